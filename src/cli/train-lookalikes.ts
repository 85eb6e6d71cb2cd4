import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyTables, type Report } from './train-parts.js';

const TABLE = 'lookalikes.tsv';
const SYLLABLES = 'syllables.tsv';

/** Finds which groups of letters look alike in print, and writes `lookalikes.tsv`. */
export async function trainLookalikes(output: string, report: Report): Promise<void> {
  const { FONTS, findLookalikes } = await import('../train/lookalikes/find-lookalikes.js');
  const { SCHEMAS } = await import('../model/table-columns.js');
  const { parseTsv } = await import('../model/tsv.js');
  const { writeTable } = await import('../train/lexicon/curated.js');
  await copyTables(output);
  const file = join(output, SYLLABLES);
  const syllables = parseTsv(await readFile(file, 'utf8'), { file, columns: SCHEMAS[SYLLABLES] });
  const found = await findLookalikes(
    syllables.map(({ syllable }) => syllable),
    report,
  );
  const fonts = FONTS.map(({ style, family }) => style + family).join(', ');
  await writeTable(join(output, TABLE), {
    comment: [
      'Groups of one or two letters that look alike in print, and how much: 1 is the same picture.',
      `Origin: all letters of syllables and every two side by side in one, set in ${fonts}, blurred, and laid on what`,
      'an engine without Vietnamese may print; written by `khoiphuc train lookalikes`.',
    ],
    columns: ['intended', 'observed', 'likeness'],
    rows: found.map(({ intended, observed, likeness }) => [intended, observed, likeness.toFixed(3)]),
  });
  report(`${join(output, TABLE)}: ${found.length}`);
}
