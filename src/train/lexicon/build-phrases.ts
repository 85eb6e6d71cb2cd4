import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMAS } from '../../model/table-columns.js';
import { parseTsv } from '../../model/tsv.js';
import type { CorpusFile } from './corpus.js';
import { refreshTable, writeTable } from './curated.js';
import { encodeText } from './encode.js';
import { countPhrases } from './phrases.js';
import { rankTermCandidates } from './term-candidates.js';
import { countTerms } from './term-counts.js';
import { findWords } from './words.js';

/** Of general text one line in so many is enough to know the words, and keeps the counting within 4 GB. */
const GENERAL_LINE_STEP = 10;
/** Rarer sequences tell nothing about their neighbours. */
const MINIMUM_PHRASE = 10;
const LONGEST_WORD = 4;
/** Syllables written with a capital this often are parts of names. */
const NAME_TITLE_SHARE = 0.6;
const LONGEST_TERM = 8;
const SHORTEST_CANDIDATE = 3;
const MINIMUM_CANDIDATE = 20;

async function readSyllables(folder: string) {
  const name = 'syllables.tsv';
  return parseTsv(await readFile(join(folder, name), 'utf8'), { file: name, columns: SCHEMAS[name] });
}

/** Writes words.tsv from the corpora; needs syllables.tsv. */
export async function buildWords(folder: string, files: readonly CorpusFile[]): Promise<void> {
  const syllables = await readSyllables(folder);
  const keys = syllables.map((row) => row.syllable);
  const names = new Set(syllables.filter((row) => row.title >= NAME_TITLE_SHARE).map((row) => row.syllable));
  const text = await encodeText(
    files,
    keys,
    (file, line) => file.group !== 'general' || line % GENERAL_LINE_STEP === 0,
  );
  const words = findWords(countPhrases(text, LONGEST_WORD, MINIMUM_PHRASE), names);
  await writeTable(join(folder, 'words.tsv'), {
    comment: [
      'Words (từ) of two to four syllables, as keys: lower case, old tone style.',
      'count: occurrences in core and administrative text and every tenth line of general text.',
      'Origin: found in the training corpora by cohesion and branching entropy; not reviewed by hand.',
    ],
    columns: Object.keys(SCHEMAS['words.tsv']),
    rows: [...words],
  });
}

/** Brings the counts of party-terms.tsv up to date; the terms are chosen by people. */
export async function refreshPartyTerms(folder: string, files: readonly CorpusFile[]): Promise<void> {
  const name = 'party-terms.tsv';
  const path = join(folder, name);
  const terms = parseTsv(await readFile(path, 'utf8'), { file: name, columns: SCHEMAS[name] });
  const uses = await countTerms(
    files,
    terms.map((row) => row.term),
  );
  await refreshTable(path, SCHEMAS[name], (rows) =>
    rows.map((row) => ({ ...row, count: uses.get(row.term)!.reduce((sum, count) => sum + count, 0) })),
  );
}

/** Writes the ranked short list for reading, one candidate a line with its count, to `out`. */
export async function writeTermCandidates(
  folder: string,
  files: readonly CorpusFile[],
  out: string,
): Promise<void> {
  const keys = (await readSyllables(folder)).map((row) => row.syllable);
  const near = files.filter((file) => file.group !== 'general');
  const phrases = countPhrases(await encodeText(near, keys), LONGEST_TERM, MINIMUM_CANDIDATE);
  const ranked = rankTermCandidates(phrases, { shortest: SHORTEST_CANDIDATE, minimum: MINIMUM_CANDIDATE });
  await writeFile(out, ranked.map(({ term, count }) => `${term}\t${count}\n`).join(''), 'utf8');
}
