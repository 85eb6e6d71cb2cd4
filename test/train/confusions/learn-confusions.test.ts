import { describe, expect, it } from 'vitest';
import type { ConfusionModel } from '../../../src/model/confusion-model.js';
import { type LinePair, learnConfusions } from '../../../src/train/confusions/learn-confusions.js';

const LINES = [
  'đẩy mạnh tuyên truyền về công tác xây dựng Đảng',
  'cán bộ, đảng viên giữ vững lời thề',
  'những nội dung được nêu trong hướng dẫn này',
  'đoàn kết, thống nhất trong toàn Đảng bộ',
  'chữ ký và con dấu của đơn vị đã được gửi đi',
  'Đoàn đại biểu Đồng Nai, Đà Nẵng và Điện Biên',
];
const KINDS = ['clean', 'planted'];

/** The planted damage: `đ` loses its bar, `ữ` breaks into two letters, `ượ` becomes `ug`, `Đ` becomes `P`. */
const plant = (text: string) =>
  text.replaceAll('đ', 'd').replaceAll('ữ', 'it').replaceAll('ượ', 'ug').replaceAll('Đ', 'P');

function* lines(): Generator<LinePair> {
  for (let copy = 0; copy < 6; copy++) {
    for (const intended of LINES) {
      yield { kind: 'planted', intended, observed: plant(intended) };
      yield { kind: 'clean', intended, observed: intended };
    }
  }
}

const model = learnConfusions(lines(), { kinds: KINDS });

function share(from: ConfusionModel, kind: string, intended: string, observed: string): number {
  const k = from.kinds.indexOf(kind);
  const op = from.operations.find((one) => one.intended === intended && one.observed === observed);
  return (op?.counts[k] ?? 0) / from.met.get(intended)![k]!;
}

describe('learnConfusions', () => {
  it.each([
    ['đ', 'd'],
    ['ữ', 'it'],
    ['Đ', 'P'],
  ])('finds the planted %s → %s', (intended, observed) => {
    expect(share(model, 'planted', intended, observed)).toBeGreaterThan(0.9);
    expect(share(model, 'clean', intended, observed)).toBeLessThan(0.01);
    expect(share(model, 'clean', intended, intended)).toBeGreaterThan(0.99);
  });

  it('explains what two letters became together', () => {
    const apart = share(model, 'planted', 'ư', 'u') * share(model, 'planted', 'ợ', 'g');
    expect(Math.max(share(model, 'planted', 'ượ', 'ug'), apart)).toBeGreaterThan(0.2);
  });

  it('leaves letters alone that the damage leaves alone', () => {
    for (const letter of 'nhgcmạế') expect(share(model, 'planted', letter, letter)).toBeGreaterThan(0.95);
  });

  it('remembers whole tokens that were damaged alike, and how often each was met', () => {
    const token = model.tokens.find(({ intended }) => intended === 'được')!;
    expect([token.observed, ...token.counts]).toEqual(['dugc', 0, 12]);
    expect([...model.tokensMet.get('được')!]).toEqual([12, 12]);
    expect(model.tokens.some(({ intended, observed }) => intended === observed)).toBe(false);
  });

  it('counts a word alike with and without a comma', () => {
    expect(model.tokens.some(({ intended }) => intended.includes(','))).toBe(false);
    // "bộ," once and "bộ" once per copy
    expect([...model.tokensMet.get('bộ')!]).toEqual([12, 12]);
  });

  it('drops lines that do not belong together', () => {
    const said: string[] = [];
    const strange: LinePair = {
      kind: 'planted',
      intended: 'xây dựng Đảng bộ',
      observed: 'qqqq wwww zzzzz kkk',
    };
    const learnt = learnConfusions([...lines(), strange], {
      kinds: KINDS,
      onProgress: (line) => said.push(line),
    });
    expect(learnt).toEqual(model);
    expect(said[0]).toMatch(/^72 lines, 1 dropped/);
  });

  it('is the same whatever the order of the lines, but for rounding', () => {
    const turned = learnConfusions([...lines()].reverse(), { kinds: KINDS });
    expect(turned.operations.map(({ intended, observed }) => `${intended}>${observed}`)).toEqual(
      model.operations.map(({ intended, observed }) => `${intended}>${observed}`),
    );
  });

  it('refuses a kind that it was not told of', () => {
    const pair = { kind: 'other', intended: 'a', observed: 'a' };
    expect(() => learnConfusions([pair], { kinds: KINDS })).toThrow(RangeError);
    expect(() => learnConfusions([pair], { kinds: KINDS })).toThrow('`other`');
  });

  it('learns nothing from nothing', () => {
    expect(learnConfusions([], { kinds: KINDS })).toMatchObject({ kinds: KINDS, operations: [], tokens: [] });
  });
});
