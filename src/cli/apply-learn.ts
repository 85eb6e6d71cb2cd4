import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { learnFrom } from '../corrections/learn.js';
import {
  addLearned,
  type Learned,
  learnedText,
  NOTHING_LEARNED,
  pairsOf,
  parseLearned,
  termsOf,
} from '../corrections/learned.js';
import { makeFolder } from '../make-folder.js';
import { parseTerms } from '../source/terms-file.js';
import { readText } from '../source/text.js';
import { writeWhole } from './atomic-file.js';
import type { Messages } from './messages/messages.js';

const TERMS_HEAD = `# Names and terms that were typed on the review page; for khoiphuc repair --terms
`;

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function writeBelow(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  await writeWhole(path, text);
}

/** Adds terms to a terms file; what people wrote in it stays as it is. */
async function addTerms(path: string, terms: readonly string[]): Promise<void> {
  const old = (await exists(path)) ? await readText(path) : TERMS_HEAD;
  const known = new Set(parseTerms(old, path));
  const added = terms.filter((term) => !known.has(term));
  if (added.length === 0) return;
  const gap = old === '' || old.endsWith('\n') ? '' : '\n';
  await writeBelow(path, `${old}${gap}${added.join('\n')}\n`);
}

/**
 * Adds what corrections teach to what was learned before.
 *
 * @param path a file `*.json`, or a folder, in which `learned.json` and `terms.txt` are kept
 * @returns what was done, for people
 * @throws InputError when the learned file is damaged
 */
export async function learn(
  path: string,
  all: readonly CorrectionsFile[],
  messages: Messages,
): Promise<string> {
  const isFile = /\.json$/i.test(path);
  const file = isFile ? path : join(path, 'learned.json');
  let learned: Learned = (await exists(file)) ? parseLearned(await readText(file), file) : NOTHING_LEARNED;
  for (const corrections of all) learned = addLearned(learned, learnFrom(corrections));
  await writeBelow(file, learnedText(learned));
  const terms = termsOf(learned);
  if (!isFile) await addTerms(join(path, 'terms.txt'), terms);
  return messages.apply.learned(file, pairsOf(learned).length, terms.length, learned.sources.length);
}
