import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/correction.js';
import { asOneText, ofPieces } from '../../../src/restore/certainty/of-pieces.js';
import type { ObservedToken } from '../../../src/restore/tokens/tokenize.js';

const token = (text: string, start: number, end: number, together?: number): ObservedToken => ({
  ...{ text, span: { start, end }, gap: 'blank', lead: 0, trail: 0 },
  ...(together === undefined ? {} : { together }),
});
const PIECES = [token('điều', 0, 5, 0.95)];
const WORD = { printed: 'đi ều', tokens: PIECES };
const correction: Correction = {
  ...{ span: { start: 0, end: 5 }, observed: 'điều', intended: 'điều', kind: 'none', status: 'kept' },
  ...{ channelLogProb: -1, languageLogProb: -2, margin: 9, confidence: 0.99 },
  alternatives: [{ text: 'điếu', probability: 0.005 }],
};

describe('a word in pieces', () => {
  it('reads as one, and what stands beside it as it is printed', () => {
    expect(asOneText('đi ều', PIECES)).toBe('điều');
    expect(asOneText('đi ều  1', [PIECES[0]!, token('1', 7, 8)])).toBe('điều  1');
    expect(asOneText('a  b', [token('a', 0, 1), token('b', 3, 4)])).toBe('a  b');
  });

  it('is joined even where nothing else changes, no surer than that it is one', () => {
    expect(ofPieces(correction, WORD, false)).toEqual({
      ...correction,
      ...{ observed: 'đi ều', kind: 'join', status: 'changed', confidence: 0.95 },
    });
    const marks: Correction = { ...correction, intended: 'điếu', kind: 'marks', status: 'unsure' };
    expect(ofPieces(marks, WORD, false)).toMatchObject({
      ...{ intended: 'điếu', kind: 'marks', status: 'unsure' },
    });
  });

  it.each([
    ['is beyond repair', 'unreadable', false],
    ['is in doubt, and doubtful words are to stay', 'unsure', true],
  ] as const)('stays in pieces where it %s', (_, status, keepUnsure) => {
    const told = ofPieces({ ...correction, status, confidence: 0.4 }, WORD, keepUnsure);
    expect(told).toMatchObject({ observed: 'đi ều', intended: 'đi ều', kind: 'none', status });
    expect(told.alternatives[0]).toEqual({ text: 'điều', probability: 0.4 });
  });
});
