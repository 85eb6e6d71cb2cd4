import { describe, expect, it } from 'vitest';
import {
  createWordTest,
  isReadAsVietnamese,
  isRightlyRead,
} from '../../../src/restore/certainty/standing-words.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { attachEvidence } from '../../../src/restore/witness/word-evidence.js';
import { toyCodes, toyLexicon } from '../toy-models.js';

const lexicon = toyLexicon({ của: 0.5, số: 0.5 }, { TN: 0.1, MT: 0.1, HĐND: 0.1 });
const codes = toyCodes({ QĐ: 0.5, NQ: 0.2, TW: 0.3, QH: 0.1 });
const isWord = createWordTest({ lexicon, codes });

describe('what may stand on paper as it was observed', () => {
  it.each(['của', 'Của,', '“CỦA”', 'HĐND', 'TN&MT;', '2023', '21-NQ/TW', '08-QĐ/TW,', '2021/QH14'])(
    'is `%s`',
    (text) => {
      expect(isWord(text)).toBe(true);
    },
  );

  it.each(['cùa', 'sỐ', 'HDND', 'TN&MI', 'TN&&MT', 'hđnd', '21-NO/TW', 'I4-NQ/TW', '21-QD/TW', '...', ''])(
    'is not `%s`',
    (text) => {
      expect(isWord(text)).toBe(false);
    },
  );
});

describe('who read a document', () => {
  it('is told by the kinds of its damage: half of it of an engine that knows Vietnamese, or of none', () => {
    const kinds = ['clean', 'eng', 'vie', 'scanner'];
    expect(isRightlyRead(kinds, [0.3, 0.5, 0.2, 0])).toBe(true);
    expect(isRightlyRead(kinds, [0.3, 0.5, 0.1, 0.1])).toBe(false);
  });

  it('is told of every word by its recogniser', () => {
    const [both, none] = [tokenize('của số'), [] as const];
    const read = (start: number, end: number, readAsVietnamese?: boolean) => ({
      span: { start, end },
      ...(readAsVietnamese === undefined ? {} : { readAsVietnamese }),
    });
    const tokens = (evidence: ReturnType<typeof read>[]) => attachEvidence(both, evidence, undefined);
    expect(isReadAsVietnamese(tokens([read(0, 3, true), read(4, 6, true)]))).toBe(true);
    expect(isReadAsVietnamese(tokens([read(0, 3, true), read(4, 6)]))).toBe(false);
    expect(isReadAsVietnamese(tokens([read(0, 3, true)]))).toBe(false);
    expect(isReadAsVietnamese(attachEvidence(both, none, undefined))).toBe(false);
  });
});
