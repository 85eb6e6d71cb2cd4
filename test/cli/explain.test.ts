import { describe, expect, it } from 'vitest';
import { explain, explainHead, Places } from '../../src/cli/explain.js';
import { EN } from '../../src/cli/messages/en.js';
import { VI } from '../../src/cli/messages/vi.js';
import { width } from '../../src/cli/wrap.js';
import type { Correction } from '../../src/correction.js';

function correction(observed: string, intended: string, more: Partial<Correction> = {}): Correction {
  return {
    span: { start: 0, end: observed.length },
    observed,
    intended,
    kind: 'letters',
    channelLogProb: -1,
    languageLogProb: -1,
    margin: 7,
    confidence: 0.9,
    status: 'changed',
    alternatives: [],
    ...more,
  };
}

const PLACE = { line: 12, column: 34 };

describe('explain', () => {
  it.each([
    [correction('Piy', 'Đẩy'), 'letters: P for Đ, i for ẩ'],
    [correction('ctia', 'của'), 'letters: ti for ủ'],
    [correction('14n', 'lần'), 'letters: 1 for l, 4 for ầ'],
    [correction('thitim', 'thi tìm', { kind: 'split' }), 'run together: a blank added, i for ì'],
    [correction('qu yết', 'quyết', { kind: 'join' }), 'torn apart: a blank dropped'],
    [correction('rsANu', 'tháng', { kind: 'term' }), 'known term: r for t, s for h, A for'],
    [correction('abcdef', 'uvwxyz'), 'letters'],
    [correction('Qb/TW', 'Qb/TW', { status: 'unsure' }), 'unsure; left as it is'],
  ])('says which letters stood for which: %#', (c, why) => {
    expect(explain(c, PLACE, EN.explain).split('\n')[0]!.slice(44)).toBe(why);
  });

  it('says in Vietnamese too what was added and what was dropped', () => {
    const why = (observed: string, intended: string) =>
      explain(correction(observed, intended), PLACE, VI.explain).split('\n')[0]!.slice(44);
    expect(why('hanh', 'Thanh')).toBe('chữ cái: thêm T');
    expect(why('Bộ/', 'Bộ')).toBe('chữ cái: bỏ /');
    expect(why('Piy', 'Đẩy')).toBe('chữ cái: P thay cho Đ, i thay cho ẩ');
  });

  it('never says that anything is certain', () => {
    expect(explain(correction('a', 'á', { confidence: 1 }), PLACE, EN.explain)).toContain('>99 %');
    expect(explain(correction('a', 'á', { confidence: 0.994 }), PLACE, EN.explain)).toContain(' 99 %');
  });

  it('lists other readings, but not those that nobody needs', () => {
    const alternatives = [
      { text: 'đẩy', probability: 0.5 },
      { text: 'dày,', probability: 0.32 },
      { text: 'dây', probability: 0.005 },
    ];
    const c = correction('day', 'đẩy', { alternatives, margin: 0.4, status: 'unsure' });
    expect(explain(c, PLACE, EN.explain).split('\n')[1]).toBe(
      '         another reading is nearly as good; or: dày, 32 %',
    );
  });

  it.each([EN, VI])('fits 80 columns whatever the words', ({ explain: m }) => {
    const long = correction('nghiêngngảnghiêngngảnghiêng', 'nghiêng ngả nghiêng ngả nghiêng', {
      status: 'unsure',
      alternatives: Array.from({ length: 5 }, () => ({ text: 'nghiêng ngả '.repeat(9), probability: 0.1 })),
    });
    const lines = [explainHead(m), explain(long, { line: 123_456, column: 1234 }, m)].join('\n').split('\n');
    expect(lines.filter((line) => width(line) > 80)).toEqual([]);
  });
});

describe('places', () => {
  it('are line and column from 1, in letters', () => {
    const places = new Places('một hai\nba\n\nbốn', 10);
    expect([0, 4, 8, 9, 12].map((offset) => places.at(offset))).toEqual([
      { line: 10, column: 1 },
      { line: 10, column: 5 },
      { line: 11, column: 1 },
      { line: 11, column: 2 },
      { line: 13, column: 1 },
    ]);
  });

  it('counts lines and columns in one pass, also where all of a long text is one line', {
    timeout: 10_000,
  }, () => {
    const text = 'Pdy manh '.repeat(20_000);
    const places = new Places(text);
    const columns = Array.from({ length: 20_000 }, (_, i) => places.at(9 * i).column);
    expect(columns).toEqual(Array.from({ length: 20_000 }, (_, i) => 9 * i + 1));
  });
});
