import { lmTokens, UNKNOWN_ID } from '../../model/lm-tokens.js';
import type { NgramModel } from '../../model/ngram-model.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/**
 * Nats per token of the language model, and share of words that it does not know, up to which a text reads as it was
 * written. Of 62 held-out documents, and of the fixtures, what was mangled, stripped of its marks or mistyped lies
 * below -5.4 with at least a fifth unknown, clean documents above -4.5 with at most 4 %; what lies between is
 * looked at closely.
 */
const READS_WELL = -4;
const MOST_UNKNOWN = 0.04;
/** Fewer words than this tell nothing. */
const MIN_WORDS = 40;
const HAS_LETTER = /\p{L}/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Letters alone between edge punctuation, in small letters but for a capital in front, or all capitals. */
const PLAIN_WORD = /^[^\p{L}\p{N}]*(?:\p{L}\p{Ll}*|\p{Lu}+)[^\p{L}\p{N}]*$/u;
/**
 * Nats of the language model from which a word fits behind those before it, and the next one behind it. On scanned pages
 * (bench/scans.js) words that fit and that the recogniser was sure of are broken less often when they are left alone. In clean
 * text alone this would save no time that can be seen, and words put in place of others would be found less often (bench/slips.js).
 */
const FITS = -7;
const NEXT_FITS = -10;
/** Certainty from which the recogniser was sure of a word. */
const SURE_OF_WORD = 0.9;

/** What the language model says of tokens as they stand, one after another. */
interface ReadThrough {
  /** Per token, the natural log of the probability of its first and of its least probable word; 0 for punctuation. */
  readonly first: Float64Array;
  readonly least: Float64Array;
  /** 1 where the language model knows all of a token. */
  readonly known: Uint8Array;
  /** Natural log of the probability of all, punctuation included, and how many that are. */
  readonly sum: number;
  readonly count: number;
}

function readThrough(tokens: readonly ObservedToken[], model: NgramModel): ReadThrough {
  const size = model.stateSize;
  const states = new Int32Array(2 * size);
  const first = new Float64Array(tokens.length);
  const least = new Float64Array(tokens.length);
  const known = new Uint8Array(tokens.length).fill(1);
  let at = 0;
  let sum = 0;
  let count = 0;
  model.beginState(states, at);
  tokens.forEach(({ text }, t) => {
    let begins = true;
    for (const key of lmTokens(text)) {
      const id = model.vocabulary.id(key);
      if (id === UNKNOWN_ID) known[t] = 0;
      const logProb = model.score(states, at, id, states, size - at);
      at = size - at;
      sum += logProb;
      count++;
      if (!HAS_WORD.test(key)) continue;
      if (begins) first[t] = logProb;
      if (logProb < least[t]!) least[t] = logProb;
      begins = false;
    }
  });
  return { first, least, known, sum, count };
}

/** Whether tokens read so well as they stand that nothing but slips can be wrong with them. */
export function isEvidentlyClean(tokens: readonly ObservedToken[], model: NgramModel): boolean {
  const { known, sum, count } = readThrough(tokens, model);
  let words = 0;
  let unknown = 0;
  tokens.forEach(({ text }, t) => {
    if (!HAS_LETTER.test(text)) return;
    words++;
    if (!known[t]) unknown++;
  });
  return words >= MIN_WORDS && unknown <= MOST_UNKNOWN * words && sum >= READS_WELL * count;
}

/** Per token, whether it is a word that the recogniser was sure of and that fits where it stands: no other is looked for. */
export function wordsThatStand(tokens: readonly ObservedToken[], model: NgramModel): readonly boolean[] {
  const seen = tokens.map((token) => isSurelySeen(token) && PLAIN_WORD.test(token.text));
  if (!seen.includes(true)) return seen;
  const { first, least, known } = readThrough(tokens, model);
  return seen.map((isSeen, t) => {
    const nextFits = t + 1 === tokens.length || first[t + 1]! >= NEXT_FITS;
    return isSeen && nextFits && known[t] === 1 && least[t]! >= FITS;
  });
}

/** Whether the recogniser was sure of a token; where nothing is known of its doubts, whether a second reader read the same. */
function isSurelySeen({ text, evidence }: ObservedToken): boolean {
  if (!evidence || evidence.nearly.length > 0) return false;
  const { certainty, witness } = evidence;
  return certainty === undefined ? witness === text : certainty >= SURE_OF_WORD;
}
