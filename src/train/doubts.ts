import type { Word } from '../document.js';
import { align } from '../evaluate/align.js';
import type { EngineDoubts } from '../model/engine-doubts.js';

/** A word that a recogniser read, and what stood on the page. */
export interface ReadWord {
  readonly word: Word;
  readonly intended: string;
}

/** Where the words, ordered by certainty, are cut; each part is a point of the table. Most is to be told of the least certain. */
const CUTS = [0, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1];
/** Fewer words than this tell nothing. */
const LEAST_WORDS = 1000;
/** Pseudo-counts at the overall rate, so that a point without misread words is not infinitely sure. */
const PRIOR = 20;
const ROUNDS = 50;
/** Strength of the pull to 0 (a Gaussian prior of variance 1/0.1), for data that one line could part perfectly. */
const RIDGE = 0.1;
const ONE_LETTER = /^\p{L}$/u;

/**
 * Pairs what was read with what stood there. Only words with a neighbour on each side that was read as it stands count:
 * elsewhere the alignment itself is in doubt.
 */
export function pairWords(read: readonly Word[], truth: readonly string[]): ReadWord[] {
  const { path } = align(
    read.map(({ observed }) => observed),
    truth,
  );
  const same = path.map(([a, b]) => a !== null && b !== null && read[a]!.observed === truth[b]);
  return path.flatMap(([a, b], i): ReadWord[] =>
    a !== null && b !== null && same[i - 1] === true && same[i + 1] === true
      ? [{ word: read[a]!, intended: truth[b]! }]
      : [],
  );
}

/**
 * Learns how far a recogniser's doubts can be believed: the rate of misread words by its certainty (isotonic regression
 * by pooling adjacent violators), and by logistic regression the odds that a sign's other choice is what stood there.
 *
 * @param words of pages whose truth is known; deterministic
 */
export function learnDoubts(words: readonly ReadWord[]): EngineDoubts {
  return { confidence: learnConfidence(words), choice: learnChoice(words) };
}

function learnConfidence(words: readonly ReadWord[]): EngineDoubts['confidence'] {
  const known = words
    .filter(({ word }) => word.confidence !== undefined)
    .map(({ word, intended }) => ({ at: word.confidence!, wrong: word.observed === intended ? 0 : 1 }))
    .sort((a, b) => a.at - b.at);
  if (known.length < LEAST_WORDS) return [];
  const rate = (known.reduce((sum, { wrong }) => sum + wrong, 0) + 1) / (known.length + 2);
  const pools: { at: number; wrong: number; count: number }[] = [];
  for (let p = 0; p + 1 < CUTS.length; p++) {
    const part = known.slice(Math.floor(CUTS[p]! * known.length), Math.floor(CUTS[p + 1]! * known.length));
    const wrong = part.reduce((sum, one) => sum + one.wrong, 0) + PRIOR * rate;
    const at = part.reduce((sum, one) => sum + one.at, 0) / part.length;
    pools.push({ at, wrong, count: part.length + PRIOR });
    // The surer, the fewer misread words.
    while (pools.length > 1 && rateOf(pools.at(-1)!) > rateOf(pools.at(-2)!)) {
      const [last, before] = [pools.pop()!, pools.pop()!];
      const count = last.count + before.count;
      pools.push({
        at: (last.at * last.count + before.at * before.count) / count,
        wrong: last.wrong + before.wrong,
        count,
      });
    }
  }
  return pools.map((pool) => ({ at: rounded(pool.at), logRatio: rounded(Math.log(rateOf(pool) / rate)) }));
}

function rateOf({ wrong, count }: { readonly wrong: number; readonly count: number }): number {
  return wrong / count;
}

/** Logistic regression by Newton's method on: is the other choice right, or the printed sign? */
function learnChoice(words: readonly ReadWord[]): EngineDoubts['choice'] {
  const cases: { readonly x: number; readonly y: number }[] = [];
  for (const { word, intended } of words) {
    if (word.observed.length !== intended.length) continue;
    word.choices?.forEach(([printed, ...others], i) => {
      for (const other of others) {
        if (!printed || !ONE_LETTER.test(other.text) || !ONE_LETTER.test(word.observed[i]!)) continue;
        if (other.probability <= 0 || other.text === word.observed[i]) continue;
        const y = intended[i] === other.text ? 1 : 0;
        // Neither of the two stood there: says nothing of their odds.
        if (y === 0 && intended[i] !== word.observed[i]) continue;
        cases.push({ x: Math.log(other.probability / Math.max(printed.probability, 1e-3)), y });
      }
    });
  }
  let [bias, slope] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [-RIDGE * bias, -RIDGE * slope, RIDGE, 0, RIDGE];
    for (const { x, y } of cases) {
      const p = 1 / (1 + Math.exp(-(bias + slope * x)));
      g0 += y - p;
      g1 += (y - p) * x;
      h00 += p * (1 - p);
      h01 += p * (1 - p) * x;
      h11 += p * (1 - p) * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    bias += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return { bias: rounded(bias), slope: rounded(slope) };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
