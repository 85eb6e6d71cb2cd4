import type { Correction } from '../correction.js';
import { align } from './align.js';
import type { Judgement } from './calibration.js';
import { scoreTokens } from './tokens.js';

/** A judged correction, so that the wrong ones can be looked at. */
export interface JudgedCorrection extends Judgement {
  readonly correction: Correction;
  /** What the page has in its place (loose view), where it is wrong and one word stands for one. */
  readonly meant?: string | undefined;
}

/**
 * Says of every correction whether the page agrees: whether all its words (loose view: without case and edge punctuation)
 * stand in the truth where the restored text has them. Corrections without any letter or digit are left out. A word that
 * the engine put elsewhere (two columns read across) counts as right where it is. Words of the truth that the recogniser
 * dropped belong to no correction and are not counted here.
 *
 * @param truth what the page says
 * @param corrections all of one document, in order
 */
export function judgeCorrections(truth: string, corrections: readonly Correction[]): JudgedCorrection[] {
  const words: string[] = [];
  const counted: { correction: Correction; from: number; to: number }[] = [];
  for (const together of wholeWords(corrections)) {
    const from = words.length;
    words.push(...scoreTokens(together.map(({ intended }) => intended).join(''), 'loose'));
    const to = words.length;
    for (const correction of together)
      if (scoreTokens(correction.intended, 'loose').length > 0) counted.push({ correction, from, to });
  }
  const t = scoreTokens(truth, 'loose');
  const right = new Set<number>();
  const used = new Set<number>();
  const opposite = new Map<number, string>();
  for (const [i, j] of align(t, words).path) {
    if (i === null || j === null) continue;
    if (t[i] !== words[j]) {
      opposite.set(j, t[i]!);
      continue;
    }
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
    const meant = !all && to - from === 1 ? opposite.get(from) : undefined;
    return { correction, confidence: correction.confidence, right: all, meant };
  });
}

/** Whether a text is the one word that the page has in the place of a wrong one. */
export function isMeant(text: string, meant: string | undefined): boolean {
  const words = scoreTokens(text, 'loose');
  return words.length === 1 && words[0] === meant;
}

/** Corrections that nothing parts in the text, as `án/` and `khóa`, are one word of the page. */
function wholeWords(corrections: readonly Correction[]): Correction[][] {
  const words: Correction[][] = [];
  for (const correction of corrections) {
    const last = words.at(-1);
    if (last && last.at(-1)!.span.end === correction.span.start) last.push(correction);
    else words.push([correction]);
  }
  return words;
}
