import { describe, expect, it } from 'vitest';
import { TokenLore } from '../../../src/restore/tokens/token-facts.js';

const lore = new TokenLore();

describe('TokenLore', () => {
  it('tells the share of capitals, of two letters and more', () => {
    expect(lore.of('UBNd').capitals).toBe(0.75);
    expect(lore.of('Đ').capitals).toBe(0);
    expect(lore.of('12').capitals).toBe(0);
  });

  it('knows where a sentence or an item of a list begins', () => {
    for (const text of ['xong.', '-', 'a)', '1.2.', 'IV.', '“thế”'])
      expect(lore.of(text).beginsNext).toBe(true);
    for (const text of ['xong', 'xong,', 'ab)']) expect(lore.of(text).beginsNext).toBe(false);
  });

  it('knows what passes as it is, and gives the same answer again', () => {
    expect(lore.of('12/5/2022').isProtected).toBe(true);
    expect(lore.of('manh').isProtected).toBe(false);
    expect(lore.of('manh')).toBe(lore.of('manh'));
  });
});
