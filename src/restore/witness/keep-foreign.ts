import type { Correction } from '../../correction.js';
import type { Span } from '../../span.js';
import type { WordEvidence } from './word-evidence.js';

/** Words of another language that the recogniser is less sure of than this are worth a look: nothing else judges them. */
const DOUBTED = 0.6;

/**
 * Puts back what was observed in stretches of another language: the restorer knows only Vietnamese. How sure the
 * recogniser was of a word is all that is known of it.
 *
 * @param corrections of a text, in order
 * @param foreign stretches of the same text, in order
 * @param evidence about it, in order
 */
export function keepForeign(
  corrections: readonly Correction[],
  foreign: readonly Span[],
  evidence: readonly WordEvidence[],
): readonly Correction[] {
  if (foreign.length === 0) return corrections;
  let [f, e] = [0, 0];
  return corrections.map((correction) => {
    const { span, observed } = correction;
    while (f < foreign.length && foreign[f]!.end <= span.start) f += 1;
    if (f === foreign.length || foreign[f]!.start > span.start) return correction;
    while (e < evidence.length && evidence[e]!.span.end <= span.start) e += 1;
    const confidence = (evidence[e]?.span.start ?? span.end) < span.end ? (evidence[e]!.confidence ?? 1) : 1;
    return {
      ...{ span, observed, intended: observed, kind: 'none', confidence },
      ...{ channelLogProb: 0, languageLogProb: 0, margin: 0, alternatives: [] },
      status: confidence < DOUBTED ? 'unsure' : 'kept',
    };
  });
}
