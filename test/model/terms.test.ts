import { describe, expect, it } from 'vitest';
import { createTermIndex } from '../../src/model/terms.js';

const shipped = createTermIndex(['Đảng bộ Thành phố', 'hoà bình', 'Mặt trận', 'Đảng', '  ban  chấp hành ']);

describe('createTermIndex', () => {
  it('leaves single syllables out', () => {
    expect(shipped.terms.map(({ text }) => text.trim())).toEqual([
      'Đảng bộ Thành phố',
      'hoà bình',
      'Mặt trận',
      'ban  chấp hành',
    ]);
  });

  it('takes a term apart as written, as keys, and as bare letters', () => {
    expect(shipped.terms[0]).toMatchObject({
      syllables: ['Đảng', 'bộ', 'Thành', 'phố'],
      keys: ['đảng', 'bộ', 'thành', 'phố'],
      bare: 'dangbothanhpho',
      own: false,
    });
    expect(shipped.terms[3]!.syllables).toEqual(['ban', 'chấp', 'hành']);
  });

  it('finds terms by any of their syllables, in either tone style', () => {
    expect(shipped.withKey('thành').map(({ term, at, number }) => [term.text, at, number])).toEqual([
      ['Đảng bộ Thành phố', 2, 0],
    ]);
    expect(shipped.withKey('hòa').map(({ term }) => term.text)).toEqual(['hoà bình']);
    expect(shipped.withKey('Thành')).toEqual([]);
    expect(shipped.withKey('nghị')).toEqual([]);
  });

  it('joins the user’s own terms to the shipped ones', () => {
    const both = createTermIndex([' Nguyễn Văn Bình', 'Bình'], true, shipped);
    expect(both.terms).toHaveLength(5);
    expect([shipped.hasOwn, both.hasOwn]).toEqual([false, true]);
    expect(both.withKey('bình').map(({ term, at }) => [term.own, at])).toEqual([
      [false, 1],
      [true, 2],
    ]);
    expect(both.terms.map((_, number) => number)).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes decomposed text for what it is', () => {
    expect(createTermIndex(['Mặt trận'.normalize('NFD')]).withKey('mặt')).toHaveLength(1);
  });

  it('finds a key twice where a term holds it twice', () => {
    const twice = createTermIndex(['ngày này qua ngày khác']);
    expect(twice.withKey('ngày').map(({ at }) => at)).toEqual([0, 3]);
  });
});
