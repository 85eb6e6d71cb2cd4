import type { Candidate } from '../candidates/candidates.js';
import { shapesOf } from '../candidates/case-shapes.js';
import { MAX_TOKEN } from '../candidates/local-rows.js';
import type { Channel } from '../channel/channel.js';
import { remember } from '../remember.js';
import { priceOfCited } from '../tokens/cited-forms.js';
import { type CutWord, cutAgain } from '../tokens/cut-words.js';
import { partsKept } from '../tokens/kept-parts.js';
import { SHAPE } from '../tokens/shape.js';
import { vowelless } from './abbreviation-readings.js';
import { isCodeLike } from './document-codes.js';
import { type FoundReadings, findReadings } from './find-readings.js';
import { asObserved } from './observed-reading.js';
import { kindOf, type Reading, usualLogProb } from './reading.js';
import { createReadingTools, type ReadingTools, readingOf, type ShortlistSources } from './reading-tools.js';
import type { CodeHabits } from './split-codes.js';

/** How many readings are looked for: few where the first are likely to do, many where they do not. */
export type Breadth = 'narrow' | 'wide';

/** The few: so many, and no further behind the best one than this, in nats. */
const FEW = { most: 16, beam: 9 };
/** Readings of a text that was nearly printed, and what they score at least (channel and unigram). */
const MOST_NEAR: Readonly<Record<Breadth, number>> = { narrow: 1, wide: 16 };
const NEAR = -20;
/** Readings of two tokens as one, and how many nats they may stand behind the plain readings and still be of use. */
const MOST_JOINED = 3;
const DETOUR = 3;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What was found for a token, and the readings made of it so far. */
interface List {
  readonly found: FoundReadings;
  few?: readonly Reading[];
  all?: readonly Reading[];
}

/**
 * Lists the readings of tokens. What it lists depends on the token's text alone, found with one channel, so it is remembered
 * across documents; each document's own channel then scores the list.
 */
export class Shortlister {
  readonly #channel: Channel;
  readonly #tools: ReadingTools;
  readonly #scores = new Map<string, number>();
  readonly #lists = new Map<string, List>();
  readonly #near = {
    narrow: new Map<string, readonly Reading[]>(),
    wide: new Map<string, readonly Reading[]>(),
  };
  readonly #joined = new Map<string, readonly Reading[]>();

  constructor(models: ShortlistSources, channel: Channel) {
    this.#channel = channel;
    this.#tools = createReadingTools(models, channel);
  }

  /**
   * Readings of one token with `lead` and `trail` characters of edge punctuation. Never empty; what was observed is
   * among them, and the first is the same whatever the breadth.
   */
  read(observed: string, lead: number, trail: number, breadth: Breadth): readonly Reading[] {
    const list = this.#listOf(observed, lead, trail);
    return breadth === 'wide' ? this.#all(observed, list) : this.#few(observed, list);
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
      return [keep, ...this.#searched(observed, lead, n - trail, MOST_NEAR[breadth], NEAR)];
    });
  }

  /** The same intended word as the reading of another observed token, whose edge punctuation stays. */
  readAs({ core, entry, ...reading }: Reading, observed: string, lead: number, trail: number): Reading {
    const { parts, lexicon } = this.#tools;
    const before = observed.slice(0, lead);
    const after = observed.slice(observed.length - trail);
    const observedCore = observed.slice(lead, observed.length - trail);
    const words = entry < 0 ? parts.idsOf(core) : lexicon.entries[entry]!.words;
    return {
      ...reading,
      ...{ text: before + core + after, core, observedCore, entry },
      words: [...parts.idsOf(before), ...words, ...parts.idsOf(after)],
      ...parts.aligned(core, observedCore, before + after),
      ...{ remembered: parts.recalled(core, observedCore) },
      kind: core.includes(' ') ? 'split' : kindOf(observedCore, core, entry < 0),
    };
  }

  /** A token as a given word of the lexicon, in small letters. */
  readWord(core: string, observed: string, lead: number, trail: number): Reading {
    const entry = this.#tools.lexicon.find(core);
    const plain = { core, entry, shape: SHAPE.lower, priorLogProb: 0 };
    return this.readAs({ ...this.asObserved(core), ...plain }, observed, lead, trail);
  }

  /** Readings of two neighbouring tokens as one syllable; often none. */
  readJoined(first: string, second: string, trail: number, floor: number): readonly Reading[] {
    const observed = `${first} ${second}`;
    return remember(this.#joined, observed, () =>
      this.#searched(observed, 0, observed.length - trail, MOST_JOINED, floor - DETOUR)
        .map((reading) => ({ ...reading, kind: 'join' as const }))
        .filter(partsKept(observed) ?? (() => true)),
    );
  }

  /** Readings of two tokens as one syllable that a hyphen cuts at the end of a line; often none. */
  readCut(
    word: CutWord,
    { lead, trail }: { lead: number; trail: number },
    floor: number,
  ): readonly Reading[] {
    const { whole } = word;
    return this.#searched(whole, lead, whole.length - trail, MOST_JOINED, floor - DETOUR).map((reading) => {
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
    return this.#tools.abbreviations.explained(observed, lead, trail, forms);
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
        ? this.#tools.codes.read(observed, lead, trail, spelt)
        : readings;
    const form = spelt.get(core);
    if (form === undefined) return readings;
    return this.#tools.abbreviations.speltOut(observed, lead, trail, form, readings);
  }

  /** The token as it stands: a number, a code, an unknown word. */
  asObserved(observed: string): Reading {
    return asObserved(observed, this.#tools.observed);
  }

  /** A document code or a date that was cut by a blank. */
  readSplitCode(first: string, second: string, habits: CodeHabits): readonly Reading[] {
    return this.#tools.codes.readSplit(first, second, habits);
  }

  /** Score (channel plus unigram) of the first of a token's readings: what a join has to come near to. */
  bestScore(observed: string, lead: number, trail: number): number {
    return remember(this.#scores, observed, () => {
      const list = this.#listOf(observed, lead, trail);
      return this.#score((list.all ?? this.#few(observed, list))[0]!);
    });
  }

  #score(reading: Reading): number {
    let sum = reading.outside + usualLogProb(reading, this.#tools.lexicon);
    for (const operation of reading.operations) sum += this.#channel.valueOf(operation);
    return sum;
  }

  /** Words of the lexicon that a stretch of a text may be, of a score at least. */
  #searched(observed: string, start: number, end: number, most: number, floor: number): Reading[] {
    const { search, otherCase } = this.#tools;
    return search
      .search(observed, shapesOf(observed, otherCase), [start], end, most, floor)
      .map((candidate) => readingOf(this.#tools, observed, candidate));
  }

  #listOf(observed: string, lead: number, trail: number): List {
    return remember(this.#lists, observed, () => ({
      found: findReadings(this.#tools, observed, lead, trail),
    }));
  }

  #all(observed: string, list: List): readonly Reading[] {
    list.all ??= this.#readingsOf(observed, list.found, list.found.candidates);
    return list.all;
  }

  #few(observed: string, list: List): readonly Reading[] {
    list.few ??= this.#readingsOf(observed, list.found, fewOf(list.found.candidates));
    return list.few;
  }

  #readingsOf(
    observed: string,
    { first, known, others }: FoundReadings,
    candidates: readonly Candidate[],
  ): readonly Reading[] {
    const readings = candidates.flatMap((candidate) => {
      const otherwise = this.#tools.entries.readOtherwise(observed, candidate, vowelless);
      return [readingOf(this.#tools, observed, candidate), ...(otherwise ? [otherwise] : [])];
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
}

/** @param candidates best first */
function fewOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const limit = (candidates[0]?.score ?? 0) - FEW.beam;
  return candidates.slice(0, FEW.most).filter(({ score }) => score >= limit);
}
