import type { CorrectionKind } from '../../correction.js';
import type { Lexicon } from '../../model/lexicon.js';
import { baseLetters } from '../../vietnamese/marks.js';
import type { Remembered } from '../channel/token-memory.js';
import type { Shape } from '../tokens/shape.js';

/** One way to read an observed token (or two joined by a blank), before any document's channel has scored it. */
export interface Reading {
  /** The intended text, edge punctuation included. */
  readonly text: string;
  /** Language-model ids of that text. */
  readonly words: readonly number[];
  /** The operations that led from intended to observed, as `operationAt` numbers them. */
  readonly operations: readonly number[];
  /** Natural log of what the operations outside the table cost in damaged text. */
  readonly outside: number;
  /** Natural log of what the language model does not say: spelling of unknown words, which number. */
  readonly priorLogProb: number;
  readonly kind: CorrectionKind;
  /** True for a word that neither the lexicon nor the language model knows: it could be anything. */
  readonly unknown: boolean;
  readonly shape: Shape;
  /** Whether its place tells it, see words-by-place. */
  readonly byPlace?: true;
  /** Whether it holds only of capitals that stand alone among small letters. */
  readonly alone?: true;
  /** Entry of a syllable, for the case prior; -1 otherwise. */
  readonly entry: number;
  /** Intended and observed without edge punctuation, for the memory of whole tokens. */
  readonly core: string;
  readonly observedCore: string;
  /** What the training pairs remember of the whole token. */
  readonly remembered: Remembered | undefined;
}

/** Stands for the share of a reading that is no single entry of the lexicon. */
const NO_ENTRY = -8;

/** Natural log of the share of a reading among all words. */
export function usualLogProb({ entry }: Pick<Reading, 'entry'>, { entries }: Lexicon): number {
  return entry < 0 ? NO_ENTRY : entries[entry]!.logProb;
}

/** What kind of change leads from observed to intended. */
export function kindOf(observed: string, intended: string, exact = false): CorrectionKind {
  if (observed === intended) return 'none';
  if (observed.toLowerCase() === intended.toLowerCase()) return 'case';
  if (exact && intended === intended.toUpperCase()) return 'abbreviation';
  return baseLetters(observed) === baseLetters(intended) ? 'marks' : 'letters';
}
