// Words put into clean papers in place of others with the same letters: `cổng` becomes `công`, which is a word too.
import { createRandom } from '../dist/train/pairs/seeded-random.js';
import { stripMarks } from './documents.js';

/** Share of the words in small letters that become others, and the least share of a text that a word may have. */
const SHARE = 0.02;
const LEAST_LOG_PROB = -12;
const SEED = 'slips/20261122';
const WORD = /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu;

/** The same papers with such words; seeded, so the same ones every time. */
export function withOtherWords(papers, lexicon) {
  const random = createRandom(SEED);
  const alike = new Map();
  for (const { text, exact, logProb } of lexicon.entries) {
    if (exact || logProb < LEAST_LOG_PROB || !/^\p{Ll}+$/u.test(text)) continue;
    const letters = stripMarks(text);
    if (alike.has(letters)) alike.get(letters).push(text);
    else alike.set(letters, [text]);
  }
  return papers.map(({ name, truth }) => {
    const observed = truth.replace(WORD, (word) => {
      const others = (alike.get(stripMarks(word)) ?? []).filter((other) => other !== word);
      return others.length > 0 && random.chance(SHARE) ? random.pick(others) : word;
    });
    return { name, truth, observed };
  });
}
