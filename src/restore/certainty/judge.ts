import type { Correction, CorrectionStatus } from '../../correction.js';
import { type Calibration, calibrated } from '../../model/calibration.js';
import { isNumeral } from '../../vietnamese/roman-numerals.js';
import { placeTone, type ToneStyle } from '../../vietnamese/tone.js';
import type { DecodedBlock } from '../lattice/block-search.js';
import type { DecodedArc } from '../lattice/decode.js';
import { losesCited, priceOfCited } from '../tokens/cited-forms.js';
import { isCut, withLineBreak } from '../tokens/cut-words.js';
import { withHyphens } from '../tokens/long-dashes.js';
import { isProtected } from '../tokens/protect.js';
import { type ObservedToken, withoutEdges } from '../tokens/tokenize.js';
import type { FreeWords } from './base-letters.js';
import { gatherEvidence, isStrange } from './evidence.js';
import { restyledKind, restyleReadings } from './restyle.js';
import { amountInDong } from './spoilt-amounts.js';
import { impossibleDates, isSpoiltDate } from './spoilt-dates.js';

/** What decides whether a reading is put into the text. */
export interface JudgeOptions {
  /** Doubtful words stay as observed. */
  readonly keepUnsure: boolean;
  /** Where open oa, oe, uy bear their tone in what is written; left out, as the decoder spells them. */
  readonly toneStyle?: ToneStyle;
  /** Whether the document is clean but for slips: then only what is nearly sure is changed. */
  readonly clean: boolean;
  /**
   * Tells what may well stand on the page as it was observed, words and codes that an engine which knows Vietnamese read:
   * it is changed only when that is nearly sure.
   *
   * @param tokens of which `observed` is the text
   */
  readonly mayStand?: (observed: string, tokens: readonly ObservedToken[]) => boolean;
  /** What a search with more freedom says of the same places, where this one had less: it knows better how probable readings are. */
  readonly free?: FreeWords | undefined;
}

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
/**
 * Amid damage, digits that are no date but nearly one are more likely misread than right: the held-out pages have three, too
 * few to learn from, of which one is right; by Laplace's rule (1 + 1) / (3 + 2). Codes that gain letters are as rare, and so are
 * amounts with a digit too many.
 */
const GUESSED = 0.4;
/** Such amounts that are wrong and have `đ` for their last digit: on pages of engines nine of nine; by Laplace's rule. */
const IN_DONG = 10 / 11;
/**
 * What may be cited by its digits, `H6`, gives way to a doubtful reading that is so probable, and so many times as probable as what is
 * printed. So 26 of 9,361 errors on held-out pages go, 14 garbled words get a wrong reading, flagged as they were, and no right word
 * is broken; from 0.4 two are. With 10 and 50 times 34 and 22 errors go. Of 180 made-up flats, seats and forms none is lost; with 10 times
 * one is, and whatever is printed eight.
 */
const LIKELY = 0.5;
const OUTDONE = 20;
const MAX_ALTERNATIVES = 5;
const HAS_LETTER = /\p{L}/u;

/**
 * Turns a decoded block into corrections, one per token or run of joined tokens: a calibrated probability
 * for each, and what follows from it. What is beyond repair stays as observed; nothing fluent is invented.
 */
export function judge(
  observedText: string,
  block: DecodedBlock,
  calibration: Calibration,
  options: JudgeOptions,
): Correction[] {
  const { tokens } = block;
  const path = block.path.map((decoded) => withBreaks(decoded, observedText, tokens));
  const spans = path.map(({ arc }) => ({
    start: tokens[arc.from]!.span.start,
    end: tokens[arc.to - 1]!.span.end,
  }));
  const observed = spans.map(({ start, end }) => observedText.slice(start, end));
  const judgements = calibrate(calibration, path, observed, tokens);
  const free = spans.map((span) => options.free?.(span));
  const impossible = impossibleDates(path.map(({ arc }) => arc.text));
  const confidences = judgements.map(({ right }, i) => {
    const { text } = path[i]!.arc;
    const { readings, atMost = 1 } = free[i] ?? {};
    const sure = readings?.get(text) ?? Math.min(right, atMost);
    return impossible.has(i) || (!options.clean && isSpoilt(text)) || gainsLetters(path[i]!, observed[i]!)
      ? Math.min(sure, GUESSED)
      : sure;
  });
  return path.map((decoded, i) => {
    const span = spans[i]!;
    const { from, to } = decoded.arc;
    const stands = options.mayStand?.(observed[i]!, tokens.slice(from, to)) === true;
    const careful = options.clean || stands;
    const enough = enoughFor(decoded, observed[i]!, options.clean, stands);
    const isAlone =
      options.clean && !free[i] && !impossible.has(i) && hasNoRival(decoded, observed[i]!, tokens);
    const told = statusOf(decoded, observed[i]!, confidences, i, enough, impossible.has(i));
    const status = told === 'unsure' && isAlone ? 'kept' : told;
    const doubtful = status === 'unsure';
    const alternatives = decoded.others.slice(0, MAX_ALTERNATIVES);
    const rest = (1 - confidences[i]!) * judgements[i]!.among;
    const shared = Math.max(0, Math.min(rest, (free[i]?.atMost ?? 1) - confidences[i]!));
    const mass = decoded.others.reduce((sum, other) => sum + other.posterior, 1e-12);
    const isCited =
      decoded.arc.kind === 'code' ||
      isMadeNumber(decoded.arc.text, observed[i]!) ||
      (losesNumber(decoded.arc.text, tokens.slice(from, to)) && !isNumberedHeading(decoded)) ||
      (losesCited(decoded.arc.text, observed[i]!) &&
        !isOutdone(probabilityOf(observed[i]!, decoded, shared / mass), confidences[i]!));
    const stays = status === 'unreadable' || (doubtful && (options.keepUnsure || careful || isCited));
    // Whatever its letters are, a code has hyphens.
    const isPlainDoubt = doubtful && !options.keepUnsure && !careful;
    const left = isPlainDoubt && decoded.arc.kind === 'code' ? withHyphens(observed[i]!) : observed[i]!;
    const isRejected = stays && decoded.arc.text !== left;
    const chosen = stays ? left : decoded.arc.text;
    const asObserved =
      status === 'unreadable' || (doubtful && options.keepUnsure) || isProtected(observed[i]!);
    const intended = options.toneStyle && !asObserved ? placeTone(chosen, options.toneStyle) : chosen;
    const isSame = intended === observed[i];
    const readings = alternatives.map(({ text, posterior }) => ({
      text,
      probability: (shared * posterior) / mass,
    }));
    const inDong = doubtful && !free[i] && decoded.others.length === 0 ? amountInDong(intended) : undefined;
    if (inDong) readings.push({ text: inDong, probability: (1 - confidences[i]!) * IN_DONG });
    if (isRejected) readings.unshift({ text: decoded.arc.text, probability: confidences[i]! });
    return {
      span,
      observed: observed[i]!,
      intended,
      kind: restyledKind(observed[i]!, chosen, intended, decoded.arc.kind),
      channelLogProb: decoded.arc.channelLogProb,
      languageLogProb: decoded.languageLogProb,
      margin: isRejected ? -Math.abs(decoded.margin) : decoded.margin,
      confidence: isRejected ? probabilityOf(left, decoded, shared / mass) : confidences[i]!,
      status: status === 'kept' || status === 'changed' ? (isSame ? 'kept' : 'changed') : status,
      alternatives: restyleReadings(
        readings,
        intended,
        isProtected(observed[i]!) ? undefined : options.toneStyle,
      ),
    };
  });
}

/**
 * Whether nothing is there to doubt a text with: it stays, no other reading of it was found, and no recogniser had anything to say
 * of it. Certainties were learnt where letters are damaged, and are low for addresses and numbers of letters and digits, few of
 * which come whole out of that; where a text was written, nobody who looks at them would find anything. (Of twelve clean papers and
 * the same with slips of typing, 24 such words were flagged, all of them right. A word that nobody knows is told as one all the same.)
 */
function hasNoRival(
  { arc, others }: DecodedArc,
  observed: string,
  tokens: readonly ObservedToken[],
): boolean {
  return (
    arc.text === observed &&
    others.length === 0 &&
    tokens.slice(arc.from, arc.to).every(({ evidence }) => evidence === undefined)
  );
}

/** An arc over the end of a line with the break that stands there. */
function withBreaks(decoded: DecodedArc, observedText: string, tokens: readonly ObservedToken[]): DecodedArc {
  const { arc } = decoded;
  if (!isCut(arc.text)) return decoded;
  const between = observedText.slice(tokens[arc.from]!.span.end, tokens[arc.from + 1]!.span.start);
  return { ...decoded, arc: { ...arc, text: withLineBreak(arc.text, between) } };
}

/** Calibrated probabilities: that each arc's text is right, and, should it be wrong, that one of its rivals is. */
function calibrate(
  { right, others }: Calibration,
  path: readonly DecodedArc[],
  observed: readonly string[],
  tokens: readonly ObservedToken[],
): readonly { readonly right: number; readonly among: number }[] {
  if (right === undefined) return path.map(({ posterior }) => ({ right: posterior, among: 1 }));
  return gatherEvidence(path, observed, tokens).map((row) => calibrated(right, others, row));
}

/** Whether digits stand there as no date and no amount does, but nearly. */
function isSpoilt(text: string): boolean {
  return isSpoiltDate(text) || amountInDong(text) !== undefined;
}

/** Whether letters would become digits: like codes, they do so only where that is sure. */
function isMadeNumber(intended: string, observed: string): boolean {
  return HAS_LETTER.test(observed) && !HAS_LETTER.test(intended) && /\d/u.test(intended);
}

/** Whether a number by itself would be gone: `16` may be `lô`, but a row or a seat has a number far more often. */
function losesNumber(intended: string, tokens: readonly ObservedToken[]): boolean {
  return !/\d/u.test(intended) && tokens.some(({ text }) => /\d/u.test(text) && !HAS_LETTER.test(text));
}

/** Whether a Roman numeral is told by its place, so that nothing else was weighed: only what numbers headings is. */
function isNumberedHeading({ arc, others }: DecodedArc): boolean {
  return others.length === 0 && isNumeral(withoutEdges(arc.text));
}

/** Whether what stands there has so much better a reading that nobody would take it for what people cite. */
function isOutdone(own: number, confidence: number): boolean {
  return confidence >= LIKELY && confidence >= OUTDONE * own;
}

/** Whether a code would have letters of which nothing is printed: `28-NQ/T` may be of any body that begins so. */
function gainsLetters({ arc }: DecodedArc, observed: string): boolean {
  return arc.kind === 'code' && withoutJoints(arc.text).length > withoutJoints(observed).length;
}

function withoutJoints(code: string): string {
  return code.replace(/[-–—»/\s]/gu, '');
}

/** The certainty from which nobody need look at a reading. */
function enoughFor({ arc }: DecodedArc, observed: string, clean: boolean, stands: boolean): number {
  const same = arc.text === observed;
  if (!same && (stands || priceOfCited(observed)?.(arc.text))) return SURE_MISPRINT;
  if (arc.kind === 'code') return UNSURE_CODE;
  return clean && !same ? SURE_MISPRINT : UNSURE;
}

function statusOf(
  { arc }: DecodedArc,
  observed: string,
  confidences: readonly number[],
  at: number,
  enough: number,
  isImpossible: boolean,
): CorrectionStatus {
  const confidence = confidences[at]!;
  const same = arc.text === observed;
  if (!HAS_LETTER.test(observed) && same)
    return isImpossible || (isSpoilt(observed) && confidence <= GUESSED) ? 'unsure' : 'kept';
  let around = 0;
  let count = 0;
  for (let i = Math.max(0, at - STRETCH); i <= at + STRETCH && i < confidences.length; i++, count++)
    around += confidences[i]!;
  const lost = count > STRETCH && around / count < LOST_STRETCH && confidence < SURE_IN_STRETCH;
  if (confidence < UNREADABLE || lost) return 'unreadable';
  if (same && arc.unknown && (confidence < UNSURE || isStrange(arc.text))) return 'unreadable';
  if (confidence < enough) return 'unsure';
  return same ? 'kept' : 'changed';
}

/** Probability of the text that stays although another reading was better. */
function probabilityOf(left: string, { others }: DecodedArc, scale: number): number {
  return Math.min(1, (others.find(({ text }) => text === left)?.posterior ?? 0) * scale);
}
