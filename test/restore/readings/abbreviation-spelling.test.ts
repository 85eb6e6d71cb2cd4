import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnAbbreviations } from '../../../src/restore/readings/abbreviation-spelling.js';

describe('learnAbbreviations', () => {
  it('weighs D against Đ by the letters around it', () => {
    // One form, `ĐT`: after `^` there came Đ once. Witten-Bell: (1 + 1 · b) / (1 + 1), where b is what is known without
    // the letter in front: of three letters (Đ, T, end) each once, (1 + 3/30) / (3 + 3) = 11/60 for Đ and 1/60 for D.
    // P(Đ | ^) = (1 + 11/60) / 2 = 71/120; P(D | ^) = (1/60) / 2 = 1/120. Then T and the end after Đ:
    // P(T | Đ) = (1 + 11/60) / 2 = 71/120, P(T | ^Đ) = (1 + 71/120) / 2 = 191/240; after D they are as likely as
    // without context: P(T) = 11/60. The end after T: P(^ | T) = 71/120, P(^ | ĐT) = 191/240.
    const barred = (71 / 120) * (191 / 240) * (191 / 240);
    const plain = (1 / 120) * (11 / 60) * (71 / 120);
    const ways = learnAbbreviations(['ĐT'], []).ways('DT');
    expect(ways.map(({ text }) => text)).toEqual(['DT', 'ĐT']);
    expect(ways[1]!.logProb).toBeCloseTo(Math.log(barred / (barred + plain)), 9);
  });

  it('weighs a known form by its share of all words, the others as unknown abbreviations', () => {
    const { logProb, ways } = learnAbbreviations(['ĐT'], []);
    const found = ways('DT', (form) => (form === 'ĐT' ? -12.5 : undefined));
    // e^-8.2 of all words are unknown abbreviations.
    const odds = Math.exp(-12.5) / (Math.exp(-8.2) * Math.exp(logProb('DT')));
    expect(found[1]!.logProb).toBeCloseTo(Math.log(odds / (1 + odds)), 9);
  });

  it('learns from the initials of terms as well, and counts a form once', () => {
    const fromTerm = learnAbbreviations([], [['đào', 'tạo']]).ways('DT');
    expect(fromTerm).toEqual(learnAbbreviations(['ĐT', 'ĐT'], []).ways('DT'));
  });

  it('tells the letters of each place by themselves', () => {
    const { ways } = learnAbbreviations(['HĐND', 'UBND', 'TTHĐ', 'TTTP'], []);
    const best = ways('TTHDNDTP').reduce((a, b) => (a.logProb > b.logProb ? a : b));
    expect(best.text).toBe('TTHĐNDTP');
  });

  it('spells a form letter by letter, to its end', () => {
    // Of `ĐT` alone, as above: P(Đ | ^) · P(T | ^Đ) · P(^ | ĐT); a letter never met has 1/30 of what smoothing leaves.
    const { logProb } = learnAbbreviations(['ĐT'], []);
    expect(logProb('ĐT')).toBeCloseTo(Math.log((71 / 120) * (191 / 240) * (191 / 240)), 9);
    // P(X | ^) = (1/60) / 2, then the end after X: 11/60.
    expect(logProb('X')).toBeCloseTo(Math.log((1 / 120) * (11 / 60)), 9);
    expect(logProb('Ũ')).toBeCloseTo(logProb('X'), 9);
  });

  it('leaves a form with more bars than can be told', () => {
    expect(learnAbbreviations(['ĐT'], []).ways('DDDD')).toEqual([{ text: 'DDDD', logProb: 0 }]);
  });

  it('divides all of the probability, and changes nothing but bars', () => {
    const { ways } = learnAbbreviations(['HĐND', 'UBND', 'DN', 'CSĐT'], [['lao', 'động']]);
    const form = fc.stringMatching(/^[ABDHNT&]{3,8}$/);
    fc.assert(
      fc.property(form, (observed) => {
        const all = ways(observed);
        expect(all.reduce((sum, { logProb }) => sum + Math.exp(logProb), 0)).toBeCloseTo(1, 9);
        for (const { text } of all) expect(text.replaceAll('Đ', 'D')).toBe(observed);
      }),
      { seed: 20261121 },
    );
  });
});
