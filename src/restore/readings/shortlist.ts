import type { CodeLexicon } from '../../model/code-lexicon.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { isNumeral, isOtherNumeral } from '../../vietnamese/roman-numerals.js';
import { type Candidate, CandidateSearch } from '../candidates/candidates.js';
import { lettersReadInOtherCase, shapesOf, signsReadForCapitals } from '../candidates/case-shapes.js';
import { MAX_TOKEN } from '../candidates/local-rows.js';
import { searchTable } from '../candidates/trie-rows.js';
import type { Channel } from '../channel/channel.js';
import { remember } from '../remember.js';
import { priceOfCited } from '../tokens/cited-forms.js';
import { type CutWord, cutAgain } from '../tokens/cut-words.js';
import { partsKept } from '../tokens/kept-parts.js';
import { asDate } from '../tokens/long-dashes.js';
import { SHAPE } from '../tokens/shape.js';
import { AbbreviationReadings, type AbbreviationSources, vowelless } from './abbreviation-readings.js';
import { CodeReadings } from './code-readings.js';
import { asNumber } from './digit-letters.js';
import { isCodeLike } from './document-codes.js';
import { EntryReadings } from './entry-readings.js';
import { asObserved, type ObservedSources } from './observed-reading.js';
import { kindOf, type Reading, usualLogProb } from './reading.js';
import { ReadingParts } from './reading-parts.js';
import { RunTogether } from './run-together.js';
import type { CodeHabits } from './split-codes.js';

/**
 * Nats against letters that look like digits where a number may stand: of 165,000 tokens of the training text that are codes or
 * mixtures to the language model, 57 are such numbers, and half of those misprints. Long dashes in dates are as rare: of 12,000
 * with hyphens or dashes none has one.
 */
const LETTERS_IN_NUMBER = 8;
/** An amount in đồng, whose letter lost its bar. */
const AMOUNT = /^\d{1,3}(?:\.\d{3})+d$/u;
/** Nats against `d` behind an amount: of 437 in the training text 436 have `đ`. */
const AMOUNT_IN_D = 6;
/** Readings with a capital of a token that begins without case, and how far, in nats, they may stand behind the best without. */
const MOST_CAPITALS = 12;
const BEHIND_SMALL = 8;
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
/** Nats a join or split may stand behind the plain readings and still be of use. */
const DETOUR = 3;
const COMMON_PUNCTUATION = /^[-–—−+•*.,;:()[\]"'“”‘’/\\…?!=_|<>~^#%°]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What readings are made from. */
export interface ShortlistSources extends AbbreviationSources {
  readonly codes: CodeLexicon;
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
  readonly #runTogether: RunTogether;
  readonly #codes: CodeReadings;
  readonly #otherCase: ReadonlySet<string>;
  readonly #forCapitals: ReadonlySet<string>;
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
    this.#runTogether = new RunTogether(this.#search, this.#entries, this.#parts);
    this.#codes = new CodeReadings(models.codes, channel, table, this.#observed);
    this.#otherCase = lettersReadInOtherCase(channel);
    this.#forCapitals = signsReadForCapitals(channel);
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
    const all = [...first, ...readings, ...(without ? [known] : []), ...others];
    const isKept = partsKept(observed);
    const kept = isKept ? all.filter(isKept) : all;
    const priceOf = priceOfCited(observed);
    if (!priceOf) return kept;
    return kept.map((reading) => ({
      ...reading,
      priorLogProb: reading.priorLogProb - priceOf(reading.text),
    }));
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

  /** Readings of two neighbouring tokens as one syllable; often none. */
  readJoined(first: string, second: string, trail: number, floor: number): readonly Reading[] {
    const observed = `${first} ${second}`;
    return remember(this.#joined, observed, () => {
      const shapes = shapesOf(observed, this.#otherCase);
      return this.#search
        .search(observed, shapes, [0], observed.length - trail, 3, floor - DETOUR)
        .map((candidate) => ({ ...this.#reading(observed, candidate), kind: 'join' as const }))
        .filter(partsKept(observed) ?? (() => true));
    });
  }

  /** Readings of two tokens as one syllable that a hyphen cuts at the end of a line; often none. */
  readCut(
    word: CutWord,
    { lead, trail }: { lead: number; trail: number },
    floor: number,
  ): readonly Reading[] {
    const { whole } = word;
    return this.#search
      .search(whole, shapesOf(whole, this.#otherCase), [lead], whole.length - trail, 3, floor - DETOUR)
      .map((candidate) => {
        const reading = this.#reading(whole, candidate);
        const text = reading.text.replace(reading.core, () => cutAgain(word, reading.core));
        return { ...reading, text };
      });
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

  /**
   * Readings of a token which the document's own words spell out, `CDN`, or a part of it, `05/QD-CDN`.
   *
   * @param readings those by its text alone
   */
  readSpeltOut(
    observed: string,
    lead: number,
    trail: number,
    spelt: ReadonlyMap<string, string>,
    readings: readonly Reading[],
  ): readonly Reading[] {
    if (spelt.size === 0 || observed.length > MAX_TOKEN) return readings;
    const core = observed.slice(lead, observed.length - trail);
    if (isCodeLike(core))
      return core.split(/[^\p{L}]+/u).some((part) => spelt.has(part))
        ? this.#codes.read(observed, lead, trail, spelt)
        : readings;
    const form = spelt.get(core);
    if (form === undefined) return readings;
    return this.#abbreviations.speltOut(observed, lead, trail, form, readings);
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
    let sum = reading.outside + usualLogProb(reading, this.#models.lexicon);
    for (const operation of reading.operations) sum += this.#channel.valueOf(operation);
    return sum;
  }

  #list(observed: string, lead: number, trail: number): List {
    const core = observed.slice(lead, observed.length - trail);
    const number = asDate(core) ?? asNumber(core);
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
    const candidates = [
      ...found,
      ...this.#runTogether.withNumber(observed, lead, core, shapes, found[0]?.score),
    ];
    const allowed = isNumeral(core)
      ? candidates.filter((candidate) => !isOtherNumeral(core, this.#reading(observed, candidate).core))
      : candidates;
    const before = observed.slice(0, lead);
    const after = observed.slice(n - trail);
    const same = allowed.find((candidate) => this.#entries.isSame(observed, candidate));
    const known = same && this.#reading(observed, same);
    const others = known
      ? [...this.#abbreviations.asUnknown(known, core, before, after)]
      : [...this.#abbreviations.unknown(keep, core)];
    if (number !== undefined) others.push(this.#codes.readNumber(number, observed, lead, trail));
    if (inD) others.push(this.#codes.readNumber(`${core.slice(0, -1)}đ`, observed, lead, trail));
    if (this.#forCapitals.has(observed[0]!) && !shapes.includes(SHAPE.title))
      others.push(...this.#withCapital(observed, starts, n - trail, candidates));
    others.push(...this.#runTogether.asTwoWords(core, shapes, before, after, candidates[0]));
    return { first: [], candidates: allowed, known, others };
  }

  /** Readings of a token that begins with a digit or a sign as words with a capital, where these are likelier than without: `$6`. */
  #withCapital(
    observed: string,
    starts: readonly number[],
    end: number,
    candidates: readonly Candidate[],
  ): Reading[] {
    const floor = (candidates[0]?.score ?? Number.NEGATIVE_INFINITY) - BEHIND_SMALL;
    return this.#search
      .search(observed, [SHAPE.title], starts, end, MOST_CAPITALS, floor)
      .filter(
        ({ entry, score }) => !candidates.some((small) => small.entry === entry && small.score >= score),
      )
      .map((candidate) => this.#reading(observed, candidate));
  }

  #reading(observed: string, candidate: Candidate): Reading {
    return this.#entries.read(observed, candidate, vowelless);
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
