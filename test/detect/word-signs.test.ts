import { describe, expect, it } from 'vitest';
import { createSignCounter, SIGNS } from '../../src/detect/word-signs.js';

function sharesOf(text: string): Record<string, number> {
  const counter = createSignCounter();
  for (const word of text.split(' ')) counter.add(word);
  const shares = counter.shares();
  return Object.fromEntries(SIGNS.map((sign, i) => [sign, shares[i]!]).filter(([, value]) => value !== 0));
}

describe('signs of words', () => {
  it('are none of no words', () => {
    expect(sharesOf('')).toEqual({ 'only-symbols': 1 });
    expect([...createSignCounter().shares()]).toEqual(SIGNS.map(() => 0));
  });

  it('part marked from plain syllables', () => {
    // vowels: ủ y a â, of which ủ and â bear a mark
    expect(sharesOf('ủy ban nhân, 2023')).toEqual({
      'marked-syllable': 2 / 3,
      'plain-syllable': 1 / 3,
      'marked-vowels': 2 / 4,
    });
  });

  it('tell what is no syllable', () => {
    // pdy: no syllable, y its vowel; tuyén: tuyên but for the mark; hnh: no vowel
    const shares = sharesOf('Pdy tuyén hnh');
    expect(shares['syllable-but-for-marks']).toBeCloseTo(1 / 3);
    expect(shares['no-syllable']).toBeCloseTo(2 / 3);
    expect(shares['no-vowel']).toBeCloseTo(1 / 3);
  });

  it('see digits, signs, capitals and foreign letters within words', () => {
    expect(sharesOf('s6')['digit-in-word']).toBe(1);
    expect(sharesOf('vi~c')['symbol-in-word']).toBe(1);
    expect(sharesOf('KT-XH và/hoặc')['symbol-in-word']).toBeUndefined();
    expect(sharesOf('nQi')['capital-in-word']).toBe(1);
    expect(sharesOf('cüa')['foreign-letter']).toBe(1);
    expect(sharesOf('đường')['foreign-letter']).toBeUndefined();
    expect(sharesOf('народ')['other-script']).toBe(1);
    expect(sharesOf('~ ban')['only-symbols']).toBe(1 / 2);
  });

  it('call a syllable that spelling allows and nobody writes unused', () => {
    expect(sharesOf('nghuỷnh')['marked-syllable']).toBeUndefined();
    expect(sharesOf('nhuếch')).toMatchObject({ 'unused-syllable': 1 });
  });
});
