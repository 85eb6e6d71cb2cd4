import { characterErrors, type ErrorCount } from './error-rate.js';
import { type Comparison, compareTokens } from './over-correction.js';
import { scoreCharacters } from './tokens.js';

/** Runs of digits that the restored text holds more often than both the observed text and the truth do. */
export interface InventedDigits {
  readonly count: number;
  /** the runs, each once, sorted by code unit */
  readonly runs: readonly string[];
}

/** How good a restoration is. Plain data; rates are left to `errorRate` so that totals pool. */
export interface EvaluationReport {
  readonly observedCharacters: ErrorCount;
  readonly restoredCharacters: ErrorCount;
  readonly linesObserved: number;
  readonly linesRestored: number;
  readonly unchanged: boolean;
  readonly digitsInvented: InventedDigits;
  readonly loose: Comparison;
  readonly strict: Comparison;
}

function digitRuns(text: string): Map<string, number> {
  const runs = new Map<string, number>();
  for (const [run] of text.matchAll(/\p{Nd}+/gu)) runs.set(run, (runs.get(run) ?? 0) + 1);
  return runs;
}

/** Digit runs of `restored` beyond what `observed` and `truth` hold. */
function inventedDigits(truth: string, observed: string, restored: string): InventedDigits {
  const [inTruth, inObserved] = [digitRuns(truth), digitRuns(observed)];
  const runs: string[] = [];
  let count = 0;
  for (const [run, times] of digitRuns(restored)) {
    const known = Math.max(inTruth.get(run) ?? 0, inObserved.get(run) ?? 0);
    if (times > known) {
      runs.push(run);
      count += times - known;
    }
  }
  return { count, runs: runs.sort() };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/**
 * Scores a restoration against its truth.
 *
 * @param truth what the page says
 * @param observed what the recogniser printed
 * @param restored what the restorer made of it
 * @param withLists true to get the tokens behind the counts too
 */
export function evaluateRestoration(
  truth: string,
  observed: string,
  restored: string,
  withLists = false,
): EvaluationReport {
  const [t, o, r] = [truth, observed, restored].map((text) => text.replaceAll('\r\n', '\n')) as [
    string,
    string,
    string,
  ];
  const folded = (text: string): string => scoreCharacters(text).join('');
  const observedCharacters = characterErrors(t, o);
  return {
    observedCharacters,
    restoredCharacters: o === r ? observedCharacters : characterErrors(t, r),
    linesObserved: lineBreaks(o),
    linesRestored: lineBreaks(r),
    unchanged: o === r,
    digitsInvented: inventedDigits(folded(t), folded(o), folded(r)),
    loose: compareTokens(t, o, r, 'loose', withLists),
    strict: compareTokens(t, o, r, 'strict', withLists),
  };
}
