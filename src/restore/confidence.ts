import type { Correction, CorrectionStatus } from '../correction.js';
import type { DecodedArc } from './decode.js';
import type { RestorerOptions } from './restorer.js';
import type { ObservedToken } from './tokenize.js';

/** Below this probability a reading is doubtful. */
const UNSURE = 0.6;
/** A document code is cited by its letters: it changes only when we are this sure, and stays as observed otherwise. */
const UNSURE_CODE = 0.75;

/** Turns a decoded block into corrections, one per token or run of joined tokens. */
export function judge(
  observedText: string,
  block: { readonly tokens: readonly ObservedToken[]; readonly path: readonly DecodedArc[] },
  options: RestorerOptions,
): Correction[] {
  return block.path.map(({ arc, posterior, others, margin, languageLogProb }) => {
    const span = { start: block.tokens[arc.from]!.span.start, end: block.tokens[arc.to - 1]!.span.end };
    const observed = observedText.slice(span.start, span.end);
    const doubtful = posterior < (arc.kind === 'code' ? UNSURE_CODE : UNSURE);
    const status: CorrectionStatus = doubtful ? 'unsure' : arc.text === observed ? 'kept' : 'changed';
    const intended = doubtful && (options.keepUnsure || arc.kind === 'code') ? observed : arc.text;
    return {
      span,
      observed,
      intended,
      kind: intended === observed ? 'none' : arc.kind,
      channelLogProb: arc.channelLogProb,
      languageLogProb,
      margin,
      confidence: posterior,
      status,
      alternatives: others.slice(0, 5).map((other) => ({ text: other.arc.text, probability: other.posterior })),
    };
  });
}
