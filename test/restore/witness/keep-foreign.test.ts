import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/correction.js';
import { evidenceOf, pageText } from '../../../src/restore/pages/page-text.js';
import { keepForeign } from '../../../src/restore/witness/keep-foreign.js';

const changed = (observed: string, intended: string, start: number): Correction => ({
  ...{ span: { start, end: start + observed.length }, observed, intended, kind: 'letters' },
  ...{ status: 'changed', confidence: 0.9, alternatives: [], channelLogProb: -1, languageLogProb: -2 },
  margin: 3,
});

const word = (observed: string, confidence?: number) => ({ observed, confidence });

describe('lines in another language', () => {
  const page = pageText({
    lines: [
      { words: [word('Nơi', 0.9), word('nhan', 0.9)] },
      { words: [word('within', 0.95), word('th1rty', 0.3)], foreign: true },
      { words: [], foreign: true },
    ],
  });

  it('have their places in the text', () => {
    expect(page.text).toBe('Nơi nhan\nwithin th1rty\n');
    expect(page.foreign).toEqual([{ start: 9, end: 22 }]);
  });

  it('stay as they were observed; only what the recogniser doubted is flagged', () => {
    const corrections = [
      changed('nhan', 'nhận', 4),
      changed('within', 'nhìn', 9),
      changed('th1rty', 'thấy', 16),
    ];
    const kept = keepForeign(corrections, page.foreign!, evidenceOf(page));
    expect(kept[0]).toBe(corrections[0]);
    expect(kept[1]).toMatchObject({ intended: 'within', kind: 'none', status: 'kept', confidence: 0.95 });
    expect(kept[2]).toMatchObject({ intended: 'th1rty', kind: 'none', status: 'unsure', confidence: 0.3 });
    expect(keepForeign(corrections, [], [])).toBe(corrections);
  });
});
