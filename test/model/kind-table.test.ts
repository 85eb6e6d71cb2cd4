import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/model/channel-layout.js';
import { buildKindTable } from '../../src/model/kind-table.js';
import { cellOf, toyConfusions } from '../restore/toy-models.js';

const KINDS = ['clean', 'eng', 'vie', 'stripped'];
const model = toyConfusions(
  KINDS,
  {
    ắ: { ắ: [1, 0.1, 0.9, 0], á: [0, 0.6, 0.1, 0], d: [0, 0.3, 0, 0], a: [0, 0, 0, 1] },
    ă: { ă: [1, 0.2, 0.95, 0], a: [0, 0.8, 0.05, 1] },
    n: { n: [1, 0.98, 1, 1], m: [0, 0.02, 0, 0] },
    ri: { n: [0, 0.05, 0.01, 0] },
  },
  2000,
);
const layout = layOut(model, [...'ắăẵnri', ' '], ['rì', 'xy']);
const table = buildKindTable(model, layout);

/** P(observed | intended) in one kind of damage, as the table holds it; 0 where it holds nothing. */
function probability(kind: string, intended: string, observed: string): number {
  const entry = table.entryOf[cellOf(table.layout, intended, observed)] ?? -1;
  return entry < 0 ? 0 : table.probability[entry * table.kinds + KINDS.indexOf(kind)]!;
}

describe('buildKindTable', () => {
  it('comes near to what was counted, kind by kind, where much was counted', () => {
    expect(probability('eng', 'ắ', 'á')).toBeCloseTo(0.6, 2);
    expect(probability('vie', 'ắ', 'ắ')).toBeCloseTo(0.9, 2);
    expect(probability('eng', 'n', 'm')).toBeCloseTo(0.02, 2);
    expect(probability('clean', 'ắ', 'ắ')).toBeGreaterThan(0.99);
  });

  it('lets every kind lend the others a little, but hardly anything to clean text', () => {
    expect(probability('vie', 'n', 'm')).toBeGreaterThan(0);
    expect(probability('vie', 'n', 'm')).toBeLessThan(0.01);
    expect(probability('clean', 'n', 'm')).toBeLessThan(1e-4);
  });

  it('lends nothing to text that only lost its marks, whether or not it met a pair of letters', () => {
    expect(probability('stripped', 'n', 'm')).toBeLessThan(1e-4);
    expect(probability('stripped', 'ẵ', 'á')).toBe(0);
    expect(probability('stripped', 'ri', 'n')).toBe(0);
    expect(probability('stripped', 'rì', 'n')).toBe(0);
  });

  it('lends a letter that was never met the damage of its kindred', () => {
    expect(probability('eng', 'ẵ', 'á')).toBeGreaterThan(0.05);
    expect(probability('eng', 'ẵ', 'á')).toBeGreaterThan(probability('eng', 'ẵ', 'd'));
    expect(probability('clean', 'ẵ', 'á')).toBe(0);
  });

  it('lends pairs of letters the damage of kindred pairs, and gives a row to no others', () => {
    expect(probability('eng', 'rì', 'n')).toBeGreaterThan(0);
    expect(layout.rows.has('xy')).toBe(false);
  });

  it('gives each letter at most a probability of 1 in each kind', () => {
    for (const group of layout.rowGroups) {
      for (const kind of KINDS) {
        const sum = layout.columnGroups.reduce(
          (all, observed) => all + probability(kind, group, observed),
          0,
        );
        expect(sum).toBeLessThan(1.001);
        if (group === 'ắ' || group === 'n') expect(sum).toBeGreaterThan(0.99);
      }
    }
  });
});

describe('what looks alike', () => {
  const kinds = ['eng', 'scanner'];
  const known = toyConfusions(kinds, { n: { n: [1, 1] }, r: { r: [1, 1] }, i: { i: [1, 1] } }, 2000);
  const lookalikes = [
    { intended: 'ri', observed: 'n', likeness: 1 },
    { intended: 'n', observed: 'u', likeness: 0.97 },
    { intended: 'Ω', observed: 'n', likeness: 1 },
  ];
  const alike = layOut(known, [...'nriu '], [], lookalikes);
  const taught = buildKindTable(known, alike, lookalikes);
  const p = (kind: string, intended: string, observed: string): number => {
    const entry = taught.entryOf[cellOf(taught.layout, intended, observed)] ?? -1;
    return entry < 0 ? 0 : taught.probability[entry * taught.kinds + kinds.indexOf(kind)]!;
  };

  it('may be taken for one another by the engines that nobody knows, and by no others', () => {
    expect(p('scanner', 'ri', 'n')).toBeCloseTo(0.003, 6);
    // A likeness of 0.97 is one step of 0.03 below the same picture: divided by e.
    expect(p('scanner', 'n', 'u')).toBeCloseTo(0.003 / Math.E, 6);
    expect(p('eng', 'ri', 'n')).toBe(0);
    expect(p('eng', 'n', 'u')).toBe(0);
  });

  it('gives no row to a letter that the language has not', () => {
    expect(alike.rows.has('Ω')).toBe(false);
  });
});

describe('layOut', () => {
  it('has a row per intended group and a column per observed one; column 0 is nothing at all', () => {
    expect(layout.columnGroups[0]).toBe('');
    expect(layout.columns.get('')).toBe(0);
    expect(layout.width).toBe(layout.columnGroups.length);
    for (const [group, row] of layout.rows) expect(layout.rowGroups[row]).toBe(group);
    for (const letter of 'ắăẵnri ')
      expect([layout.rows.has(letter), layout.columns.has(letter)]).toEqual([true, true]);
  });
});
