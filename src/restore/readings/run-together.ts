import type { Candidate, CandidateSearch } from '../candidates/candidates.js';
import { SELDOM_LETTER } from '../tokens/cited-forms.js';
import { SHAPE, type Shape } from '../tokens/shape.js';
import { vowelless } from './abbreviation-readings.js';
import type { EntryReadings } from './entry-readings.js';
import type { Reading } from './reading.js';
import type { ReadingParts } from './reading-parts.js';

/** Digits behind letters that may be a number which lost its blank, and how many readings of the letters are looked for then. */
const NUMBER_BEHIND = new RegExp(
  String.raw`(?<=\p{L}{2})\d{2,4}$|(?<=\p{L}{3})\d$|(?<=\p{L}\p{Ll})${SELDOM_LETTER}$`,
  'u',
);
const MOST_BEFORE_NUMBER = 6;
/** Nats for the blank in front of the number, beside what the letters cost. */
const LOST_BLANK = 6;
/** A token whose best reading is worse than this per character may be two syllables run together. */
const RUN_TOGETHER_PER_CHARACTER = -1;
const MIN_RUN_TOGETHER = 4;
const MAX_SPLITS = 6;
/**
 * Nats (channel and unigrams) that the two may stand behind the best reading as one: held-out pages are read alike with 3 and
 * with any more.
 */
const BEHIND_BEST = 6;
/** A capital behind a small letter and in front of one: `đốcSở`. */
const BEGINS_NAME = /^\p{Ll}\p{Lu}\p{Ll}/u;

/** Readings of tokens that lost a blank: two words, or a word and a number, run together. */
export class RunTogether {
  readonly #search: CandidateSearch;
  readonly #entries: EntryReadings;
  readonly #parts: ReadingParts;

  constructor(search: CandidateSearch, entries: EntryReadings, parts: ReadingParts) {
    this.#search = search;
    this.#entries = entries;
    this.#parts = parts;
  }

  /** Readings of letters with digits behind them as a word and a number that lost the blank between them: `Diéu5.`, `nam2023`. */
  withNumber(
    observed: string,
    lead: number,
    core: string,
    shapes: readonly Shape[],
    best = Number.NEGATIVE_INFINITY,
  ): readonly Candidate[] {
    const digits = NUMBER_BEHIND.exec(core)?.[0].length ?? 0;
    if (digits === 0) return [];
    const end = lead + core.length - digits;
    return this.#search
      .search(observed.slice(0, end), shapes, [lead], end, MOST_BEFORE_NUMBER, best - BEHIND_BEST)
      .map((candidate) => ({ ...candidate, outside: candidate.outside - LOST_BLANK }));
  }

  /**
   * Readings of letters as two words run together.
   *
   * @param best how it reads best as one
   */
  asTwoWords(
    core: string,
    shapes: readonly Shape[],
    before: string,
    after: string,
    best: Candidate | undefined,
  ): Reading[] {
    const isRead = best !== undefined && best.logProb >= RUN_TOGETHER_PER_CHARACTER * core.length;
    if (core.length < MIN_RUN_TOGETHER || isRead) return [];
    const floor = best ? best.score - BEHIND_BEST : Number.NEGATIVE_INFINITY;
    const plain = shapes.filter((shape) => shape !== SHAPE.exact);
    const second = plain.includes(SHAPE.upper) ? [SHAPE.upper, SHAPE.lower] : [SHAPE.lower];
    const withCapital = [...second, SHAPE.title];
    const pairs: { cut: number; head: Candidate; tail: Candidate; score: number }[] = [];
    for (let cut = 2; cut <= core.length - 2; cut++) {
      const heads = this.#search.search(core.slice(0, cut), plain, [0], cut, 2, floor);
      if (heads.length === 0) continue;
      const rest = floor - heads[0]!.score;
      const tailShapes = BEGINS_NAME.test(core.slice(cut - 1)) ? withCapital : second;
      const tails = this.#search.search(core.slice(cut), tailShapes, [0], core.length - cut, 2, rest);
      for (const head of heads)
        for (const tail of tails) pairs.push({ cut, head, tail, score: head.score + tail.score });
    }
    return pairs
      .sort((x, y) => y.score - x.score)
      .slice(0, MAX_SPLITS)
      .map(({ cut, head, tail }) => {
        const a = this.#entries.read(core.slice(0, cut), head, vowelless);
        const b = this.#entries.read(core.slice(cut), tail, vowelless);
        const text = `${a.core} ${b.core}`;
        return {
          ...a,
          text: before + text + after,
          words: [...this.#parts.idsOf(before), ...a.words, ...b.words, ...this.#parts.idsOf(after)],
          ...this.#parts.aligned(text, core, before + after),
          remembered: this.#parts.recalled(text, core),
          kind: 'split',
          ...{ entry: -1, core: text, observedCore: core },
        };
      });
  }
}
