import type { Correction } from '../correction.js';
import { align } from './align.js';
import type { Judgement } from './calibration.js';
import { scoreTokens } from './tokens.js';

/** A judged correction, so that the wrong ones can be looked at. */
export interface JudgedCorrection extends Judgement {
  readonly correction: Correction;
}

/**
 * Says of every correction whether the page agrees: whether all its words (loose view: without case and edge
 * punctuation) stand in the truth where the restored text has them. Corrections without any letter or digit are
 * left out. A word that the engine put elsewhere (two columns read across) counts as right where it is. Words of the truth that the recogniser dropped belong to no correction and are not counted here.
 *
 * @param truth what the page says
 * @param corrections all of one document, in order
 */
export function judgeCorrections(truth: string, corrections: readonly Correction[]): JudgedCorrection[] {
  const words: string[] = [];
  const counted: { correction: Correction; from: number; to: number }[] = [];
  for (const correction of corrections) {
    const from = words.length;
    words.push(...scoreTokens(correction.intended, 'loose'));
    if (words.length > from) counted.push({ correction, from, to: words.length });
  }
  const t = scoreTokens(truth, 'loose');
  const right = new Set<number>();
  const used = new Set<number>();
  for (const [i, j] of align(t, words).path) {
    if (i === null || j === null || t[i] !== words[j]) continue;
    right.add(j);
    used.add(i);
  }
  // A word of a letterhead column stands elsewhere in the truth: misplaced by the engine, not misread.
  const misplaced = new Map<string, number>();
  t.forEach((word, i) => {
    if (!used.has(i)) misplaced.set(word, (misplaced.get(word) ?? 0) + 1);
  });
  words.forEach((word, j) => {
    const left = misplaced.get(word) ?? 0;
    if (right.has(j) || left === 0) return;
    misplaced.set(word, left - 1);
    right.add(j);
  });
  return counted.map(({ correction, from, to }) => {
    let all = true;
    for (let j = from; j < to; j += 1) all &&= right.has(j);
    return { correction, confidence: correction.confidence, right: all };
  });
}
