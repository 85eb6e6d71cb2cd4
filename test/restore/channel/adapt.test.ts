import { describe, expect, it } from 'vitest';
import { countOnDocument, createEstimateKinds, mixtureWeights } from '../../../src/restore/channel/adapt.js';
import { compileChannel } from '../../../src/restore/channel/channel.js';
import { cellOf, NO_TOKENS, type ToyDamage, toyKindTable } from '../toy-models.js';

/** Kinds: clean (every letter stays), stripped (every mark goes), misread (`ế` becomes `é`). */
const damage: ToyDamage = {
  ...Object.fromEntries(Array.from('tcgn', (letter) => [letter, { [letter]: [1, 1, 0.95] }])),
  ế: { ế: [0.999, 0.01, 0.1], e: [0.0005, 0.98, 0.1], é: [0.0005, 0.01, 0.8] },
  ô: { ô: [0.999, 0.01, 0.3], o: [0.001, 0.99, 0.7] },
  tế: { té: [0, 0, 0.05] },
};
const table = toyKindTable(damage, 3);
const uniform = compileChannel(table, NO_TOKENS, [1 / 3, 1 / 3, 1 / 3], false);
const { layout } = uniform;
const estimateKinds = createEstimateKinds(table, uniform);

function pairs(words: readonly string[], damageOf: (word: string) => string, posterior = 0.95) {
  return words.map((intended) => ({ observed: damageOf(intended), intended, posterior }));
}

const WORDS = ['tế', 'công', 'cế', 'tôt', 'tế', 'công', 'tế', 'tôn'];
const strip = (word: string) => word.replace('ế', 'e').replace('ô', 'o');
const misread = (word: string) => word.replace('ế', 'é').replace('ô', 'o');

describe('estimateKinds', () => {
  it.each([
    ['clean', 0, (word: string) => word],
    ['stripped', 1, strip],
    ['misread', 2, misread],
  ])('picks the kind of %s text', (_kind, expected, damageOf) => {
    const weights = estimateKinds(pairs([...WORDS, ...WORDS], damageOf));
    expect(weights.indexOf(Math.max(...weights))).toBe(expected);
    expect(weights[expected]).toBeGreaterThan(0.75);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it('divides a mixed document by its shares', () => {
    const many = Array.from({ length: 30 }, () => ['tế', 'công', 'cế', 'tôt']).flat();
    const mixed = [...pairs(many, strip), ...pairs(many, (word) => word)];
    const [clean, stripped, other] = estimateKinds(mixed) as [number, number, number];
    expect(Math.abs(clean - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(stripped - 0.5)).toBeLessThan(0.06);
    expect(other).toBeLessThan(0.05);
  });

  it('leaves every kind possible, and does not prefer any without evidence', () => {
    expect(Math.min(...estimateKinds(pairs(Array(500).fill('tế'), strip)))).toBeGreaterThan(0);
    expect(estimateKinds([])).toEqual([1 / 3, 1 / 3, 1 / 3]);
    const blind = estimateKinds(pairs(['nn', 'nn', 'gn'], (word) => word, 0.2));
    for (const weight of blind) expect(weight).toBeCloseTo(1 / 3, 6);
  });
});

describe('mixtureWeights', () => {
  const of = (...likelihood: number[]) => Float64Array.from(likelihood);

  it('are the shares of what tokens say, with half a token for each kind', () => {
    // the second token says nothing of which: it is shared as the rest is; (0.5 + 3 + w) / 5 = w gives 3.5 / 4
    const [first, second] = mixtureWeights([of(1, 0), of(0.2, 0.2)], 2, [3, 1]) as [number, number];
    expect(first).toBeCloseTo(0.875, 3);
    expect(second).toBeCloseTo(0.125, 3);
  });

  it('settle where another round gives the same', () => {
    // 2w = 0.5 + w / (w + (1 - w) / 2), so w² - w/4 - 1/4 = 0
    const [first, second] = mixtureWeights([of(1, 0.5)], 2, [1]) as [number, number];
    expect(first).toBeCloseTo((0.25 + Math.sqrt(1.0625)) / 2, 3);
    expect(first + second).toBeCloseTo(1, 12);
  });

  it('leave every kind a two-thousandth, before all are made shares of 1', () => {
    const [first, second] = mixtureWeights([of(1, 0)], 2, [10_000]) as [number, number];
    expect(second).toBeCloseTo(0.0005 / (10_000.5 / 10_001 + 0.0005), 9);
    expect(first + second).toBeCloseTo(1, 12);
  });
});

describe('countOnDocument', () => {
  const counted = countOnDocument(uniform, [
    { observed: 'cong', intended: 'công', posterior: 1 },
    { observed: 'cong', intended: 'công', posterior: 0.75 },
    { observed: 'té', intended: 'tế', posterior: 0.5 },
    { observed: 'te', intended: 'tế', posterior: 0.1 },
    { observed: 'cn', intended: 'c n', posterior: 1 },
  ]);
  const count = (intended: string, observed: string) => counted.cells.get(cellOf(layout, intended, observed));
  const met = (group: string) => counted.met[layout.rows.get(group)!];

  it('counts operations by how sure the reading is', () => {
    expect(count('ô', 'o')).toBeCloseTo(1.75, 9);
    expect(count('g', 'g')).toBeCloseTo(1.75, 9);
    expect(count('ô', 'ô')).toBeUndefined();
    expect(met('ô')).toBeCloseTo(1.75, 9);
  });

  it('learns nothing from a reading that is less likely than not', () => {
    expect(count('ế', 'e')).toBeUndefined();
    expect(counted.tokens.get('tế')).toEqual(new Map([['té', 0.5]]));
  });

  it('counts a pair of letters as met wherever it stands, whichever way it was read', () => {
    // apart: t → t, ế → é is 0.98 · 0.27, together 0.05/3: apart wins, yet the pair was met
    expect(count('t', 't')).toBeCloseTo(0.5, 9);
    expect(count('ế', 'é')).toBeCloseTo(0.5, 9);
    expect(met('tế')).toBeCloseTo(0.5, 9);
  });

  it('learns nothing of changed letters where the damage keeps them', () => {
    const keeping = compileChannel(table, NO_TOKENS, [0, 1, 0], true);
    const changed = { observed: 'cê', intended: 'tế', posterior: 0.9 };
    const marks = { observed: 'Te', intended: 'tế', posterior: 0.9 };
    expect([...countOnDocument(keeping, [changed, marks]).tokens.get('tế')!]).toEqual([['Te', 0.9]]);
    expect(countOnDocument(uniform, [changed, marks]).tokensMet.get('tế')).toBeCloseTo(1.8, 9);
  });

  it('remembers whole tokens, but none with a blank', () => {
    expect(counted.tokens.get('công')).toEqual(new Map([['cong', 1.75]]));
    expect(counted.tokensMet.get('công')).toBeCloseTo(1.75, 9);
    expect(counted.tokens.has('c n')).toBe(false);
    expect(met('c')).toBeCloseTo(2.75, 9);
  });

  it('is empty for an empty document', () => {
    const nothing = countOnDocument(uniform, []);
    expect([nothing.cells.size, nothing.tokens.size, nothing.met.reduce((sum, x) => sum + x, 0)]).toEqual([
      0, 0, 0,
    ]);
  });
});
