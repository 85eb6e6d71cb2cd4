import { describe, expect, it } from 'vitest';
import { matchLayer } from '../../src/source/match-layer.js';

const word = (observed: string, x: number, width: number, y = 0) => ({
  observed,
  box: { x, y, width, height: 10 },
});
const witnesses = (read: ReturnType<typeof word>[], layer: ReturnType<typeof word>[]) =>
  matchLayer([{ words: read }], { lines: [{ words: layer }] })[0]!.words.map(({ witness }) => witness);

describe('what a text layer says of recognised words', () => {
  it('is what stands at the same place', () => {
    expect(
      witnesses([word('Đảng', 0, 40), word('bộ', 50, 20)], [word('Pang', 1, 38), word('bd', 51, 18)]),
    ).toEqual(['Pang', 'bd']);
  });

  it('is nothing where the layer has nothing, or only something on another line', () => {
    expect(
      witnesses([word('Đảng', 0, 40), word('bộ', 50, 20)], [word('Pang', 0, 40), word('x', 50, 20, 30)]),
    ).toEqual(['Pang', undefined]);
  });

  it('takes the parts of a word together, left to right', () => {
    expect(witnesses([word('tuyên', 0, 50)], [word('yén', 25, 25), word('tu', 0, 22)])).toEqual(['tu yén']);
  });

  it('is no witness where one word of the layer spans two, nor where it covers but a part', () => {
    expect(witnesses([word('thi', 0, 30), word('tìm', 35, 30)], [word('thitim', 0, 65)])).toEqual([
      undefined,
      undefined,
    ]);
    expect(witnesses([word('Nghịquyết', 0, 100)], [word('quy', 70, 20)])).toEqual([undefined]);
  });

  it('is no witness of a page on which the two hardly agree, marks and case aside', () => {
    const page = (texts: readonly string[]) => texts.map((text, i) => word(text, 50 * i, 40));
    const read = page(Array.from({ length: 40 }, () => 'Đảng'));
    const agreeing = (share: number) =>
      page(Array.from({ length: 40 }, (_, i) => (i < share * 40 ? 'dang' : 'Plip')));
    expect(witnesses(read, agreeing(0.6)).filter((said) => said !== undefined)).toHaveLength(40);
    expect(witnesses(read, agreeing(0.5)).filter((said) => said !== undefined)).toHaveLength(0);
    expect(witnesses(read.slice(0, 4), agreeing(0).slice(0, 4))).toEqual(['Plip', 'Plip', 'Plip', 'Plip']);
  });

  it('leaves the words themselves as they were', () => {
    const read = [word('Đảng', 0, 40)];
    expect(matchLayer([{ words: read }], { lines: [] })).toEqual([{ words: read }]);
  });
});
