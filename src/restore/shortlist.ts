import type { Vocabulary } from '../model/vocabulary.js';
import { AbbreviationReadings, type AbbreviationSources, vowelless } from './abbreviation-readings.js';
import { type Candidate, CandidateSearch } from './candidates.js';
import { lettersReadInOtherCase, shapesOf } from './case-shapes.js';
import type { Channel } from './channel.js';
import { isCodeLike, readCode } from './document-codes.js';
import { EntryReadings } from './entry-readings.js';
import { MAX_TOKEN } from './local-rows.js';
import { asObserved, type ObservedSources } from './observed-reading.js';
import { isNumeral, isOtherNumeral, kindOf, type Reading } from './reading.js';
import { ReadingParts } from './reading-parts.js';
import { SHAPE, type Shape } from './shape.js';
import { type CodeHabits, joinSplitCode } from './split-codes.js';
import { edgesOf } from './tokenize.js';
import { searchTable } from './trie-rows.js';

/** Natural log of P(observed | segment of a code) above which a segment that nobody knows is taken for that one. */
const SURE_SEGMENT = -2;
/** Nats for taking a lone mark of punctuation as a speck that belongs to no sentence. */
const SPECK = 4;
/**
 * Readings kept per token. On held-out pages 40, 60, 90 of them leave 741, 720, 704 errors among 22,000 words of the kinds
 * `eng` and `scanner`; 140 no fewer.
 */
const MAX_READINGS = 90;
/** A token whose best reading is worse than this per character may be two syllables run together. */
const RUN_TOGETHER_PER_CHARACTER = -1;
const MIN_RUN_TOGETHER = 4;
const MAX_SPLITS = 6;
/**
 * Nats (channel and unigrams) that the two may stand behind the best reading as one: held-out pages are read alike with 3 and
 * with any more.
 */
const BEHIND_BEST = 6;
/** Readings of a text that was nearly printed, and what they score at least (channel and unigram). */
const MAX_NEAR = 16;
const NEAR = -20;
/** Nats a join or split may stand behind the plain readings and still be of use. */
const DETOUR = 3;
const COMMON_PUNCTUATION = /^[-–—−+•*.,;:()[\]"'“”‘’/\\…?!=_|<>~^#%°]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Tokens remembered before the cache starts afresh: bounds memory on endless input. */
const MAX_CACHED = 60_000;

/** What readings are made from. */
export interface ShortlistSources extends AbbreviationSources {
  readonly vocabulary: Vocabulary;
}

/**
 * Lists the readings of tokens. What it lists depends on the token's text alone, found with one general
 * channel, so it is remembered across documents; each document's own channel then scores the list.
 */
export class Shortlister {
  readonly #models: ShortlistSources;
  readonly #channel: Channel;
  readonly #search: CandidateSearch;
  readonly #codeSearch: CandidateSearch;
  readonly #otherCase: ReadonlySet<string>;
  readonly #parts: ReadingParts;
  readonly #entries: EntryReadings;
  readonly #abbreviations: AbbreviationReadings;
  readonly #observed: ObservedSources;
  readonly #scores = new Map<string, number>();
  readonly #read = new Map<string, readonly Reading[]>();
  readonly #near = new Map<string, readonly Reading[]>();

  constructor(models: ShortlistSources, channel: Channel) {
    this.#models = models;
    this.#channel = channel;
    this.#parts = new ReadingParts(models.vocabulary, channel);
    this.#entries = new EntryReadings(models.lexicon, channel, this.#parts);
    this.#abbreviations = new AbbreviationReadings(models, this.#parts);
    this.#observed = { lexicon: models.lexicon, parts: this.#parts, abbreviations: this.#abbreviations };
    const table = searchTable(channel);
    this.#search = new CandidateSearch(models.lexicon, channel, table);
    this.#codeSearch = new CandidateSearch(models.codes, channel, table);
    this.#otherCase = lettersReadInOtherCase(channel);
  }

  /** Readings of one token with `lead` and `trail` characters of edge punctuation. Never empty. */
  read(observed: string, lead: number, trail: number): readonly Reading[] {
    return remember(this.#read, observed, () => this.#list(observed, lead, trail));
  }

  /**
   * The few readings that are near to a text: for one that the recogniser did not print, only nearly. What is further
   * away from it is rather a reading of what was printed.
   */
  readNear(observed: string, lead: number, trail: number): readonly Reading[] {
    return remember(this.#near, observed, () => {
      const keep = this.asObserved(observed);
      const n = observed.length;
      if (n > MAX_TOKEN || !HAS_WORD.test(observed) || isCodeLike(observed.slice(lead, n - trail)))
        return [keep];
      const shapes = shapesOf(observed, this.#otherCase);
      const found = this.#search.search(observed, shapes, [lead], n - trail, MAX_NEAR, NEAR);
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

  /** Readings of two neighbouring tokens as one syllable; often none. */
  readJoined(first: string, second: string, trail: number, floor: number): readonly Reading[] {
    const observed = `${first} ${second}`;
    return remember(this.#read, observed, () =>
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

  /** A document code or a date that was cut by a blank, `02/201 7/TT-VPCP`, also one read for a sign, `28-NQ TW`. */
  readSplitCode(first: string, second: string, habits: CodeHabits): readonly Reading[] {
    const joined = joinSplitCode(first, second, habits, (segment) => this.#isSegment(segment));
    if (!joined) return [];
    return remember(this.#read, `${first} ${second}`, () => {
      const { text, priorLogProb } = joined;
      const { lead, trail } = edgesOf(text);
      const isCode = isCodeLike(text.slice(lead, text.length - trail));
      const readings = isCode ? this.#readCode(text, lead, trail) : [this.asObserved(text)];
      return readings.map((reading) => ({
        ...reading,
        kind: 'code' as const,
        priorLogProb: reading.priorLogProb + priorLogProb,
      }));
    });
  }

  /** Whether letters are a part of document codes, or surely meant for one: `ND` is `NĐ`. */
  #isSegment(letters: string): boolean {
    if (this.#models.codes.find(letters) >= 0) return true;
    if (letters.length > MAX_TOKEN) return false;
    const [best] = this.#codeSearch.search(letters, [SHAPE.exact], [0], letters.length, 1);
    return best !== undefined && best.logProb > SURE_SEGMENT;
  }

  /** Score (channel plus unigram) of the first of a token's readings: what a join has to come near to. */
  bestScore(observed: string, lead: number, trail: number): number {
    let score = this.#scores.get(observed);
    if (score === undefined) {
      if (this.#scores.size >= MAX_CACHED) this.#scores.clear();
      score = this.#score(this.read(observed, lead, trail)[0]!);
      this.#scores.set(observed, score);
    }
    return score;
  }

  #score(reading: Reading): number {
    let sum =
      reading.outside + (reading.entry < 0 ? -8 : this.#models.lexicon.entries[reading.entry]!.logProb);
    for (const operation of reading.operations) sum += this.#channel.valueOf(operation);
    return sum;
  }

  #list(observed: string, lead: number, trail: number): readonly Reading[] {
    const keep = this.asObserved(observed);
    if (observed.length > MAX_TOKEN) return [keep];
    const n = observed.length;
    if (!HAS_WORD.test(observed)) {
      const speck: Reading = { ...keep, words: [], priorLogProb: keep.priorLogProb - SPECK };
      if (COMMON_PUNCTUATION.test(observed)) return [keep, speck];
      const letters = this.#search.search(observed, [SHAPE.lower, SHAPE.title], [0], n, MAX_READINGS);
      return [keep, speck, ...letters.map((candidate) => this.#reading(observed, candidate))];
    }
    const core = observed.slice(lead, n - trail);
    if (isCodeLike(core)) return this.#readCode(observed, lead, trail);
    const shapes = shapesOf(observed, this.#otherCase);
    const starts = lead > 0 ? [lead, 0] : [0];
    // Digits in front may be a number that lost its blank: `26thang`.
    const digits = /^\d+(?=\p{L}{2})/u.exec(core)?.[0].length ?? 0;
    if (digits > 0) starts.push(lead + digits);
    const candidates = this.#search.search(observed, shapes, starts, n - trail, MAX_READINGS);
    let readings = candidates.map((candidate) => this.#reading(observed, candidate));
    if (isNumeral(core)) readings = readings.filter((reading) => !isOtherNumeral(core, reading.core));
    const known = readings.find((reading) => reading.text === observed);
    const before = observed.slice(0, lead);
    const after = observed.slice(n - trail);
    if (known) readings.push(...this.#abbreviations.rare(known, core, before, after));
    else readings.push(...this.#abbreviations.unknown(keep, core));
    const best = candidates[0];
    const floor = best ? best.score - BEHIND_BEST : Number.NEGATIVE_INFINITY;
    if (core.length >= MIN_RUN_TOGETHER && (!best || best.logProb < RUN_TOGETHER_PER_CHARACTER * core.length))
      readings.push(...this.#runTogether(core, shapes, before, after, floor));
    return readings;
  }

  #readCode(observed: string, lead: number, trail: number): Reading[] {
    // A slash or dash in front belongs to the code when the number stands apart: `Số: 12 /QD-UBND`.
    const from = /[-/]/u.test(observed[lead - 1] ?? '') ? lead - 1 : lead;
    const before = observed.slice(0, from);
    const after = observed.slice(observed.length - trail);
    const core = observed.slice(from, observed.length - trail);
    return readCode(core, this.#models.codes, this.#codeSearch, (part) =>
      this.#abbreviations.segments(part),
    ).map((code) => ({
      ...{ text: before + code.text + after, core: code.text, observedCore: core },
      words: [...this.#parts.idsOf(before), ...code.words, ...this.#parts.idsOf(after)],
      ...this.#parts.aligned(code.text, core, before + after),
      remembered: this.#parts.recalled(code.text, core),
      priorLogProb: code.priorLogProb,
      kind: code.text === core ? ('none' as const) : ('code' as const),
      ...{ shape: SHAPE.exact, entry: -1, unknown: false },
    }));
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
    const pairs: { cut: number; head: Candidate; tail: Candidate; score: number }[] = [];
    for (let cut = 2; cut <= core.length - 2; cut++) {
      const heads = this.#search.search(core.slice(0, cut), plain, [0], cut, 2, floor);
      if (heads.length === 0) continue;
      const rest = floor - heads[0]!.score;
      const tails = this.#search.search(core.slice(cut), second, [0], core.length - cut, 2, rest);
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

function remember(
  known: Map<string, readonly Reading[]>,
  observed: string,
  make: () => readonly Reading[],
): readonly Reading[] {
  let readings = known.get(observed);
  if (!readings) {
    if (known.size >= MAX_CACHED) known.clear();
    readings = make();
    known.set(observed, readings);
  }
  return readings;
}
