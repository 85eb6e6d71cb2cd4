import { describe, expect, it } from 'vitest';
import { createSegmentLine } from '../../../src/restore/pieces/segment-line.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyLexicon, toyNgram } from '../toy-models.js';

const WORDS = { kiện: 0.01, kiến: 0.03, chi: 0.02, em: 0.02, chiếm: 0.01, thẻ: 0.01 };
const lexicon = toyLexicon(WORDS);
const ngram = toyNgram(Object.keys(WORDS), {
  ...{ '<s> kiện': 0.1, '<s> chi': 0.05, 'chi em': 0.05, '<s> chiếm': 0.01, '<s> thẻ': 0.1, 'thẻ kiện': 0.2 },
});
const segmentLine = createSegmentLine({ lexicon, ngram });
/** One token in a hundred is strange, so that of each letter of one is worth e^-2.5. */
const STRANGE = Math.log(0.01);

function segment(text: string, torn: readonly string[], wide: readonly number[] = []) {
  const tokens = tokenize(text);
  const line = {
    tokens,
    torn: tokens.map((token) => torn.includes(token.text)),
    wide: tokens.map((_, i) => wide.includes(i)),
  };
  return segmentLine(line, STRANGE);
}

describe('the tokens of a line', () => {
  it('are put together where they read better so, by as much as can be worked out', () => {
    const { lengths, gain } = segment('ki ện', ['ki', 'ện']);
    expect(lengths).toEqual([2]);
    // P(kiện | <s>) and a blank, for two strange tokens of two letters each
    expect(gain).toBeCloseTo(Math.log(0.1) - 4 - 2 * (STRANGE - 2 * 2.5), 4);
  });

  it('are weighed behind the word before them', () => {
    // P(thẻ | <s>), P(kiện | thẻ) and two blanks, for four strange tokens of seven letters
    expect(segment('th ẻ ki ện', ['th', 'ẻ', 'ki', 'ện']).gain).toBeCloseTo(
      Math.log(0.1) + Math.log(0.2) - 2 * 4 - (4 * STRANGE - 7 * 2.5),
      4,
    );
  });

  it('are weighed without their marks by the share of all words with their letters', () => {
    // kiện and kiến: 0.04 of all words; the model does not know `kien`
    expect(segment('k i e n', ['k', 'i', 'e', 'n']).gain).toBeCloseTo(
      Math.log(0.04) - 3 * 4 - 4 * (STRANGE - 2.5),
      4,
    );
  });

  it('are words of their own where they are no syllable together, and where both are words', () => {
    expect(segment('ki th', ['ki', 'th'])).toEqual({ lengths: [1, 1], gain: 0 });
    expect(segment('chi em', [])).toEqual({ lengths: [1, 1], gain: 0 });
  });

  it('are put together within one case, and with punctuation only around them', () => {
    expect(segment('KI ỆN', ['KI', 'ỆN']).lengths).toEqual([2]);
    expect(segment('Ki ện', ['Ki', 'ện']).lengths).toEqual([2]);
    expect(segment('KI ện', ['KI', 'ện']).lengths).toEqual([1, 1]);
    expect(segment('(ki ện).', ['(ki', 'ện).']).lengths).toEqual([2]);
    expect(segment('ki, ện', ['ki,', 'ện']).lengths).toEqual([1, 1]);
  });

  it('meet over no gap that parts words', () => {
    expect(segment('th ẻ ki ện', ['th', 'ẻ', 'ki', 'ện']).lengths).toEqual([2, 2]);
    expect(segment('th ẻ ki ện', ['th', 'ẻ', 'ki', 'ện'], [1]).lengths).toEqual([1, 1, 2]);
  });
});
