import { describe, expect, it } from 'vitest';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { explainedInitialisms } from '../../../src/restore/readings/initialisms.js';

function pathOf(text: string): DecodedArc[] {
  return text.split(' ').map((token, from) => ({
    arc: {
      from,
      to: from + 1,
      text: token,
      words: [],
      channelLogProb: 0,
      priorLogProb: 0,
      kind: 'none',
      unknown: false,
    },
    ...{ languageLogProb: 0, posterior: 1, others: [], margin: 1 },
  }));
}

describe('explainedInitialisms', () => {
  it.each([
    ['a letter lost its bar', 'đăng ký môn học (DKMH)', ['ĐKMH']],
    ['a letter was misread', 'việc đăng ký môn học (BKMH) trực tuyến', ['ĐKMH']],
    ['punctuation follows', 'kiểm soát thủ tục hành chính (KSTTHC);', ['KSTTHC']],
    ['hyphens and brackets stand between', 'kinh tế - xã hội (KTXH),', ['KTXH']],
  ] as [string, string, string[]][])('reads the initials of what stands before: %s', (_, text, forms) => {
    expect(explainedInitialisms(pathOf(text))).toEqual(forms);
  });

  it.each([
    ['most letters disagree', 'các cơ quan nhà nước (BCHTW)'],
    ['too little stands before it', 'Đảng (UBND)'],
    ['two letters explain nothing', 'thành phố (TP)'],
    ['small letters are no abbreviation', 'ủy ban nhân dân (tỉnh)'],
    ['without brackets nothing is explained', 'đăng ký môn học ĐKMH'],
    ['a number is no abbreviation', 'năm hai nghìn (2023)'],
  ])('says nothing where %s', (_, text) => {
    expect(explainedInitialisms(pathOf(text))).toEqual([]);
  });

  it('names a form once', () => {
    const text = 'đăng ký môn học (DKMH) và đăng ký môn học (ĐKMH)';
    expect(explainedInitialisms(pathOf(text))).toEqual(['ĐKMH']);
  });
});
