import type { CorrectionStatus } from '../../correction.js';
import { priceOfCited } from '../tokens/cited-forms.js';
import type { DecodedWord } from './decoded-words.js';
import { GUESSED, isSpoilt, type Sureness } from './how-sure.js';
import { isStrange } from './odd-forms.js';

/**
 * Below this probability a reading is doubtful and worth a look. With 0.7, 0.75 and 0.8, 3,164, 2,761 and 2,324 wrong words among
 * 168,563 of held-out pages are not flagged, and 4,540, 5,509 and 6,791 right ones are.
 */
const UNSURE = 0.75;
/**
 * A document code is cited by its letters: it changes only when we are this sure, and stays as observed otherwise. From 0.5 held-out
 * pages have 6 wrong words fewer among 7,892, but three more are put into the text, and four are not flagged; from 0.7 there are 16 more.
 */
const UNSURE_CODE = 0.6;
/**
 * A clean text, and a word that was rightly read for all we know, is changed only where a misprint is this sure. With 0.8, 0.9, 0.95
 * and 0.98, 220,434 words that people typed have 642, 647, 668 and 693 errors, 126, 97, 85 and 81 of them right words broken; held-out
 * pages are alike but for three words.
 */
const SURE_MISPRINT = 0.9;
/**
 * Below this nothing is put in the observed text's place: the token is beyond repair. With 0.1, 0.15, 0.2 and 0.3 held-out pages have
 * 9,396, 9,396, 9,422 and 9,528 errors, 799, 783, 769 and 724 right words broken, and 5,365, 5,255, 5,103 and 4,694 wrong readings in
 * the text, all flagged: lower it invents and breaks more, higher it mends less.
 */
const UNREADABLE = 0.15;
/**
 * Tokens on each side whose certainty tells whether a whole stretch is beyond repair, and its mean then. With a mean of 0, 0.35 and 0.5
 * held-out pages have 9,388, 9,396 and 9,438 errors, 5,280, 5,255 and 5,141 wrong readings in the text; with 2, 3 and 5 tokens 5,224,
 * 5,255 and 5,269 of these, and as many errors but for six.
 */
const STRETCH = 3;
const LOST_STRETCH = 0.35;
/** Within a lost stretch a reading must be this sure to be put in place; from 0.4 to 0.8 held-out pages differ in nine words. */
const SURE_IN_STRETCH = 0.6;
const HAS_LETTER = /\p{L}/u;

/** What a word must be sure of, by the text where it stands. */
export interface Standing {
  /** Whether the document is clean but for slips. */
  readonly clean: boolean;
  /** Whether it may well stand on the page as it was observed. */
  readonly stands: boolean;
}

/**
 * What becomes of a word of a block if its best reading is put in place: `changed` or `kept` where nobody need look at it.
 *
 * @param at its place among the words, of which `sureness` tells all
 */
export function wordStatus(
  word: DecodedWord,
  at: number,
  sureness: readonly Sureness[],
  standing: Standing,
): CorrectionStatus {
  const status = statusOf(word, at, sureness, standing);
  const { isImpossible, isFree } = sureness[at]!;
  const isUndisputed = standing.clean && !isFree && !isImpossible && hasNoRival(word);
  return status === 'unsure' && isUndisputed ? 'kept' : status;
}

function statusOf(
  word: DecodedWord,
  at: number,
  sureness: readonly Sureness[],
  standing: Standing,
): CorrectionStatus {
  const { arc } = word.decoded;
  const { observed } = word;
  const { confidence, isImpossible } = sureness[at]!;
  const isSame = arc.text === observed;
  if (!HAS_LETTER.test(observed) && isSame)
    return isImpossible || (isSpoilt(observed) && confidence <= GUESSED) ? 'unsure' : 'kept';
  const isLost = confidence < SURE_IN_STRETCH && isInLostStretch(at, sureness);
  if (confidence < UNREADABLE || isLost) return 'unreadable';
  if (isSame && arc.unknown && (confidence < UNSURE || isStrange(arc.text))) return 'unreadable';
  if (confidence < enoughFor(word, standing)) return 'unsure';
  return isSame ? 'kept' : 'changed';
}

/** The certainty from which nobody need look at a reading. */
function enoughFor({ decoded: { arc }, observed }: DecodedWord, { clean, stands }: Standing): number {
  const isSame = arc.text === observed;
  if (!isSame && (stands || priceOfCited(observed)?.(arc.text))) return SURE_MISPRINT;
  if (arc.kind === 'code') return UNSURE_CODE;
  return clean && !isSame ? SURE_MISPRINT : UNSURE;
}

/** Whether hardly anything around a word is sure. */
function isInLostStretch(at: number, sureness: readonly Sureness[]): boolean {
  const around = sureness.slice(Math.max(0, at - STRETCH), at + STRETCH + 1);
  const sum = around.reduce((total, { confidence }) => total + confidence, 0);
  return around.length > STRETCH && sum / around.length < LOST_STRETCH;
}

/**
 * Whether nothing is there to doubt a text with: it stays, no other reading of it was found, and no recogniser had anything to say
 * of it. Certainties were learnt where letters are damaged, and are low for addresses and numbers of letters and digits, few of
 * which come whole out of that; where a text was written, nobody who looks at them would find anything. (Of twelve clean papers and
 * the same with slips of typing, 24 such words were flagged, all of them right. A word that nobody knows is told as one all the same.)
 */
function hasNoRival({ decoded: { arc, others }, observed, tokens }: DecodedWord): boolean {
  return (
    arc.text === observed && others.length === 0 && tokens.every(({ evidence }) => evidence === undefined)
  );
}
