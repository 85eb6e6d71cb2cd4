import { ModelError } from '../errors.js';
import { areNumbers, dot, logOdds, type Network, networkIn } from './network.js';

/** What the decoder's account of a token says about its being right, in the order of the columns; see docs/how-it-works.md. */
export const FEATURES = [
  'constant',
  'posterior', // log-odds of the posterior
  'channel', // nats per observed character
  'margin', // log of the distance to the runner-up
  'unknown', // no lexicon, no language model knows it
  'around', // mean log-odds of the neighbours
  'damage', // how damaged the neighbourhood is: mean channel per character
  'changed',
  'short', // one or two characters
  'digits',
  'odd', // digits that make no number, date or code
  'strange', // unknown, and no language is spelt like that
  'language', // nats of the language model, from -15 to 0
  'stub', // stands in a line of few letters
  'lone', // a single letter that lists nothing
  'garbled', // signs stood among its letters
  'rivals', // log of how many other readings there are
  'rival', // log-odds of the best of them
  'languageBefore', // nats of the word before
  'languageBehind', // nats of the word behind, which has this one before it
  'length', // characters, 12 at most
  'sameBase', // differs from the observed text in marks alone
  'rivalSameBase', // the best rival differs from it in marks alone
  'pagePosterior', // mean log-odds far around
  'pageUnknown', // share of unknown words far around
  'pageDamage', // mean channel per character far around
  'alike', // log of how often else the observed text was read so
  'otherwise', // log of how often it was read as something else
  'title', // a capital and small letters
  'prior', // nats of spelling, case and the like
  'taught', // nats of the channel that stem from the document's own first decoding
  'cached', // nats because the word was met there
] as const;

/** Two models of the features of a decoded token. */
export interface Calibration {
  /** How probable it is that the best reading is right; undefined while nothing was learnt: then it is the posterior as it is. */
  readonly right: Network | undefined;
  /** How probable it is, when the best reading is wrong, that the right one is among the others: weights of the features. */
  readonly others: readonly number[];
}

/** Used while no calibration has been learnt: the posterior as it is, and the truth always among the readings. */
export const UNCALIBRATED: Calibration = { right: undefined, others: [] };

/** One that holds everything for as likely as not: what a folder of models has before its calibration is learnt. */
export const BLANK: Calibration = {
  right: { direct: FEATURES.map(() => 0), hidden: [], output: [] },
  others: FEATURES.map(() => 0),
};

const FORMAT = 'khoiphuc-calibration 3';

/** What a calibration makes of the features of one token: two probabilities, 0..1. */
export function calibrated(
  right: Network,
  others: readonly number[],
  row: readonly number[],
): { readonly right: number; readonly among: number } {
  return { right: logistic(logOdds(right, row)), among: logistic(dot(others, row)) };
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Writes a calibration as JSON for `dictionaries/calibration.json`. */
export function encodeCalibration({ right, others }: Calibration, provenance: string): string {
  return `${JSON.stringify({ format: FORMAT, provenance, features: FEATURES, right, others }, undefined, 1)}\n`;
}

/** @throws ModelError when the text is no calibration of this version, by these features */
export function decodeCalibration(text: string, file: string): Calibration {
  let read: { format?: unknown; features?: unknown; right?: unknown; others?: unknown };
  try {
    read = JSON.parse(text);
  } catch {
    read = {};
  }
  const right = networkIn(read.right, FEATURES.length);
  const { others } = read;
  const isOurs = read.format === FORMAT && JSON.stringify(read.features) === JSON.stringify(FEATURES);
  if (!isOurs || !right || !areNumbers(others, FEATURES.length))
    throw new ModelError(
      `\`${file}\` is no calibration of this version; rebuild it with \`khoiphuc train\`.`,
    );
  return { right, others };
}
