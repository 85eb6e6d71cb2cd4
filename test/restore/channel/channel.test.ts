import { describe, expect, it } from 'vitest';
import {
  type Channel,
  compileChannel,
  type DocumentCounts,
  FLOOR,
} from '../../../src/restore/channel/channel.js';
import { cellOf, logProbOf, NO_TOKENS, toyKindTable } from '../toy-models.js';

const kindTable = toyKindTable(
  {
    ế: { ế: [0.9, 0.1], é: [0.08, 0.4], e: [0.02, 0.5] },
    t: { t: [1, 0.8], '': [0, 0.2] },
    ết: { ét: [0, 0.3] },
  },
  2,
);
const { layout } = kindTable;
const compile = (weights: readonly number[], document?: DocumentCounts, clean = false) =>
  compileChannel(kindTable, NO_TOKENS, weights, clean, document);

function documentCounts(counts: [string, string, number][], met: Record<string, number>): DocumentCounts {
  return {
    cells: new Map(counts.map(([intended, observed, count]) => [cellOf(layout, intended, observed), count])),
    met: Float64Array.from(layout.rowGroups, (group) => met[group] ?? 0),
    ...{ tokens: new Map(), tokensMet: new Map() },
  };
}

describe('compileChannel', () => {
  it('mixes the kinds by their weights', () => {
    const channel = compile([0.75, 0.25]);
    expect(logProbOf(channel, 'ế', 'ế')).toBeCloseTo(Math.log(0.75 * 0.9 + 0.25 * 0.1), 5);
    expect(logProbOf(channel, 'ế', 'é')).toBeCloseTo(Math.log(0.75 * 0.08 + 0.25 * 0.4), 5);
    expect(logProbOf(channel, 't', '')).toBeCloseTo(Math.log(0.25 * 0.2), 5);
    expect(logProbOf(channel, 'ết', 'ét')).toBeCloseTo(Math.log(0.25 * 0.3), 5);
    expect(channel.weights).toEqual([0.75, 0.25]);
  });

  it('puts a floor under single letters, by the length of what was observed, and none under pairs', () => {
    const channel = compile([1, 0]);
    expect(logProbOf(channel, 't', 'é')).toBeCloseTo(FLOOR[1]!, 5);
    expect(logProbOf(channel, 't', 'ét')).toBeCloseTo(FLOOR[2]!, 5);
    expect(logProbOf(channel, 't', '')).toBeCloseTo(FLOOR[0]!, 5);
    expect(logProbOf(channel, 'ết', 'ế')).toBe(Number.NEGATIVE_INFINITY);
    expect(logProbOf(channel, 'ết', 'ét')).toBeLessThan(FLOOR[3]!);
  });

  it('stands between the prior and what the document shows, and remains a distribution', () => {
    const row = (document?: DocumentCounts) => {
      const channel = compile([1, 0], document);
      return ['ế', 'é', 'e'].map((observed) => Math.exp(logProbOf(channel, 'ế', observed)));
    };
    const prior = row();
    const few = row(documentCounts([['ế', 'e', 3]], { ế: 3 }));
    const many = row(
      documentCounts(
        [
          ['ế', 'e', 3e6],
          ['ế', 'é', 1e6],
        ],
        { ế: 4e6 },
      ),
    );
    expect(prior[2]).toBeCloseTo(0.02, 6);
    expect(few[2]).toBeGreaterThan(0.02);
    expect(few[2]).toBeLessThan(1);
    expect(few[0]! / few[1]!).toBeCloseTo(0.9 / 0.08, 3);
    expect(many[2]).toBeCloseTo(0.75, 3);
    expect(many[1]).toBeCloseTo(0.25, 3);
    // a floor may stand in for each of the three; a document's reading is not its own witness, so a little is lost
    for (const [a, b, c] of [prior, few, many]) {
      expect(a! + b! + c!).toBeLessThan(1 + 3.01 * Math.exp(FLOOR[1]!));
      expect(a! + b! + c!).toBeGreaterThan(0.9);
    }
  });

  it('leaves letters that the document does not show as they were', () => {
    const before = compile([0.5, 0.5]);
    const after = compile([0.5, 0.5], documentCounts([['ế', 'e', 9]], { ế: 9 }));
    for (const observed of layout.columnGroups)
      expect(logProbOf(after, 't', observed)).toBe(logProbOf(before, 't', observed));
  });

  it('lets a document teach what no training pair held', () => {
    const channel = compile([1, 0], documentCounts([['t', 'é', 50]], { t: 100 }));
    expect(Math.exp(logProbOf(channel, 't', 'é'))).toBeGreaterThan(0.4);
    expect(Math.exp(logProbOf(channel, 't', 'é'))).toBeLessThan(0.5 + Math.exp(FLOOR[1]!));
  });

  it('does not let a single doubtful reading raise itself', () => {
    const at = cellOf(layout, 'ế', 'e');
    const before = compile([1, 0]).at(at);
    expect(compile([1, 0], documentCounts([['ế', 'e', 0.5]], { ế: 0.5 })).at(at)).toBeLessThanOrEqual(before);
    expect(compile([1, 0], documentCounts([['ế', 'e', 2]], { ế: 2 })).at(at)).toBeGreaterThan(before);
  });

  it('puts a lower floor under signs that part and close, which are hardly ever letters', () => {
    const table = toyKindTable({ t: { t: [1] }, '/': { '/': [1] }, $: { $: [1] } });
    const channel = compileChannel(table, NO_TOKENS, [1], false);
    const floorOf = (sign: string) => channel.floorOf(table.layout.columns.get(sign)!);
    expect(floorOf('$')).toBe(FLOOR[1]);
    expect(floorOf('/')).toBe(FLOOR[1]! - 2);
    expect(floorOf('')).toBe(FLOOR[0]);
  });

  it('puts lower floors under clean text, and nothing else', () => {
    const [damaged, clean] = [compile([1, 0]), compile([1, 0], undefined, true)];
    const at = cellOf(layout, 'ế', 'é');
    expect(clean.at(at)).toBe(damaged.at(at));
    clean.floors.forEach((floor, length) => {
      expect(floor).toBeLessThan(damaged.floors[length]!);
    });
    expect(logProbOf(clean, 't', 'é')).toBeCloseTo(clean.floors[1]!, 5);
    expect(damaged.floors).toEqual(FLOOR);
  });

  it('does not hang on what was compiled before', () => {
    const valuesOf = (channel: Channel) =>
      Array.from({ length: layout.cells }, (_, cell) => channel.at(cell));
    const channel = compile([0.3, 0.7]);
    const first = valuesOf(channel);
    valuesOf(compile([0.5, 0.5], documentCounts([['t', 'é', 50]], { t: 100 })));
    expect(valuesOf(compile([0.3, 0.7]))).toEqual(first);
    expect(valuesOf(channel)).toEqual(first);
  });
});
