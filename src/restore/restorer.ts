import { applyCorrections, type Correction } from '../correction.js';
import type { Models } from '../model/models.js';
import type { ToneStyle } from '../vietnamese/tone.js';
import { type FreeWords, freeWords } from './certainty/base-letters.js';
import { judge } from './certainty/judge.js';
import { createWordTest, isReadAsVietnamese, isRightlyRead } from './certainty/standing-words.js';
import { countPairs, type LearnedPair } from './channel/learned-pairs.js';
import { checkRestorer, checkRestoring } from './check-call.js';
import { createDocumentDecoder, type DecodedDocument } from './document-decoder.js';
import { withOwnTerms } from './lattice/own-terms.js';
import { reflow } from './pages/reflow.js';
import type { WordEvidence } from './witness/word-evidence.js';

/** What a restorer is allowed to do, and what it is told beforehand. */
export interface RestorerOptions {
  /** The user's own names and terms, used at once: each with a letter, without control characters, 200 UTF-16 units at most. */
  readonly terms?: readonly string[];
  /** Only tone and shape marks may change; base letters stay. */
  readonly marksOnly?: boolean;
  /** Leave doubtful words as observed. */
  readonly keepUnsure?: boolean;
  /** Re-estimate the confusion model on each document. Default true. */
  readonly adapt?: boolean;
  /**
   * Whether the two columns of a letterhead, and recipients beside a signature, that run together in a damaged text are
   * put in reading order (`order`, the default) or stay as they are (`keep`). A clean text, one with evidence, and with
   * `marksOnly` any text stays as it is.
   */
  readonly columns?: 'order' | 'keep';
  /** Where open oa, oe, uy bear their tone: `old` hòa, `new` hoà, `keep` (default) as in the document. */
  readonly toneStyle?: ToneStyle | 'keep';
  /** Readings met on other documents of the same kind, or confirmed by a person; see `Restorer.learn`. */
  readonly learned?: readonly LearnedPair[];
  /** Join the lines of each paragraph in `text`; the corrections still refer to the lines observed. */
  readonly reflow?: boolean;
}

/** A restored text with the account of every token. */
export interface Restoration {
  readonly text: string;
  /** The input after Unicode normalisation, its columns in reading order: what the corrections' spans refer to. */
  readonly observed: string;
  readonly corrections: readonly Correction[];
  /** Share of each kind of damage that was found, 0..1, by kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Whether the confusion model was re-estimated on this document. */
  readonly adapted: boolean;
}

/** Restores documents, and learns from them; see `createRestorer`. */
export interface Restorer {
  /**
   * Restores one document. Equal text and evidence give an equal result, whatever was restored before.
   *
   * @param evidence what a recogniser and a second reading say beside the text, whose words must then be in normal form
   * @throws UsageError when the text is no string
   * @throws RangeError when there is evidence and words of the text are not in normal form, so that places shift
   */
  restore(text: string, evidence?: readonly WordEvidence[]): Restoration;
  /**
   * What a document teaches about others that were damaged alike: its sure readings, for `RestorerOptions.learned`.
   * Counts are multiples of 1/1024, so that sums over documents do not depend on their order. None of a clean text.
   *
   * @throws UsageError, RangeError as `restore`
   */
  learn(text: string, evidence?: readonly WordEvidence[]): readonly LearnedPair[];
}

/**
 * Creates a restorer. It takes some tens of milliseconds: make one and use it for many documents. Nothing
 * is shared between documents but the models and a memory of which readings a token can have.
 *
 * @param models from `await loadModels()`
 * @throws UsageError when they are no models, or an option is unknown or has a wrong value
 */
export function createRestorer(models: Models, options: RestorerOptions = {}): Restorer {
  checkRestorer(models, options);
  const { marksOnly = false, adapt = true, keepUnsure = false, toneStyle = 'keep' } = options;
  const style = toneStyle === 'keep' ? {} : { toneStyle };
  const known = withOwnTerms(models, options.terms ?? []);
  const learned = options.learned && options.learned.length > 0 ? { learned: options.learned } : {};
  const isWord = createWordTest(known);
  const keepColumns = marksOnly || options.columns === 'keep';
  const settings = { adapt, keepColumns, ...style, ...learned };
  const decoder = createDocumentDecoder(known, { marksOnly, ...settings });
  const freeDecoder = marksOnly ? createDocumentDecoder(known, settings) : undefined;
  const judged = ({ observed, blocks, weights, clean }: DecodedDocument, free?: FreeWords): Correction[] => {
    const rightlyRead = isRightlyRead(models.confusions.kinds, weights);
    const corrections: Correction[] = [];
    for (const block of blocks)
      corrections.push(
        ...judge(observed, block, models.calibration, {
          ...{ keepUnsure, clean, ...style, free },
          mayStand: (token, parts) => (rightlyRead || isReadAsVietnamese(parts)) && isWord(token),
        }),
      );
    return corrections;
  };
  return {
    restore(text, evidence = []) {
      checkRestoring('restore', text, evidence);
      const free = freeDecoder && freeWords(judged(freeDecoder.decode(text, evidence)));
      const document = decoder.decode(text, evidence);
      const { observed, weights, adapted } = document;
      const corrections = judged(document, free);
      const restored = applyCorrections(observed, corrections);
      return {
        text: options.reflow ? reflow(restored) : restored,
        observed,
        corrections,
        kinds: Object.fromEntries(models.confusions.kinds.map((kind, k) => [kind, weights[k]!])),
        adapted,
      };
    },
    learn(text, evidence = []) {
      checkRestoring('learn', text, evidence);
      return countPairs(decoder.learn(text, evidence));
    },
  };
}
