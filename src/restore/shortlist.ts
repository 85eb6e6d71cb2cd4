import type { Lexicon } from '../model/lexicon.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { AbbreviationReadings, type AbbreviationSources, vowelless } from './abbreviation-readings.js';
import { type Candidate, CandidateSearch } from './candidates.js';
import { lettersReadInOtherCase, shapesOf } from './case-shapes.js';
import type { Channel } from './channel.js';
import { CodeReadings } from './code-readings.js';
import { asNumber } from './digit-letters.js';
import { isCodeLike } from './document-codes.js';
import { EntryReadings } from './entry-readings.js';
import { MAX_TOKEN } from './local-rows.js';
import { isNumeral, isOtherNumeral } from './numerals.js';
import { asObserved, type ObservedSources } from './observed-reading.js';
import { kindOf, type Reading } from './reading.js';
import { ReadingParts } from './reading-parts.js';
import { remember } from './remember.js';
import { SHAPE, type Shape } from './shape.js';
import type { CodeHabits } from './split-codes.js';
import { searchTable } from './trie-rows.js';

/**
 * Nats against letters that look like digits where a number may stand: of 165,000 tokens of the training text that are codes or
 * mixtures to the language model, 57 are such numbers, and half of those misprints.
 */
const LETTERS_IN_NUMBER = 8;
/** An amount in đồng, whose letter lost its bar. */
const AMOUNT = /^\d{1,3}(?:\.\d{3})+d$/u;
/** Nats against `d` behind an amount: of 437 in the training text 436 have `đ`. */
const AMOUNT_IN_D = 6;
/** Digits behind letters that may be a number which lost its blank, and how many readings of the letters are looked for then. */
const NUMBER_BEHIND = /(?<=\p{L}{2})\d{2,4}$|(?<=\p{L}{3})\d$/u;
const MOST_BEFORE_NUMBER = 6;
/** Nats for the blank in front of the number, beside what the letters cost. */
const LOST_BLANK = 6;
/** Nats for taking a lone mark of punctuation as a speck that belongs to no sentence. */
const SPECK = 4;
/** How many readings are looked for: few where the first are likely to do, many where they do not. */
export type Breadth = 'narrow' | 'wide';

/**
 * Readings listed of a token. On held-out pages 40, 60, 90 of them leave 741, 720, 704 errors among 22,000 words of the kinds
 * `eng` and `scanner`; 140 no fewer.
 */
const MOST = 90;
/** The few: so many, and no further behind the best one than this, in nats. */
const FEW = { most: 16, beam: 9 };
/** Readings of a text that was nearly printed, and what they score at least (channel and unigram). */
const MOST_NEAR: Readonly<Record<Breadth, number>> = { narrow: 1, wide: 16 };
const NEAR = -20;
/** A token whose best reading is worse than this per character may be two syllables run together. */
const RUN_TOGETHER_PER_CHARACTER = -1;
const MIN_RUN_TOGETHER = 4;
const MAX_SPLITS = 6;
/**
 * Nats (channel and unigrams) that the two may stand behind the best reading as one: held-out pages are read alike with 3 and
 * with any more.
 */
const BEHIND_BEST = 6;
/** Nats a join or split may stand behind the plain readings and still be of use. */
const DETOUR = 3;
const COMMON_PUNCTUATION = /^[-–—−+•*.,;:()[\]"'“”‘’/\\…?!=_|<>~^#%°]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** A capital behind a small letter and in front of one: `đốcSở`. */
const BEGINS_NAME = /^\p{Ll}\p{Lu}\p{Ll}/u;

/** What readings are made from. */
export interface ShortlistSources extends AbbreviationSources {
  readonly codes: Lexicon;
  readonly vocabulary: Vocabulary;
}

/** What was found for a token; its candidates become readings when they are asked for. */
interface List {
  readonly first: readonly Reading[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The one of them that is what was observed. */
  readonly known: Reading | undefined;
  readonly others: readonly Reading[];
  few?: readonly Reading[];
  all?: readonly Reading[];
}

/**
 * Lists the readings of tokens. What it lists depends on the token's text alone, found with one channel, so it is remembered
 * across documents; each document's own channel then scores the list.
 */
export class Shortlister {
  readonly #models: ShortlistSources;
  readonly #channel: Channel;
  readonly #search: CandidateSearch;
  readonly #codes: CodeReadings;
  readonly #otherCase: ReadonlySet<string>;
  readonly #parts: ReadingParts;
  readonly #entries: EntryReadings;
  readonly #abbreviations: AbbreviationReadings;
  readonly #observed: ObservedSources;
  readonly #scores = new Map<string, number>();
  readonly #lists = new Map<string, List>();
  readonly #near = {
    narrow: new Map<string, readonly Reading[]>(),
    wide: new Map<string, readonly Reading[]>(),
  };
  readonly #joined = new Map<string, readonly Reading[]>();

  constructor(models: ShortlistSources, channel: Channel) {
    this.#models = models;
    this.#channel = channel;
    this.#parts = new ReadingParts(models.vocabulary, channel);
    this.#entries = new EntryReadings(models.lexicon, channel, this.#parts);
    this.#abbreviations = new AbbreviationReadings(models, this.#parts);
    this.#observed = { lexicon: models.lexicon, parts: this.#parts, abbreviations: this.#abbreviations };
    const table = searchTable(channel);
    this.#search = new CandidateSearch(models.lexicon, channel, table);
    this.#codes = new CodeReadings(models.codes, channel, table, this.#observed);
    this.#otherCase = lettersReadInOtherCase(channel);
  }

  /**
   * Readings of one token with `lead` and `trail` characters of edge punctuation. Never empty; what was observed is
   * among them, and the first is the same whatever the breadth.
   */
  read(observed: string, lead: number, trail: number, breadth: Breadth): readonly Reading[] {
    const list = this.#listOf(observed, lead, trail);
    return breadth === 'wide' ? this.#all(observed, list) : this.#few(observed, list);
  }

  #listOf(observed: string, lead: number, trail: number): List {
    return remember(this.#lists, observed, () => this.#list(observed, lead, trail));
  }

  #all(observed: string, list: List): readonly Reading[] {
    list.all ??= this.#readingsOf(observed, list, list.candidates);
    return list.all;
  }

  #few(observed: string, list: List): readonly Reading[] {
    list.few ??= this.#readingsOf(observed, list, fewOf(list.candidates));
    return list.few;
  }

  #readingsOf(observed: string, { first, known, others }: List, candidates: readonly Candidate[]): Reading[] {
    const readings = candidates.flatMap((candidate) => {
      const otherwise = this.#entries.readOtherwise(observed, candidate, vowelless);
      return [this.#reading(observed, candidate), ...(otherwise ? [otherwise] : [])];
    });
    const without = known && !readings.some(({ text }) => text === known.text);
    return [...first, ...readings, ...(without ? [known] : []), ...others];
  }

  /**
   * The few readings that are near to a text: for one that the recogniser did not print, only nearly. What is further
   * away from it is rather a reading of what was printed.
   */
  readNear(observed: string, lead: number, trail: number, breadth: Breadth): readonly Reading[] {
    return remember(this.#near[breadth], observed, () => {
      const keep = this.asObserved(observed);
      const n = observed.length;
      if (n > MAX_TOKEN || !HAS_WORD.test(observed) || isCodeLike(observed.slice(lead, n - trail)))
        return [keep];
      const shapes = shapesOf(observed, this.#otherCase);
      const found = this.#search.search(observed, shapes, [lead], n - trail, MOST_NEAR[breadth], NEAR);
      return [keep, ...found.map((candidate) => this.#reading(observed, candidate))];
    });
  }

  /** The same intended word as the reading of another observed token, whose edge punctuation stays. */
  readAs({ core, entry, ...reading }: Reading, observed: string, lead: number, trail: number): Reading {
    const before = observed.slice(0, lead);
    const after = observed.slice(observed.length - trail);
    const observedCore = observed.slice(lead, observed.length - trail);
    const words = entry < 0 ? this.#parts.idsOf(core) : this.#models.lexicon.entries[entry]!.words;
    return {
      ...reading,
      ...{ text: before + core + after, core, observedCore, entry },
      words: [...this.#parts.idsOf(before), ...words, ...this.#parts.idsOf(after)],
      ...this.#parts.aligned(core, observedCore, before + after),
      ...{ remembered: this.#parts.recalled(core, observedCore) },
      kind: core.includes(' ') ? 'split' : kindOf(observedCore, core, entry < 0),
    };
  }

  /** A token as a given word of the lexicon, in small letters. */
  readWord(core: string, observed: string, lead: number, trail: number): Reading {
    const entry = this.#models.lexicon.find(core);
    const plain = { core, entry, shape: SHAPE.lower, priorLogProb: 0 };
    return this.readAs({ ...this.asObserved(core), ...plain }, observed, lead, trail);
  }

  /** What numbers a point of a list, `¢)`, with a given letter. */
  readMark(observed: string, letter: string): Reading {
    return this.readWord(letter, observed, observed.startsWith('(') ? 1 : 0, 1);
  }

  /** Readings of two neighbouring tokens as one syllable; often none. */
  readJoined(first: string, second: string, trail: number, floor: number): readonly Reading[] {
    const observed = `${first} ${second}`;
    return remember(this.#joined, observed, () =>
      this.#search
        .search(
          observed,
          shapesOf(observed, this.#otherCase),
          [0],
          observed.length - trail,
          3,
          floor - DETOUR,
        )
        .map((candidate) => ({ ...this.#reading(observed, candidate), kind: 'join' as const })),
    );
  }

  /** Readings of a token in capitals as one of the abbreviations that the document explains. */
  readInitialism(
    observed: string,
    lead: number,
    trail: number,
    forms: readonly string[],
  ): readonly Reading[] {
    return this.#abbreviations.explained(observed, lead, trail, forms);
  }

  /** The token as it stands: a number, a code, an unknown word. */
  asObserved(observed: string): Reading {
    return asObserved(observed, this.#observed);
  }

  /** A document code or a date that was cut by a blank. */
  readSplitCode(first: string, second: string, habits: CodeHabits): readonly Reading[] {
    return this.#codes.readSplit(first, second, habits);
  }

  /** Score (channel plus unigram) of the first of a token's readings: what a join has to come near to. */
  bestScore(observed: string, lead: number, trail: number): number {
    return remember(this.#scores, observed, () => {
      const list = this.#listOf(observed, lead, trail);
      return this.#score((list.all ?? this.#few(observed, list))[0]!);
    });
  }

  #score(reading: Reading): number {
    let sum =
      reading.outside + (reading.entry < 0 ? -8 : this.#models.lexicon.entries[reading.entry]!.logProb);
    for (const operation of reading.operations) sum += this.#channel.valueOf(operation);
    return sum;
  }

  #list(observed: string, lead: number, trail: number): List {
    const core = observed.slice(lead, observed.length - trail);
    const number = asNumber(core);
    const asItStands = this.asObserved(observed);
    const inD = AMOUNT.test(core);
    const unlikely = inD ? AMOUNT_IN_D : number === undefined ? 0 : LETTERS_IN_NUMBER;
    const keep = { ...asItStands, priorLogProb: asItStands.priorLogProb - unlikely };
    if (observed.length > MAX_TOKEN) return listOf([keep]);
    const n = observed.length;
    if (!HAS_WORD.test(observed)) {
      const speck: Reading = { ...keep, words: [], priorLogProb: keep.priorLogProb - SPECK };
      const shapes = COMMON_PUNCTUATION.test(observed) ? [] : [SHAPE.lower, SHAPE.title];
      const letters = this.#search.search(observed, shapes, [0], n, MOST);
      return { ...listOf([keep, speck]), candidates: letters };
    }
    if (number === undefined && isCodeLike(core)) return listOf(this.#codes.read(observed, lead, trail));
    const shapes = shapesOf(observed, this.#otherCase);
    const starts = lead > 0 ? [lead, 0] : [0];
    // Digits in front may be a number that lost its blank: `26thang`.
    const digits = /^\d+(?=\p{L}{2})/u.exec(core)?.[0].length ?? 0;
    if (digits > 0) starts.push(lead + digits);
    const found = this.#search.search(observed, shapes, starts, n - trail, MOST);
    const candidates = [...found, ...this.#withNumberBehind(observed, lead, core, shapes, found[0]?.score)];
    const allowed = isNumeral(core)
      ? candidates.filter((candidate) => !isOtherNumeral(core, this.#reading(observed, candidate).core))
      : candidates;
    const before = observed.slice(0, lead);
    const after = observed.slice(n - trail);
    const same = allowed.find((candidate) => this.#entries.isSame(observed, candidate));
    const known = same && this.#reading(observed, same);
    const others = known
      ? [...this.#abbreviations.rare(known, core, before, after)]
      : [...this.#abbreviations.unknown(keep, core)];
    if (number !== undefined) others.push(this.#codes.readNumber(number, observed, lead, trail));
    if (inD) others.push(this.#codes.readNumber(`${core.slice(0, -1)}đ`, observed, lead, trail));
    const best = candidates[0];
    const floor = best ? best.score - BEHIND_BEST : Number.NEGATIVE_INFINITY;
    if (core.length >= MIN_RUN_TOGETHER && (!best || best.logProb < RUN_TOGETHER_PER_CHARACTER * core.length))
      others.push(...this.#runTogether(core, shapes, before, after, floor));
    return { first: [], candidates: allowed, known, others };
  }

  /** Readings of letters with digits behind them as a word and a number that lost the blank between them: `Diéu5.`, `nam2023`. */
  #withNumberBehind(
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

  #reading(observed: string, candidate: Candidate): Reading {
    return this.#entries.read(observed, candidate, vowelless);
  }

  /**
   * Readings of letters as two words run together.
   *
   * @param floor what the two must score together at least (channel plus unigrams)
   */
  #runTogether(
    core: string,
    shapes: readonly Shape[],
    before: string,
    after: string,
    floor: number,
  ): Reading[] {
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
        const a = this.#reading(core.slice(0, cut), head);
        const b = this.#reading(core.slice(cut), tail);
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

/** A list without any candidates. */
function listOf(first: readonly Reading[]): List {
  return { first, candidates: [], known: undefined, others: [] };
}

/** @param candidates best first */
function fewOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const limit = (candidates[0]?.score ?? 0) - FEW.beam;
  return candidates.slice(0, FEW.most).filter(({ score }) => score >= limit);
}
