import { describe, expect, it } from 'vitest';
import { priceOfLoneCapital } from '../../../src/restore/places/lone-capitals.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

function priceOf(text: string) {
  const [first, second] = tokenize(text);
  return priceOfLoneCapital(first!, second);
}

describe('priceOfLoneCapital', () => {
  it.each(['H Lan', '(H Lan', 'Y Moan,', 'P. Tan', 'Đ “Lang'])(
    'makes letters dear that `%s` gains',
    (text) => {
      expect(priceOf(text)!({ core: 'Hà' })).toBeGreaterThan(0);
      expect(priceOf(text)!({ core: 'Ý' })).toBe(0);
    },
  );

  it.each(['C vii', 'h Lan', 'H', 'H, Lan', 'H\nLan', 'Ha Lan', '5 Lan', 'H LAN'])(
    'says nothing of `%s`',
    (text) => {
      expect(priceOf(text)).toBeUndefined();
    },
  );
});
