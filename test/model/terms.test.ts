import { describe, expect, it } from 'vitest';
import { createTermIndex, type PlacedTerm, type TermIndex } from '../../src/model/terms.js';

const shipped = createTermIndex(['Đảng bộ Thành phố', 'hoà bình', 'Mặt trận', 'Đảng', '  ban  chấp hành ']);

/** All terms with a key, wherever it stands. */
function withKey(index: TermIndex, key: string): readonly PlacedTerm[] {
  const { goingOn, ending } = index.withKey(key);
  return [...goingOn.all, ...ending.all];
}

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
    expect(withKey(shipped, 'thành').map(({ term, at, number }) => [term.text, at, number])).toEqual([
      ['Đảng bộ Thành phố', 2, 0],
    ]);
    expect(withKey(shipped, 'hòa').map(({ term }) => term.text)).toEqual(['hoà bình']);
    expect(withKey(shipped, 'Thành')).toEqual([]);
    expect(withKey(shipped, 'nghị')).toEqual([]);
  });

  it('joins the user’s own terms to the shipped ones', () => {
    const both = createTermIndex([' Nguyễn Văn Bình', 'Bình'], true, shipped);
    expect(both.terms).toHaveLength(5);
    expect([shipped.hasOwn, both.hasOwn]).toEqual([false, true]);
    expect(withKey(both, 'bình').map(({ term, at }) => [term.own, at])).toEqual([
      [false, 1],
      [true, 2],
    ]);
    expect(both.terms.map((_, number) => number)).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes decomposed text for what it is', () => {
    expect(withKey(createTermIndex(['Mặt trận'.normalize('NFD')]), 'mặt')).toHaveLength(1);
  });

  it('tells terms that go on behind a key by the next one, those that end with it by the one before', () => {
    const { goingOn, ending } = createTermIndex(['ban chấp hành', 'chấp hành', 'thi hành án']).withKey(
      'hành',
    );
    const texts = (list: readonly PlacedTerm[] = []) => list.map(({ term }) => term.text);
    expect(texts(goingOn.by.get('án'))).toEqual(['thi hành án']);
    expect(texts(ending.by.get('chấp'))).toEqual(['ban chấp hành', 'chấp hành']);
    expect([goingOn.by.size, ending.by.size]).toEqual([1, 1]);
  });

  it('finds a key twice where a term holds it twice', () => {
    const twice = createTermIndex(['ngày này qua ngày khác']);
    expect(withKey(twice, 'ngày').map(({ at }) => at)).toEqual([0, 3]);
  });
});
