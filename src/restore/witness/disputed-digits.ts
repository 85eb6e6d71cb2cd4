import type { Correction } from '../../correction.js';
import type { WordEvidence } from './word-evidence.js';

/** Letters and signs that recognisers print for digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', D: '0', I: '1', l: '1', i: '1', '|': '1', '!': '1', ']': '1', '[': '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', G: '6', b: '6', T: '7', B: '8', g: '9', q: '9' },
};
const DIGITS = /\d/gu;
/** Two readers of one number disagree: either may be right. */
const EVEN = 0.5;

/**
 * Whether a second reader saw other digits at the place of a word. Letters that look like digits are no other digits:
 * `l5` says the same as `15`.
 *
 * @param observed as the recogniser printed it
 * @param witness what the second reader printed there
 */
export function disputesDigits(observed: string, witness: string): boolean {
  const own = observed.match(DIGITS)?.join('') ?? '';
  if (own === '' || !/\d/u.test(witness)) return false;
  const others = [...witness].map((sign) => (/\d/u.test(sign) ? sign : (LOOKS_LIKE[sign] ?? '')));
  // Its digits, and what looks like some where the word has more.
  const sure = witness.match(DIGITS)!.join('');
  return own !== sure && own !== others.join('');
}

/**
 * Flags words whose digits the two readers of a page disagree on: numbers are never changed by guessing, but a person
 * must look at these.
 *
 * @param corrections of a text, in order
 * @param evidence about the same text, in order
 */
export function flagDisputedDigits(
  corrections: readonly Correction[],
  evidence: readonly WordEvidence[],
): readonly Correction[] {
  const disputed = evidence.filter(({ witness }) => witness !== undefined);
  if (disputed.length === 0) return corrections;
  let at = 0;
  return corrections.map((correction) => {
    const { span, observed, status, confidence } = correction;
    while (at < disputed.length && disputed[at]!.span.end <= span.start) at += 1;
    const word = disputed[at];
    const same = word !== undefined && word.span.start <= span.start && word.span.end >= span.end;
    if (!same || status === 'unreadable' || !disputesDigits(observed, word.witness!)) return correction;
    return { ...correction, status: 'unsure', confidence: Math.min(confidence, EVEN) };
  });
}
