import { describe, expect, it } from 'vitest';
import { isAlone, priceAlone } from '../../../src/restore/places/alone-in-capitals.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { SHAPE } from '../../../src/restore/tokens/shape.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyLexicon } from '../toy-models.js';

function aloneIn(text: string): string[] {
  const tokens = tokenize(text);
  return tokens.filter((_, at) => isAlone(tokens, at)).map((token) => token.text);
}

describe('isAlone', () => {
  it.each([
    ['chi so BI dao dong', 'BI'],
    ['hoa don dau (DO), dé thanh toan', '(DO),'],
    ['chi so (BI), Dong Nai', '(BI),'],
    ['CHI SO (BI)', '(BI)'],
  ])('finds the capitals of `%s`', (text, expected) => {
    expect(aloneIn(text)).toEqual([expected]);
  });

  it.each([
    'SO Y te',
    'huyén UY BAN tinh',
    'bao cao BI',
    'BI dao dong',
    'chi so 5 BI dao dong',
    'chi so\nBI dao dong',
    'chi so BI\ndao dong',
    'chi so BI, Dong Nai',
    'chi so THUONG dao dong',
    'chi so B dao dong',
    'CAP NHAT (LAN HAI)',
  ])('finds none in `%s`', (text) => {
    expect(aloneIn(text)).toEqual([]);
  });
});

describe('priceAlone', () => {
  const lexicon = toyLexicon({ bị: 0.1 }, { BCH: 0.1 });
  const priceOf = (form: string, shape: Reading['shape']) =>
    priceAlone({ entry: lexicon.find(form), shape } as Reading, lexicon);

  it('is dear for a syllable in capitals, and for nothing else', () => {
    expect(priceOf('bị', SHAPE.upper)).toBeLessThan(-5);
    expect(priceOf('bị', SHAPE.lower)).toBe(0);
    expect(priceOf('BCH', SHAPE.upper)).toBe(0);
    expect(priceAlone({ entry: -1, shape: SHAPE.upper } as Reading, lexicon)).toBe(0);
  });
});
