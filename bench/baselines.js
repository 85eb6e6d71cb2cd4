// What khoiphuc is compared with: doing nothing, and the simplest restorer that can be thought of.
import { readFileSync } from 'node:fs';
import { stripMarks } from './documents.js';

/** Leaves every text as it is. */
export const asItIs = { name: 'as is', restore: (text) => text };

function mostFrequentForms() {
  const table = readFileSync(new URL('../dictionaries/syllables.tsv', import.meta.url), 'utf8');
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = rows.shift().split('\t');
  const counts = ['core', 'administrative', 'general'].map((group) => columns.indexOf(group));
  const best = new Map();
  for (const row of rows) {
    const fields = row.split('\t');
    const syllable = fields[0];
    const count = counts.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
    const base = stripMarks(syllable);
    if (count > (best.get(base)?.count ?? -1)) best.set(base, { syllable, count });
  }
  return best;
}

/**
 * Takes the marks off every word and puts in the most frequent syllable with the same letters; words that are no
 * syllable without their marks stay as observed.
 */
export function mostFrequentForm() {
  const best = mostFrequentForms();
  const restoreWord = (word) => {
    const bare = stripMarks(word);
    const found = best.get(bare.toLowerCase())?.syllable;
    if (found === undefined) return word;
    if (bare.length > 1 && bare === bare.toUpperCase()) return found.toUpperCase();
    return bare[0] === bare[0].toUpperCase() ? found[0].toUpperCase() + found.slice(1) : found;
  };
  return { name: 'most frequent', restore: (text) => text.replace(/[\p{L}\p{M}]+/gu, restoreWord) };
}
