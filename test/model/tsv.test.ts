import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, ModelError } from '../../src/errors.js';
import { parseTsv } from '../../src/model/tsv.js';
import { commentOf } from '../../src/train/lexicon/curated.js';
import { formatTsv } from '../../src/train/lexicon/write-tsv.js';

const COLUMNS = { form: 'text', note: 'optional', count: 'count', share: 'share' } as const;
const FORMAT = { file: 'toy.tsv', columns: COLUMNS } as const;
const HEAD = '# a comment\nform\tnote\tcount\tshare\n';

describe('parseTsv', () => {
  it('reads comment, header row and rows', () => {
    expect(parseTsv(`${HEAD}UBND\tỦy ban nhân dân\t12\t0.5\n#1\t\t0\t1\n`, FORMAT)).toEqual([
      { form: 'UBND', note: 'Ủy ban nhân dân', count: 12, share: 0.5 },
      { form: '#1', note: '', count: 0, share: 1 },
    ]);
  });

  it('reads a table without rows, a byte-order mark, CRLF, and a last line without its end', () => {
    expect(parseTsv(HEAD, FORMAT)).toEqual([]);
    expect(parseTsv(`\uFEFF${HEAD}a\t\t1\t0`.replaceAll('\n', '\r\n'), FORMAT)).toEqual([
      { form: 'a', note: '', count: 1, share: 0 },
    ]);
  });

  it.each([
    ['a missing field', 'a\tb\t1\n', 3],
    ['a field too many', 'a\tb\t1\t0\tx\n', 3],
    ['an empty line', 'a\tb\t1\t0\n\nb\tb\t1\t0\n', 4],
    ['a comment below the header row', '# late\n', 3],
    ['an empty text', '\tb\t1\t0\n', 3],
    ['blanks at an end', 'a \tb\t1\t0\n', 3],
    ['a count that is no whole number', 'a\tb\t1.5\t0\n', 3],
    ['a negative count', 'a\tb\t-1\t0\n', 3],
    ['a count with a leading zero', 'a\tb\t01\t0\n', 3],
    ['a share above 1', 'a\tb\t1\t1.5\n', 3],
    ['a share that is no number', 'a\tb\t1\tx\n', 3],
    ['text that is not NFC', `${'đề'.normalize('NFD')}\tb\t1\t0\n`, 3],
  ])('refuses %s with file and line', (_, rows, line) => {
    expect(() => parseTsv(HEAD + rows, FORMAT)).toThrow(ModelError);
    expect(() => parseTsv(HEAD + rows, FORMAT)).toThrow(`toy.tsv:${line}: `);
  });

  it('refuses another header row, and an empty file', () => {
    expect(() => parseTsv('form\tcount\na\t1\n', FORMAT)).toThrow('toy.tsv:1: the header row must be');
    expect(() => parseTsv('', FORMAT)).toThrow('toy.tsv:1: ');
  });

  it('tells by its missing end that a table was cut off, at the end of a line too', () => {
    const rows = ['b', 'a', 'c'].map((form, i) => [form, '', i, 0]);
    const text = formatTsv({ comment: ['toy'], columns: Object.keys(COLUMNS), rows });
    const lines = text.split('\n');
    expect(lines.slice(-3)).toEqual(['c\t\t2\t0', '#end', '']);
    for (let kept = 2; kept < lines.length - 1; kept++) {
      const cut = lines.slice(0, kept);
      expect(() => parseTsv(`${cut.join('\n')}\n`, FORMAT), `${kept} lines`).toThrow(ModelError);
    }
    expect(() => parseTsv(lines.slice(0, 5).join('\n'), FORMAT)).toThrow(
      '`toy.tsv` is cut off: after 2 rows the line `#end` is missing',
    );
    expect(parseTsv(text.replaceAll('\n', '\r\n'), FORMAT)).toHaveLength(3);
    expect(formatTsv({ comment: commentOf(text), columns: Object.keys(COLUMNS), rows })).toBe(text);
  });

  it('reads rows that people add below the end, and a table of theirs without one', () => {
    const text = formatTsv({ comment: [], columns: Object.keys(COLUMNS), rows: [['a', '', 1, 0]] });
    const forms = (table: string) => parseTsv(table, FORMAT).map(({ form }) => form);
    expect(forms(`${text}b\t\t1\t0\n`)).toEqual(['a', 'b']);
    expect(forms(`${HEAD}a\t\t1\t0\n`)).toEqual(['a']);
    expect(() => parseTsv(`${HEAD}#end\n`, FORMAT)).toThrow('toy.tsv:3: ');
  });

  it('blames the user for a file of theirs', () => {
    expect(() => parseTsv('x\n', { ...FORMAT, owner: 'input' })).toThrow(InputError);
  });

  it('reads back what formatTsv writes', () => {
    const field = fc
      .string({ minLength: 1, unit: fc.constantFrom('a', 'ộ', 'Đ', '-', '&', ' ', 'ư') })
      .map((text) => text.trim().replace(/ +/g, ' '))
      .filter((text) => text !== '');
    const row = fc.tuple(field, fc.oneof(field, fc.constant('')), fc.nat(), fc.constantFrom(0, 0.25, 1));
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([form]) => form }), (rows) => {
        const text = formatTsv({ comment: ['toy'], columns: Object.keys(COLUMNS), rows });
        const read = parseTsv(text, FORMAT).map((r) => [r.form, r.note, r.count, r.share]);
        expect(read.length).toBe(rows.length);
        expect(new Set(read.map(String))).toEqual(new Set(rows.map(String)));
        const forms = read.map(([form]) => String(form));
        expect(forms).toEqual([...forms].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
      { seed: 20261121 },
    );
  });

  it('writes no row twice', () => {
    const rows = [
      ['a', '', 1, 0],
      ['a', '', 1, 0],
    ];
    expect(() => formatTsv({ comment: [], columns: Object.keys(COLUMNS), rows })).toThrow('occurs twice');
  });
});
