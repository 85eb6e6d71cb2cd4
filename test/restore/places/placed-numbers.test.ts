import { describe, expect, it } from 'vitest';
import { placedNumbers } from '../../../src/restore/places/placed-numbers.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

function placed(text: string): string[] {
  const tokens = tokenize(text);
  const found = placedNumbers(text, tokens);
  return tokens.filter((token) => found.has(token)).map((token) => token.text);
}

describe('numbers told by their places', () => {
  it('number rows that follow each other, over lines that go on', () => {
    expect(placed('12 Lò Văn Inh\n13 Giàng A Páo\nnguyên quán\n14 Thào Thị Dợ')).toEqual(['12', '13', '14']);
  });

  it('stand alone in a cell, or in a column between rules', () => {
    expect(placed('Lớp 5\t13\t16 em\nXã\t7\n| 12 | Hoàng |')).toEqual(['13', '7', '12']);
  });

  it('are no others: `13 nhét` is `là nhất`, and what is alone in a line may be a stamp', () => {
    expect(placed('13 nhét, cdn b6\n16 gidi')).toEqual([]);
    expect(placed('trong 13 nhét\n5 xa\n4')).toEqual([]);
  });
});
