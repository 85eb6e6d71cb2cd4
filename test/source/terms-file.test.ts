import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { parseTerms } from '../../src/source/terms-file.js';

describe('a file of terms', () => {
  it('holds one term a line, comments and blank lines', () => {
    const text = '# tên riêng\r\n  Nguyễn  Văn A\n\nTTĐT\tTrung tâm Điều trị\nTTĐT\n'.normalize('NFD');
    expect(parseTerms(text, 't')).toEqual(['Nguyễn Văn A', 'TTĐT', 'Trung tâm Điều trị']);
  });

  it.each([
    ['một\nhai\u0007\n', /^ten\.txt:2: a control character/],
    [`${'a'.repeat(201)}\n`, /^ten\.txt:1: a term of 201 characters; 200 is the most/],
    ['một\n\n2025\n', /^ten\.txt:3: `2025` is no term/],
    ['a\tb\tc', /^ten\.txt:1: more than one tab/],
    ['a\t\u200b', /no letter/],
    ['một\ufffd', /^ten\.txt:1: a control character/],
  ])('is refused with file and line: %j', (text, message) => {
    expect(() => parseTerms(text, 'ten.txt')).toThrow(InputError);
    expect(() => parseTerms(text, 'ten.txt')).toThrow(message);
  });
});
