import { describe, expect, it } from 'vitest';
import { CASE, caseAt } from '../../../src/restore/lattice/case-at.js';
import { TokenLore } from '../../../src/restore/tokens/token-facts.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const NAMES = Object.keys(CASE) as (keyof typeof CASE)[];

/** How much the case of each token of a text says. */
function casesIn(text: string): string[] {
  const lore = new TokenLore();
  const tokens = tokenize(text);
  const facts = tokens.map((token) => lore.of(token.text));
  return tokens.map((_, at) => NAMES.find((name) => CASE[name] === caseAt(tokens, facts, at))!);
}

describe('what the case of a token says', () => {
  it('is as much as usual within a sentence, and that it begins one', () => {
    expect(casesIn('Họp lúc tám giờ. Sau đó')).toEqual([
      'first',
      ...Array(3).fill('usual'),
      'first',
      'usual',
    ]);
  });

  it('is nothing behind what a name or a sentence may begin behind', () => {
    expect(casesIn('gồm: các phòng')).toEqual(['first', 'free', 'usual']);
  });

  it('is that it should be in capitals amid capitals', () => {
    expect(casesIn('KẾ HOẠCH năm')).toEqual(['amidCapitals', 'amidCapitals', 'amidCapitals']);
  });

  it('is that it abbreviates where capitals stand alone', () => {
    expect(casesIn('máy bơm dầu DO chạy')[3]).toBe('alone');
  });
});
