import type { Correction, CorrectionStatus } from '../../correction.js';
import type { Calibration } from '../../model/calibration.js';
import { placeTone, type ToneStyle } from '../../vietnamese/tone.js';
import type { DecodedBlock } from '../lattice/block-search.js';
import type { DecodedArc } from '../lattice/decode.js';
import { withHyphens } from '../tokens/long-dashes.js';
import { isProtected } from '../tokens/protect.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { isCitedAsPrinted } from './cited-as-printed.js';
import { type DecodedWord, decodedWords } from './decoded-words.js';
import { howSure, type Sureness, type SurenessOptions } from './how-sure.js';
import { ofPieces } from './of-pieces.js';
import { probabilityOfKept, shareOut } from './other-readings.js';
import { restyledKind, restyleReadings } from './restyle.js';
import { amountInDong } from './spoilt-amounts.js';
import { wordStatus } from './word-status.js';

/** What decides whether a reading is put into the text. */
export interface JudgeOptions extends SurenessOptions {
  /** Doubtful words stay as observed. */
  readonly keepUnsure: boolean;
  /** Where open oa, oe, uy bear their tone in what is written; left out, as the decoder spells them. */
  readonly toneStyle?: ToneStyle;
  /** In a clean document only what is nearly sure is changed. */
  readonly clean: boolean;
  /**
   * Tells what may well stand on the page as it was observed, words and codes that an engine which knows Vietnamese read:
   * it is changed only when that is nearly sure.
   *
   * @param tokens of which `observed` is the text
   */
  readonly mayStand?: (observed: string, tokens: readonly ObservedToken[]) => boolean;
}

/** Amounts with a digit too many that are wrong and have `đ` for it: on pages of engines nine of nine; by Laplace's rule. */
const IN_DONG = 10 / 11;
const MAX_ALTERNATIVES = 5;

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
  const words = decodedWords(observedText, block);
  const sureness = howSure(words, block.tokens, calibration, options);
  return words.map((word, i) => {
    const stands = options.mayStand?.(word.observed, word.tokens) === true;
    const status = wordStatus(word, i, sureness, { clean: options.clean, stands });
    const correction = correctionOf(word, status, sureness[i]!, {
      ...options,
      clean: options.clean || stands,
    });
    return word.observed === word.printed ? correction : ofPieces(correction, word, options.keepUnsure);
  });
}

/** @param options with `clean` for a word that was rightly read for all we know, too */
function correctionOf(
  { decoded, span, observed, tokens }: DecodedWord,
  status: CorrectionStatus,
  { confidence, others, isFree }: Sureness,
  { keepUnsure, toneStyle, clean }: JudgeOptions,
): Correction {
  const { arc } = decoded;
  const shares = shareOut(decoded.others, others);
  const probabilityOf = (text: string) => shares.find((share) => share.text === text)?.probability ?? 0;
  const isCited = () => isCitedAsPrinted(decoded, observed, tokens, confidence, probabilityOf(observed));
  const { chosen, isRejected } = chosenText(arc, observed, status, keepUnsure || clean, isCited);
  const isDoubtful = status === 'unsure';
  const isFixed = status === 'unreadable' || (isDoubtful && keepUnsure) || isProtected(observed);
  const intended = toneStyle && !isFixed ? placeTone(chosen, toneStyle) : chosen;
  const readings = shares.slice(0, MAX_ALTERNATIVES);
  const inDong = isDoubtful && !isFree && shares.length === 0 ? amountInDong(intended) : undefined;
  if (inDong) readings.push({ text: inDong, probability: (1 - confidence) * IN_DONG });
  if (isRejected) readings.unshift({ text: arc.text, probability: confidence });
  return {
    ...{ span, observed, intended },
    kind: restyledKind(observed, chosen, intended, arc.kind),
    channelLogProb: arc.channelLogProb,
    languageLogProb: decoded.languageLogProb,
    margin: isRejected ? -Math.abs(decoded.margin) : decoded.margin,
    confidence: isRejected ? probabilityOfKept(chosen, readings, shares.slice(MAX_ALTERNATIVES)) : confidence,
    status: status === 'kept' || status === 'changed' ? (intended === observed ? 'kept' : 'changed') : status,
    alternatives: restyleReadings(readings, intended, isProtected(observed) ? undefined : toneStyle),
  };
}

/**
 * What is put in the place of a word, before its tone is placed, and whether its best reading was another one.
 *
 * @param careful whether doubtful words stay as observed
 * @param isCited whether a doubtful one stays all the same
 */
function chosenText(
  { text, kind }: DecodedArc['arc'],
  observed: string,
  status: CorrectionStatus,
  careful: boolean,
  isCited: () => boolean,
): { readonly chosen: string; readonly isRejected: boolean } {
  const isPlainDoubt = status === 'unsure' && !careful;
  const stays = status === 'unreadable' || (status === 'unsure' && careful) || (isPlainDoubt && isCited());
  if (!stays) return { chosen: text, isRejected: false };
  // Whatever its letters are, a code has hyphens.
  const chosen = isPlainDoubt && kind === 'code' ? withHyphens(observed) : observed;
  return { chosen, isRejected: chosen !== text };
}
