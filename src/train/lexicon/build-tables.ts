import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMAS } from '../../model/table-columns.js';
import { parseTsv } from '../../model/tsv.js';
import { findAbbreviations } from './abbreviations.js';
import { countCaseWithin } from './case-counts.js';
import { countCodeSegments, reliableSegments } from './code-tails.js';
import type { CorpusFile } from './corpus.js';
import { refreshTable, writeTable } from './curated.js';
import { bestExpansion, collectExpansions } from './expansions.js';
import { findForeignWords } from './foreign-words.js';
import { NOT_ABBREVIATIONS, NOT_FOREIGN_WORDS } from './rejected.js';
import { countLetterRuns, syllablesInUse, unmarkedTotals } from './syllables.js';
import type { TokenCounts } from './token-counts.js';

/** Rarer code segments and syllables are misprints as often as not. */
const MINIMUM_SEGMENT = 3;
const MINIMUM_SYLLABLE = 5;
/** Digits after the point of a share. */
const SHARE_DIGITS = 4;

/** Brings the counts of document-types.tsv and issuing-bodies.tsv up to date and writes code-segments.tsv. */
export async function buildCodeTables(folder: string, tokens: TokenCounts): Promise<void> {
  const counts = countCodeSegments(tokens);
  const known = new Set<string>();
  for (const name of ['document-types.tsv', 'issuing-bodies.tsv'] as const) {
    const rows = await refreshTable(join(folder, name), SCHEMAS[name], (old) =>
      old.map((row) => ({ ...row, count: counts.get(row.code)?.total ?? 0 })),
    );
    for (const row of rows) known.add(row.code);
  }
  await writeTable(join(folder, 'code-segments.tsv'), {
    comment: [
      'Letter parts of document codes (`QĐ`, `UBND` in `184/QĐ-UBND`; the number of a legislature cut off, `QH15` is `QH`).',
      'Origin: counted in the training corpora; forms that lost the bar of Đ and glued words filtered out.',
      'stateType, stateBody: first behind a slash and last behind a dash (`/QĐ-UBND`); partyType, partyBody: first behind a dash',
      'and last behind a slash (`-KL/TW`); between: neither first nor last; alone: the only letters (`64-CP`, `58/2025/QH15`).',
    ],
    columns: Object.keys(SCHEMAS['code-segments.tsv']),
    rows: [...reliableSegments(counts, known, MINIMUM_SEGMENT)].map(([segment, { total, places }]) => [
      segment,
      total,
      ...places,
    ]),
  });
}

/** Writes syllables.tsv. */
export async function buildSyllables(
  folder: string,
  files: readonly CorpusFile[],
  tokens: TokenCounts,
): Promise<void> {
  const within = await countCaseWithin(files);
  const inUse = syllablesInUse(countLetterRuns(tokens), MINIMUM_SYLLABLE);
  await writeTable(join(folder, 'syllables.tsv'), {
    comment: [
      'Syllables in use: tone key (lower case, old tone style), occurrences in core, administrative and general text,',
      'and of those inside sentences (of all where these are few) the shares with a capital first letter and in capitals.',
      'Origin: counted in the training corpora; allowed by the spelling rules, seen at least 5 times.',
    ],
    columns: Object.keys(SCHEMAS['syllables.tsv']),
    rows: [...inUse].map(([syllable, use]) => {
      const inside = within.get(syllable);
      const { total, title, upper } = inside && inside.total >= MINIMUM_SYLLABLE ? inside : use;
      return [syllable, ...use.counts, roundShare(title / total), roundShare(upper / total)];
    }),
  });
}

function roundShare(share: number): number {
  return Number(share.toFixed(SHARE_DIGITS));
}

/**
 * Brings abbreviations.tsv up to date: forms and counts from the corpora, expansions as people left them,
 * empty ones filled from definitions in the text, from document-types.tsv and issuing-bodies.tsv.
 */
export async function buildAbbreviations(
  folder: string,
  files: readonly CorpusFile[],
  tokens: TokenCounts,
): Promise<void> {
  const read = async <N extends 'document-types.tsv' | 'issuing-bodies.tsv' | 'code-segments.tsv'>(name: N) =>
    parseTsv(await readFile(join(folder, name), 'utf8'), { file: name, columns: SCHEMAS[name] });
  const codes = [...(await read('issuing-bodies.tsv')), ...(await read('document-types.tsv'))];
  const codeNames = new Map(codes.map((row) => [row.code, row.name]));
  const segments = new Set((await read('code-segments.tsv')).map((row) => row.segment));

  const name = 'abbreviations.tsv';
  const before = parseTsv(await readFile(join(folder, name), 'utf8'), { file: name, columns: SCHEMAS[name] });
  const explained = new Map(
    before.flatMap((row) => (row.expansion === '' ? [] : [[row.form, row.expansion] as const])),
  );
  const unmarked = unmarkedTotals(syllablesInUse(countLetterRuns(tokens), MINIMUM_SYLLABLE));
  const known = new Set([...explained.keys(), ...codeNames.keys()]);
  const found = findAbbreviations(tokens, segments, known, unmarked);
  const mined = await collectExpansions(files, new Set(found.keys()));
  const forms = [...new Set([...found.keys(), ...explained.keys()])].filter((f) => !NOT_ABBREVIATIONS.has(f));
  await refreshTable(join(folder, name), SCHEMAS[name], () =>
    forms.map((form) => {
      const [core, administrative, general] = found.get(form) ?? tokens.get(form) ?? [0, 0, 0];
      const defined = bestExpansion(mined.get(form) ?? new Map());
      const expansion = explained.get(form) ?? codeNames.get(form) ?? defined ?? '';
      return { form, expansion, core, administrative, general };
    }),
  );
}

/**
 * Brings foreign-words.tsv up to date: the rows of classes other than `foreign` are chosen by people and keep their
 * forms; the class `foreign` is found anew in the corpora.
 */
export async function buildForeignWords(folder: string, tokens: TokenCounts): Promise<void> {
  const unmarked = unmarkedTotals(syllablesInUse(countLetterRuns(tokens), MINIMUM_SYLLABLE));
  const found = findForeignWords(tokens, unmarked, NOT_FOREIGN_WORDS);
  const name = 'foreign-words.tsv';
  await refreshTable(join(folder, name), SCHEMAS[name], (rows) => {
    const chosen = rows.filter((row) => row.class !== 'foreign');
    const taken = new Set(chosen.map((row) => row.form.toLowerCase()));
    return [
      ...chosen.map((row) => {
        const [core, administrative, general] = tokens.get(row.form) ?? [0, 0, 0];
        return { ...row, core, administrative, general };
      }),
      ...found
        .filter(({ form }) => !taken.has(form.toLowerCase()))
        .map(({ form, counts: [core, administrative, general] }) => ({
          form,
          class: 'foreign',
          core,
          administrative,
          general,
        })),
    ];
  });
}
