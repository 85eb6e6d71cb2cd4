import { describe, expect, it } from 'vitest';
import { probabilityOfKept, shareOut } from '../../../src/restore/certainty/other-readings.js';

const reading = (text: string, probability: number) => ({ text, probability });

describe('other readings', () => {
  it('share what they have together', () => {
    const others = [
      { text: 'mạ', posterior: 0.3 },
      { text: 'mã', posterior: 0.1 },
    ];
    const shares = shareOut(others, 0.2);
    expect(shares.map(({ text }) => text)).toEqual(['mạ', 'mã']);
    expect(shares[0]!.probability).toBeCloseTo(0.15, 9);
    expect(shares[1]!.probability).toBeCloseTo(0.05, 9);
  });

  it('tell how probable a word is that stays', () => {
    const told = [reading('mạ', 0.6), reading('mà', 0.2)];
    expect(probabilityOfKept('mà', told, [])).toBe(0.2);
    expect(probabilityOfKept('mã', told, [reading('mã', 0.01)])).toBe(0.01);
  });

  it('hold one that the search left out for no more probable than any other, nor than the rest', () => {
    expect(probabilityOfKept('mq', [reading('mạ', 0.6), reading('mà', 0.1)], [])).toBe(0.1);
    expect(probabilityOfKept('mq', [reading('mạ', 0.6)], [reading('mã', 0.004)])).toBe(0.004);
    expect(probabilityOfKept('mq', [reading('mạ', 0.6), reading('mà', 0.37)], [])).toBeCloseTo(0.03, 9);
    expect(probabilityOfKept('mq', [reading('mạ', 0.7), reading('mà', 0.4)], [])).toBe(0);
  });
});
