import { describe, expect, it } from 'vitest';
import { cutAgain, cutWordOf, isCut, withLineBreak } from '../../../src/restore/tokens/cut-words.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const cutOf = (text: string) => {
  const [first, second] = tokenize(text);
  return cutWordOf(first!, second!);
};

describe('words cut at the end of a line', () => {
  it('are put together and cut again where the line ends', () => {
    const cut = cutOf('truy-\nén,')!;
    expect(cut).toEqual({ whole: 'truyén,', hyphen: '-', behind: 2 });
    expect(cutAgain(cut, 'truyền')).toBe('truy-\nền');
    // A letter more or less in front leaves as many on the next line.
    expect(cutAgain(cut, 'trên')).toBe('tr-\nên');
    expect(cutAgain(cut, 'ơi')).toBe('ơ-\ni');
  });

  it('keep the break that the text has', () => {
    expect(withLineBreak('truy-\nền', ' \r\n')).toBe('truy- \r\nền');
    expect(isCut('truy-\nền')).toBe(true);
    expect(isCut('truyền')).toBe(false);
  });

  it.each([
    ['a blank', 'truy- én'],
    ['the end of a paragraph', 'truy-\n\nén'],
    ['a capital', 'UBND-\nSYT'],
    ['no hyphen', 'truy\nén'],
    ['a dash of its own', '-\nén'],
    ['two words', 'nghiêng-\nnghiêng'],
  ])('are not those with %s', (_, text) => {
    expect(cutOf(text)).toBeUndefined();
  });
});
