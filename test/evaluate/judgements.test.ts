import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/correction.js';
import { judgeCorrections } from '../../src/evaluate/judgements.js';

/** Corrections behind one another, a blank between them unless they are glued. */
let at = 0;
function correction(intended: string, confidence: number, glued = false): Correction {
  const start = glued ? at - 1 : at;
  at = start + intended.length + 1;
  return {
    span: { start, end: at - 1 },
    observed: intended,
    intended,
    kind: 'none',
    channelLogProb: 0,
    languageLogProb: 0,
    margin: 0,
    confidence,
    status: 'kept',
    alternatives: [],
  };
}

describe('judgements', () => {
  it('say of every correction with a word in it whether the page agrees', () => {
    const corrections = [
      correction('Ban', 0.9),
      correction('–', 1),
      correction('Tuyên', 0.8),
      correction('giao', 0.3),
      correction('thi tìm', 0.7),
      correction('kiểu', 0.4),
    ];
    const judged = judgeCorrections('Ban Tuyên giáo: thi tìm hiểu.', corrections);
    expect(judged.map(({ confidence, right }) => [confidence, right])).toEqual([
      [0.9, true],
      [0.8, true],
      [0.3, false],
      [0.7, true],
      [0.4, false],
    ]);
    expect(judged[2]!.correction).toBe(corrections[3]);
  });

  it('tell what the page has in the place of a wrong word, where it has one word there', () => {
    const corrections = [correction('Tuyên', 0.8), correction('giao', 0.3), correction('thi tim', 0.7)];
    const judged = judgeCorrections('Tuyên giáo thi tìm', corrections);
    expect(judged.map(({ meant }) => meant)).toEqual([undefined, 'giáo', undefined]);
    expect(
      judgeCorrections('Tuyên', [correction('Tuyên', 1), correction('|b', 0.1)])[1]!.meant,
    ).toBeUndefined();
  });

  it('take what nothing parts for one word', () => {
    const glued = [correction('đồ', 1), correction('án/', 0.9), correction('khoa', 0.8, true)];
    expect(judgeCorrections('đồ án/khóa', glued).map(({ right }) => right)).toEqual([true, false, false]);
    expect(judgeCorrections('đồ án/khoa', glued).map(({ right }) => right)).toEqual([true, true, true]);
  });

  it('count a correction of several words as right only when all are', () => {
    expect(judgeCorrections('thi tìm', [correction('thi tim', 0.5)])[0]!.right).toBe(false);
  });
});
