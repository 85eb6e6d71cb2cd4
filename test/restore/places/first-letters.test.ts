import { describe, expect, it } from 'vitest';
import { beginsSentence, withFirstCapitals } from '../../../src/restore/places/first-letters.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { SHAPE } from '../../../src/restore/tokens/shape.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

function firstIn(text: string): string[] {
  const tokens = tokenize(text);
  return tokens.filter((_, at) => beginsSentence(tokens, at)).map((token) => token.text);
}

describe('beginsSentence', () => {
  it.each([
    ['piéu 1', ['piéu']],
    ['vong hoa. piéu 5', ['vong', 'piéu']],
    ['vong hoa\n\npiéu 5', ['vong', 'piéu']],
    ['QUY DINH CHUNG\npiéu 1', ['QUY', 'piéu']],
    ['vong hoa; piéu 5, đ/c A. Nam, KT. chu tich, muc 5. bao\ncao', ['vong']],
    ['QUY DINH piéu 1', ['QUY']],
  ])('tells where sentences begin in `%s`', (text, expected) => {
    expect(firstIn(text)).toEqual(expected);
  });
});

describe('withFirstCapitals', () => {
  const reading = (core: string, observedCore: string, more: Partial<Reading> = {}) =>
    ({
      text: `“${core}`,
      core,
      observedCore,
      entry: 7,
      shape: SHAPE.lower,
      kind: 'letters',
      ...more,
    }) as Reading;
  const textsOf = (...readings: Reading[]) => withFirstCapitals(readings).map(({ text }) => text);

  it('gives a capital where the first letter was read as another', () => {
    const [changed] = withFirstCapitals([reading('điều', 'piéu')]);
    expect(changed).toMatchObject({ text: '“Điều', core: 'Điều', shape: SHAPE.title, kind: 'letters' });
  });

  it('leaves what has the case that was printed, is in other shapes, or has such a reading already', () => {
    expect(textsOf(reading('điều', 'dieu'))).toEqual(['“điều']);
    expect(textsOf(reading('c', '€'))).toEqual(['“c']);
    expect(textsOf(reading('điều', 'piéu', { entry: -1 }))).toEqual(['“điều']);
    const title = reading('Điều', 'piéu', { shape: SHAPE.title });
    expect(textsOf(reading('điều', 'piéu'), title)).toEqual(['“điều', '“Điều']);
  });
});
