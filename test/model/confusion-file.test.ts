import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { decodeConfusions, encodeConfusions } from '../../src/model/confusion-file.js';
import type { ConfusionModel } from '../../src/model/confusion-model.js';

const model: ConfusionModel = {
  kinds: ['clean', 'eng'],
  operations: [
    { intended: ' ', observed: '', counts: Float64Array.of(0, 53.29) },
    { intended: 'ượ', observed: 'ug', counts: Float64Array.of(0, 12.5) },
    { intended: 'đ', observed: 'a b', counts: Float64Array.of(1e-20, 3) },
  ],
  tokens: [{ intended: 'được', observed: 'dugc', counts: Float64Array.of(0, 4) }],
  met: new Map([
    [' ', Float64Array.of(100, 200)],
    ['ượ', Float64Array.of(0, 20)],
    ['đ', Float64Array.of(7, 8)],
  ]),
  tokensMet: new Map([['được', Float64Array.of(3, 9)]]),
};
const text = encodeConfusions(model, ['Line pairs: 12.', 'Command: x']);

describe('the file of confusions', () => {
  it('is read back as it was written', () => {
    expect(decodeConfusions(text)).toEqual(model);
  });

  it('can be read by people: blanks and nothing at all are visible, comments say where it comes from', () => {
    expect(text.split('\n')).toEqual([
      '#khoiphuc-confusions 1',
      '# Line pairs: 12.',
      '# Command: x',
      'kinds\tclean\teng',
      'op\t␣\t∅\t0\t53.29',
      'op\tượ\tug\t0\t12.5',
      'op\tđ\ta␣b\t1e-20\t3',
      'met\t␣\t100\t200',
      'met\tđ\t7\t8',
      'met\tượ\t0\t20',
      'token\tđược\tdugc\t0\t4',
      'tokenmet\tđược\t3\t9',
      '#end',
      '',
    ]);
  });

  it('leaves out totals that no operation needs', () => {
    const met = new Map([...model.met, ['zz', Float64Array.of(1, 1)] as const]);
    expect(encodeConfusions({ ...model, met })).toBe(encodeConfusions(model));
  });

  it.each([
    [
      'another version',
      text.replace('confusions 1', 'confusions 2'),
      /not a confusion model of this version/,
    ],
    ['nothing', '', /not a confusion model/],
    ['a binary file', 'KPMF\0\x01', /not a confusion model/],
    ['half a file', text.slice(0, text.length >> 1), /cut off/],
    ['a file without its last line', text.replace('#end\n', ''), /cut off/],
    ['a count too few', text.replace('\t0\t53.29', '\t53.29'), /line 5: malformed/],
    ['a count that is no number', text.replace('12.5', 'many'), /line 6: malformed/],
    ['a negative count', text.replace('12.5', '-1'), /line 6: malformed/],
    ['an unknown line', text.replace('met\t␣', 'meet\t␣'), /line 8: malformed/],
  ])('refuses %s, naming the file', (_, damaged, message) => {
    expect(() => decodeConfusions(damaged, 'models/c.tsv')).toThrow(ModelError);
    expect(() => decodeConfusions(damaged, 'models/c.tsv')).toThrow(message);
    expect(() => decodeConfusions(damaged, 'models/c.tsv')).toThrow('`models/c.tsv`');
  });

  it('keeps every group of letters', () => {
    const unit = fc.constantFrom('a', 'Đ', 'ữ', ' ', '&', '#', '"', '’', '1', '…');
    const group = fc.string({ unit, minLength: 1, maxLength: 2 });
    const observed = fc.string({ unit, maxLength: 3 });
    const counts = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => Float64Array.of(a % 1000, b % 1000));
    const operations = fc.uniqueArray(fc.record({ intended: group, observed, counts }), {
      selector: ({ intended, observed: seen }) => `${intended}\t${seen}`,
    });
    fc.assert(
      fc.property(operations, (list) => {
        const met = new Map(list.map(({ intended }) => [intended, Float64Array.of(1, 2)]));
        const one = { kinds: ['a', 'b'], operations: list, tokens: [], met, tokensMet: new Map() };
        const read = decodeConfusions(encodeConfusions(one));
        expect(read.operations).toEqual(list);
        expect(read.met).toEqual(met);
      }),
      { seed: 20261121 },
    );
  });
});
