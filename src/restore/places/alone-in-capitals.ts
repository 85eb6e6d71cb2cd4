import type { Lexicon } from '../../model/lexicon.js';
import { capitalsOf } from '../../vietnamese/casing.js';
import type { Reading } from '../readings/reading.js';
import { SHAPE } from '../tokens/shape.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/**
 * Natural log of the share of syllables with marks among capitals, two to five, that stand alone among small letters: 57 of
 * 59,896 in the corpora; between brackets 2 of 8,390. What stands so is an abbreviation, though it may spell a syllable:
 * `chỉ số BI`, `dầu DO`, `chỉ số Breteau (BI)`.
 */
const WORDS = -7;
/** More are a word: a heading, or one that is stressed. */
const MOST_CAPITALS = 5;
const BRACKETED = /^\(\p{Lu}{2,5}\)[.,;:]?$/u;
const ENDS_SMALL = /\p{Ll}\P{L}*$/u;
const BEGINS_SMALL = /^\P{L}*\p{Ll}/u;

/** Whether a token is in capitals that stand alone among small letters of its line, or between brackets. */
export function isAlone(tokens: readonly ObservedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (BRACKETED.test(token.text)) return true;
  // the first token of a block may stand amid a line that is longer than a block
  if (token.gap !== 'blank' || after?.gap !== 'blank' || before === undefined) return false;
  const capitals = capitalsOf(token.text);
  if (capitals === undefined || capitals.length > MOST_CAPITALS) return false;
  return ENDS_SMALL.test(before.text) && BEGINS_SMALL.test(after.text);
}

/** What a reading of such a token is worth beside the others, in nats: little as a syllable in capitals. */
export function priceAlone({ entry, shape }: Reading, { entries }: Lexicon): number {
  return entry >= 0 && !entries[entry]!.exact && shape === SHAPE.upper ? WORDS : 0;
}
