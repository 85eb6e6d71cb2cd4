import type { Candidate, CandidateSearch } from '../candidates/candidates.js';
import { SELDOM_LETTER } from '../tokens/cited-forms.js';
import { SHAPE, type Shape, shapeOf } from '../tokens/shape.js';
import { vowelless } from './abbreviation-readings.js';
import type { CutApart } from './cut-apart.js';
import type { EntryReadings } from './entry-readings.js';
import type { Reading } from './reading.js';
import type { ReadingParts } from './reading-parts.js';

/** Digits behind letters that may be a number which lost its blank, and how many readings of the letters are looked for then. */
const NUMBER_BEHIND = new RegExp(
  String.raw`(?<=\p{L}{2})\d{2,4}$|(?<=\p{L}{3})\d$|(?<=\p{L}\p{Ll})${SELDOM_LETTER}$`,
  'u',
);
/** Digits in front of letters that may be a number which lost its blank: `26thang`. */
export const NUMBER_BEFORE = /^\d+(?=\p{L}{2})/u;
const MOST_BEFORE_NUMBER = 6;
/** Nats for the blank in front of the number, beside what the letters cost. */
const LOST_BLANK = 6;
/** A token whose best reading is worse than this per character may be two syllables run together. */
const RUN_TOGETHER_PER_CHARACTER = -1;
const MIN_RUN_TOGETHER = 4;
/** The same where letters kept their order: `cóý`. */
const MIN_ROW = 3;
const MAX_SPLITS = 6;
/** Readings of each of the words that kept their letters, and of all of them together. */
const MOST_AS_ONE = 4;
const MAX_ROWS = 12;
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
  readonly #cutApart: CutApart;
  readonly #asItStands: (text: string) => Reading;

  constructor(
    search: CandidateSearch,
    entries: EntryReadings,
    parts: ReadingParts,
    cutApart: CutApart,
    asItStands: (text: string) => Reading,
  ) {
    this.#asItStands = asItStands;
    this.#cutApart = cutApart;
    this.#search = search;
    this.#entries = entries;
    this.#parts = parts;
  }

  /**
   * Readings of letters as words that lost every blank between them, but kept their letters.
   *
   * @param best how it reads best as one
   */
  asRows(core: string, before: string, after: string, best: Candidate | undefined): Reading[] {
    if (isRead(core, best)) return [];
    const parts = core.length < MIN_ROW ? undefined : this.#cutApart(core);
    if (!parts) return [];
    const inCapitals = shapeOf(core) === SHAPE.upper;
    let rows: { readonly words: readonly Reading[]; readonly score: number }[] = [{ words: [], score: 0 }];
    for (const { text, isSyllable } of parts) {
      const shape = inCapitals ? SHAPE.upper : shapeOf(text);
      const found = isSyllable ? this.#search.search(text, [shape], [0], text.length, MOST_AS_ONE) : [];
      const readings = found.map((candidate) => ({
        word: this.#entries.read(text, candidate, vowelless),
        score: candidate.score,
      }));
      if (!isSyllable) readings.push({ word: this.#asItStands(text), score: 0 });
      rows = rows
        .flatMap((row) =>
          readings.map(({ word, score }) => ({ words: [...row.words, word], score: row.score + score })),
        )
        .sort((x, y) => y.score - x.score)
        .slice(0, MAX_ROWS);
    }
    return rows.map(({ words }) => this.#asRow(core, words, before, after));
  }

  /**
   * Readings of letters with digits behind them as a word and a number that lost the blank between them: `Diéu5.`, `nam2023`.
   * No letter may be too many: one that no word has was a digit of the number, `ngayl2`.
   */
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
    // Digits in front of them, too, may be a number: `6nam2015`.
    const front = NUMBER_BEFORE.exec(core)?.[0].length ?? 0;
    const starts = front > 0 ? [lead, lead + front] : [lead];
    return this.#search
      .search(observed.slice(0, end), shapes, starts, end, MOST_BEFORE_NUMBER, best - BEHIND_BEST)
      .filter(({ outside }) => outside === 0)
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
    if (core.length < MIN_RUN_TOGETHER || isRead(core, best)) return [];
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
      .map(({ cut, head, tail }) =>
        this.#asRow(
          core,
          [
            this.#entries.read(core.slice(0, cut), head, vowelless),
            this.#entries.read(core.slice(cut), tail, vowelless),
          ],
          before,
          after,
        ),
      );
  }

  /** A reading of what was observed as a row of words. */
  #asRow(observedCore: string, read: readonly Reading[], before: string, after: string): Reading {
    const core = read.map((word) => word.core).join(' ');
    return {
      text: before + core + after,
      words: [
        ...this.#parts.idsOf(before),
        ...read.flatMap((word) => word.words),
        ...this.#parts.idsOf(after),
      ],
      ...this.#parts.aligned(core, observedCore, before + after),
      remembered: this.#parts.recalled(core, observedCore),
      priorLogProb: read.reduce((sum, { priorLogProb }) => sum + priorLogProb, 0),
      unknown: read.some(({ unknown }) => unknown),
      shape: read[0]!.shape,
      kind: 'split',
      ...{ entry: -1, core, observedCore },
    };
  }
}

/** Whether letters read well as one word. */
function isRead(core: string, best: Candidate | undefined): boolean {
  return best !== undefined && best.logProb >= RUN_TOGETHER_PER_CHARACTER * core.length;
}
