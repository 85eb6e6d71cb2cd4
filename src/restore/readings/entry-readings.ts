import type { CorrectionKind } from '../../correction.js';
import type { Lexicon } from '../../model/lexicon.js';
import { CODE_ID, UNKNOWN_ID } from '../../model/lm-tokens.js';
import { stripMarks } from '../../vietnamese/marks.js';
import type { Candidate } from '../candidates/candidates.js';
import { strangeLetters } from '../candidates/supported.js';
import type { Channel } from '../channel/channel.js';
import { type ReadAs, type Remembered, readAs } from '../channel/token-memory.js';
import { type Shape, surface } from '../tokens/shape.js';
import type { Reading } from './reading.js';
import type { ReadingParts } from './reading-parts.js';

/** Nats for saying which word of the lexicon an `<unk>` is. */
const UNKNOWN_ENTRY = 8;
const SHAPES = 4;

/** What the language model is asked for, and the natural log of what it does not say. */
interface LanguageWords {
  readonly words: readonly number[];
  readonly priorLogProb: number;
}

/** An entry in one case shape, with all that does not depend on what was observed. */
interface WrittenEntry extends LanguageWords {
  readonly text: string;
  readonly lower: string;
  readonly bare: string;
  /** Other words that say the same. */
  readonly otherwise?: LanguageWords | undefined;
  readonly number: number;
  readonly abbreviates: boolean;
  /** What is remembered where it was never damaged in just this way. */
  readonly unseen: Remembered | undefined;
}

/** An observed stretch, with what telling the kind of a change needs. */
interface Stretch {
  readonly text: string;
  readonly lower: string;
  readonly bare: string;
  /** What the training pairs say that it was, by intended token. */
  readonly meant: ReadAs;
}

/** Makes readings of candidates; what is the same for many of them is worked out once. */
export class EntryReadings {
  readonly #lexicon: Lexicon;
  readonly #channel: Channel;
  readonly #parts: ReadingParts;
  readonly #written: (WrittenEntry | undefined)[] = [];
  #last: Stretch = { text: '', lower: '', bare: '', meant: new Map() };

  constructor(lexicon: Lexicon, channel: Channel, parts: ReadingParts) {
    this.#lexicon = lexicon;
    this.#channel = channel;
    this.#parts = parts;
  }

  /**
   * The reading of a token as one entry.
   *
   * @param vowelless what is added for an abbreviation, where the stretch is in capitals without any vowel
   */
  read(observed: string, candidate: Candidate, vowelless: (core: string) => number): Reading {
    return this.#read(observed, candidate, vowelless, this.#writtenAs(candidate.entry, candidate.shape));
  }

  /**
   * The same, with the language model asked for other words that say the same: for `quy định` where `qui định` stands, for what
   * an abbreviation stands for. The letters are weighed as they are.
   */
  readOtherwise(
    observed: string,
    candidate: Candidate,
    vowelless: (core: string) => number,
  ): Reading | undefined {
    const { otherwise, ...written } = this.#writtenAs(candidate.entry, candidate.shape);
    return otherwise && this.#read(observed, candidate, vowelless, { ...written, ...otherwise });
  }

  #read(
    observed: string,
    candidate: Candidate,
    vowelless: (core: string) => number,
    written: WrittenEntry,
  ): Reading {
    const { shape, start, end, operations, outside } = candidate;
    const plain = start === 0 && end === observed.length;
    const observedCore = plain ? observed : observed.slice(start, end);
    const before = plain ? '' : observed.slice(0, start);
    const after = plain ? '' : observed.slice(end);
    const { text: core, words, unseen, number } = written;
    const stretch = this.#stretch(observedCore);
    const seen = unseen && stretch.meant.get(core);
    return {
      text: plain ? core : before + core + after,
      words: plain ? words : [...this.#parts.idsOf(before), ...words, ...this.#parts.idsOf(after)],
      operations: plain ? operations : [...operations, ...this.#parts.kept(before + after)],
      outside,
      priorLogProb:
        written.priorLogProb +
        (number < 0 ? vowelless(observedCore) : 0) -
        (written.abbreviates ? strangeLetters(this.#channel, candidate) : 0),
      kind: kindBetween(stretch, written),
      unknown: false,
      shape,
      entry: number,
      core,
      observedCore,
      remembered: seen ? { met: unseen!.met, seen } : unseen,
    };
  }

  /** Whether a candidate is what was observed. */
  isSame(observed: string, { entry, shape, start, end }: Candidate): boolean {
    const { text } = this.#writtenAs(entry, shape);
    return text.length === end - start && observed.startsWith(text, start);
  }

  #writtenAs(entry: number, shape: Shape): WrittenEntry {
    const at = entry * SHAPES + shape;
    let written = this.#written[at];
    if (!written) {
      const { text: key, words, exact, otherwise } = this.#lexicon.entries[entry]!;
      const text = surface(key, shape);
      const lower = text.toLowerCase();
      const { tokens } = this.#channel;
      const met = tokens.met.get(text);
      written = {
        ...{ text, lower, bare: stripMarks(lower), words },
        priorLogProb: whichOf(words),
        otherwise: otherwise && {
          words: otherwise.words,
          priorLogProb: whichOf(otherwise.words) + otherwise.logProb,
        },
        number: exact ? -1 : entry,
        abbreviates: exact && text === text.toUpperCase(),
        unseen: met && { met, seen: undefined },
      };
      this.#written[at] = written;
    }
    return written;
  }

  /** Most candidates of a token are readings of the same stretch of it. */
  #stretch(text: string): Stretch {
    if (this.#last.text !== text) {
      const lower = text.toLowerCase();
      const meant = readAs(this.#channel.tokens, text);
      this.#last = { text, lower, bare: stripMarks(lower), meant };
    }
    return this.#last;
  }
}

/** Natural log of saying which word it is, where the language model does not. */
function whichOf(words: readonly number[]): number {
  return words.includes(UNKNOWN_ID) || words.includes(CODE_ID) ? -UNKNOWN_ENTRY : 0;
}

/** As `kindOf` of reading.ts. */
function kindBetween(observed: Stretch, { text, lower, bare, abbreviates }: WrittenEntry): CorrectionKind {
  if (observed.text === text) return 'none';
  if (observed.lower === lower) return 'case';
  if (abbreviates) return 'abbreviation';
  return observed.bare === bare ? 'marks' : 'letters';
}
