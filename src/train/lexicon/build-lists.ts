import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMAS } from '../../model/table-columns.js';
import { parseTsv } from '../../model/tsv.js';
import { mergeUnits, type Province2025 } from './administrative-units.js';
import { writeTable } from './curated.js';
import { readNameParts } from './name-parts.js';

const UNITS = 'administrative-units.txt';
const PROVINCES = 'provinces-2025.json';

/** Writes administrative-units.tsv from administrative-units.txt and provinces-2025.json of the folder `lists`. */
export async function buildAdministrativeUnits(folder: string, lists: string): Promise<void> {
  const lines = (await readFile(join(lists, UNITS), 'utf8')).split('\n').filter(Boolean);
  const provinces = JSON.parse(await readFile(join(lists, PROVINCES), 'utf8')) as readonly Province2025[];
  const units = mergeUnits(lines, provinces);
  await writeTable(join(folder, 'administrative-units.tsv'), {
    comment: [
      'Names of administrative units without the word for their level, old tone style.',
      'period: current (one of the 34 provinces and 3,321 communes since 2025), former (merged or renamed away).',
      'Origin: current ones from thanglequoc/vietnamese-provinces-database (MIT licence), former ones compiled from public lists.',
    ],
    columns: Object.keys(SCHEMAS['administrative-units.tsv']),
    rows: units.map(({ name, level, period }) => [name, level, period]),
  });
}

const NAME_PARTS = {
  'surnames.tsv': 'Surnames (họ)',
  'middle-names.tsv': 'Middle names (tên đệm)',
  'given-names.tsv': 'Given names (tên)',
} as const;

/** What a folder of raw lists holds. */
export const LIST_FILES: readonly string[] = [UNITS, PROVINCES, ...Object.keys(NAME_PARTS)];

/** What people add to a table of names counts as one person. */
const BY_HAND = 1;

/**
 * Writes surnames.tsv, middle-names.tsv and given-names.tsv from the files of the same names in `lists`. Names of the tables
 * that the lists lack stay if they were added by hand.
 */
export async function buildNameParts(folder: string, lists: string): Promise<void> {
  for (const [file, title] of Object.entries(NAME_PARTS) as [keyof typeof NAME_PARTS, string][]) {
    const parts = readNameParts(await readFile(join(lists, file), 'utf8'), file);
    const path = join(folder, file);
    const before = existsSync(path)
      ? parseTsv(await readFile(path, 'utf8'), { file: path, columns: SCHEMAS[file] })
      : [];
    const added = before.filter(({ name, count }) => count === BY_HAND && !parts.has(name));
    await writeTable(path, {
      comment: [
        `${title} of one syllable, with the number of persons in the source; aggregates only, no person can be told from them.`,
        'Origin: computed from public lists; what these lack was added by hand, with a count of 1.',
      ],
      columns: Object.keys(SCHEMAS[file]),
      rows: [...parts, ...added.map(({ name, count }) => [name, count] as const)],
    });
  }
}
