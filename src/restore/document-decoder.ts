import type { Models } from '../model/models.js';
import type { ToneStyle } from '../vietnamese/tone.js';
import type { ReadPair } from './channel/adapt.js';
import type { LearnedPair } from './channel/learned-pairs.js';
import { type DecoderTools, prepareTools } from './decoder-tools.js';
import { lookOver } from './first-look.js';
import type { DecodedBlock } from './lattice/block-search.js';
import { wholeOf } from './lattice/stretches.js';
import { learnHabits, usualHabits } from './learn-habits.js';
import { placedNumbers } from './places/placed-numbers.js';
import { scoreByPlace } from './places/word-by-place.js';
import { wordsByPlace } from './places/words-by-place.js';
import { hasSpacedCodes } from './readings/split-codes.js';
import type { ObservedToken } from './tokens/tokenize.js';
import type { WordEvidence } from './witness/word-evidence.js';

/** What the decoder is allowed to do. */
export interface DecoderOptions {
  /** Only tone and shape marks may change; base letters stay. */
  readonly marksOnly?: boolean;
  /** Re-estimate the confusion model on each document. Default true. */
  readonly adapt?: boolean;
  /** Whether columns that run together in a damaged text stay as they are. */
  readonly keepColumns?: boolean;
  /** Tone placement of what is put in place of damaged words; the document's own when left out. */
  readonly toneStyle?: ToneStyle;
  /** Readings met on other documents, which this one is expected to be like. */
  readonly learned?: readonly LearnedPair[];
}

/** A document as the noisy channel reads it. */
export interface DecodedDocument {
  /** The input in normal form, its columns in reading order: what all spans refer to. */
  readonly observed: string;
  readonly blocks: Iterable<DecodedBlock>;
  /** Share of each kind of damage, 0..1, in the order of the model's kinds. */
  readonly weights: readonly number[];
  readonly adapted: boolean;
  /** Whether the document is clean but for slips. */
  readonly clean: boolean;
}

/** Decodes one document after another; keeps nothing of one but which readings a token can have. */
export interface DocumentDecoder {
  decode(text: string, evidence?: readonly WordEvidence[]): DecodedDocument;
  /** What a first decoding teaches: its sure readings. None of a clean text. */
  learn(text: string, evidence?: readonly WordEvidence[]): readonly ReadPair[];
}

/** Fewer tokens than this do not carry a re-estimation. */
const MIN_ADAPT = 60;
/**
 * The final search. With a beam of 7, 9, 11 and 13 held-out pages of four kinds have 1,303, 1,292, 1,281 and 1,283 errors, with a width
 * of 12, 24 and 48 they have 1,298, 1,292 and 1,293.
 */
const THOROUGH = { width: 24, beam: 11, arcs: 18 };
const NO_NUMBERS: ReadonlySet<ObservedToken> = new Set();

/**
 * Prepares the search: channels that find the readings of tokens, then per document the kinds
 * of damage (EM), the channel re-estimated on the document's own first decoding, and the final search.
 */
export function createDocumentDecoder(models: Models, options: DecoderOptions): DocumentDecoder {
  const tools = prepareTools(models, options);
  return {
    decode: (text, evidence = []) => decodeDocument(tools, text, evidence),
    learn(text, evidence = []) {
      const { clean, first } = lookOver(tools, text, evidence);
      return clean ? [] : first().pairs;
    },
  };
}

function decodeDocument(
  tools: DecoderTools,
  text: string,
  evidence: readonly WordEvidence[],
): DecodedDocument {
  const look = lookOver(tools, text, evidence);
  const { observed, tokens, style, weights, clean, readings, second } = look;
  // On a clean text there is nothing to learn but its own rare misprints, and what a second reader makes of it.
  const adapted =
    tools.options.adapt !== false && tokens.length >= MIN_ADAPT && (!clean || second !== undefined);
  const { channel, settled, ...habits } = adapted ? learnHabits(tools, look) : usualHabits(look);
  const numbers = clean ? NO_NUMBERS : placedNumbers(observed, tokens);
  const recognised = evidence.length > 0;
  const byPlace = wordsByPlace(tokens, scoreByPlace(channel, readings), {
    numbering: adapted && !clean,
    marks: !clean || recognised,
  });
  const how = {
    ...THOROUGH,
    ...habits,
    ...{ style, numbers, clean },
    // In a clean text no codes are joined at hyphens, whatever its habits.
    spacedCodes: clean || hasSpacedCodes(tokens),
    recognised,
    byPlace,
    isSettled: (token: ObservedToken) => settled.has(token),
    own: adapted || numbers.size > 0 || byPlace.size > 0,
    ...(adapted ? { usual: look.channel } : {}),
  };
  const blocks = tools.search.over(wholeOf(tokens), readings, channel, how);
  return { observed, blocks, weights, adapted, clean };
}
