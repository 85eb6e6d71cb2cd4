import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/train/pairs/seeded-random.js';
import { slip, typeBadly } from '../../../src/train/pairs/typing-slips.js';

/** Everything that `slip` does to a word over many draws. */
function slipsOf(word: string): Set<string> {
  const random = createRandom(`slips/${word}`);
  return new Set(Array.from({ length: 6000 }, () => slip(word, random)));
}

describe('slip', () => {
  it('makes the slips that typists make', () => {
    const slips = slipsOf('tiếng');
    for (const expected of [
      'tiêng', // tone lost
      'tieng', // marks lost
      'tíêng', // tone moved
      'tiềng', // other tone
      'tieesng', // telex keys, tone where it stands
      'tieengs', // telex keys, tone last
      'tiêngs', // shapes joined, tone not
      'tie6ng1', // VNI keys
      'tiến', // last letter dropped
      'itếng', // letters swapped
    ]) {
      expect(slips, expected).toContain(expected);
    }
  });

  it('swaps hook and tilde, and writes đ as keys', () => {
    expect(slipsOf('của')).toContain('cũa');
    expect(slipsOf('những')).toContain('nhửng');
    expect(slipsOf('bộ')).toContain('bố'); // the dot below sorts before the circumflex
    expect(slipsOf('đường')).toContain('dduwowngf');
    expect(slipsOf('đường')).toContain('d9u7o7ng2');
  });
});

describe('typeBadly', () => {
  it('keeps the line byte for byte at rate 0', () => {
    const line = 'Số: 21-QĐ/TW ngày 30/9/2020, “Đẩy mạnh”…';
    expect(typeBadly(line, 0, createRandom('0'))).toBe(line);
  });

  it('never touches digits, white space or punctuation, whatever the rate', () => {
    const others = (text: string): string => text.replace(/[\p{L}0-9]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâđếộơữy TNƯ.,-/') }), fc.nat(), (line, seed) => {
        const typed = typeBadly(line.normalize('NFC'), 1, createRandom(String(seed)));
        expect(others(typed)).toBe(others(line));
        expect(typed).toBe(typed.normalize('NFC'));
      }),
      { seed: 20261121 },
    );
  });

  it('hits about the share of words asked for', () => {
    const line = Array.from({ length: 5000 }, () => 'thực').join(' ');
    const typed = typeBadly(line, 0.02, createRandom('rate')).split(' ');
    const wrong = typed.filter((word) => word !== 'thực').length;
    expect(wrong).toBeGreaterThan(50);
    expect(wrong).toBeLessThan(130);
  });
});
