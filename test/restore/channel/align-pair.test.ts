import { describe, expect, it } from 'vitest';
import { alignPair } from '../../../src/restore/channel/align-pair.js';
import { FLOOR } from '../../../src/restore/channel/channel.js';
import { cellOf, toyChannel } from '../toy-models.js';

const channel = toyChannel({
  ư: { ư: 0.5, u: 0.3, '': 0.01 },
  ợ: { ợ: 0.4, o: 0.2, g: 0.05 },
  ữ: { it: 0.2, u: 0.1 },
  ượ: { ug: 0.25 },
  đ: { d: 0.6 },
  c: { c: 0.9 },
  n: { n: 0.8 },
  ' ': { ' ': 0.9, '': 0.1 },
});
const { layout } = channel;
const cells = (...operations: [string, string][]) => operations.map(([a, b]) => cellOf(layout, a, b));

describe('alignPair', () => {
  it('adds the natural logs of the operations, letter by letter', () => {
    const { logProb, cells: found, outside } = alignPair(channel, 'duc', 'đưc');
    expect(logProb).toBeCloseTo(Math.log(0.6) + Math.log(0.3) + Math.log(0.9), 5);
    expect([...found]).toEqual(cells(['đ', 'd'], ['ư', 'u'], ['c', 'c']));
    expect(outside).toBe(0);
  });

  it('takes two letters together where that is more probable', () => {
    // apart: ư → u, ợ → g is 0.3 · 0.05 = 0.015; together 0.25
    const { logProb, cells: found } = alignPair(channel, 'dugc', 'được');
    expect(logProb).toBeCloseTo(Math.log(0.6) + Math.log(0.25) + Math.log(0.9), 5);
    expect([...found]).toEqual(cells(['đ', 'd'], ['ượ', 'ug'], ['c', 'c']));
  });

  it('takes two letters apart where that is more probable', () => {
    expect(alignPair(channel, 'uo', 'ượ').logProb).toBeCloseTo(Math.log(0.3) + Math.log(0.2), 5);
  });

  it('reads one letter as two, as none, and a blank as nothing', () => {
    const { logProb, cells: found } = alignPair(channel, 'nitcn', 'nữ cnư');
    const operations: [string, string][] = [
      ...([
        ['n', 'n'],
        ['ữ', 'it'],
        [' ', ''],
        ['c', 'c'],
        ['n', 'n'],
        ['ư', ''],
      ] as [string, string][]),
    ];
    expect([...found]).toEqual(cells(...operations));
    expect(logProb).toBeCloseTo(
      Math.log(0.8) + Math.log(0.2) + Math.log(0.1) + Math.log(0.9) + Math.log(0.8) + Math.log(0.01),
      5,
    );
  });

  it('charges the floor for what the table does not know, and says how much', () => {
    const unknown = alignPair(channel, 'dz', 'đx');
    expect(unknown.logProb).toBeCloseTo(Math.log(0.6) + FLOOR[1]!, 5);
    expect(unknown.outside).toBe(FLOOR[1]);
    expect([...unknown.cells]).toEqual(cells(['đ', 'd']));
    // both letters are known, their confusion is not: the floor stands in the table itself
    const unseen = alignPair(channel, 'n', 'c');
    expect(unseen.logProb).toBeCloseTo(FLOOR[1]!, 5);
    expect(unseen.outside).toBe(0);
  });

  it('finds no way for an observed text more than three times as long', () => {
    const { logProb, outside } = alignPair(channel, 'cccc', 'c');
    expect([logProb, outside]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect(alignPair(channel, 'c', '').logProb).toBe(Number.NEGATIVE_INFINITY);
    expect(alignPair(channel, '', '').logProb).toBe(0);
    expect(alignPair(channel, '', 'c').logProb).toBeCloseTo(FLOOR[0]!, 5);
  });

  it('gives the same for a pair after a far longer one', () => {
    const before = alignPair(channel, 'dugc', 'được');
    alignPair(channel, 'dugc'.repeat(40), 'được'.repeat(40));
    expect(alignPair(channel, 'dugc', 'được')).toEqual(before);
    const long = alignPair(channel, 'dugc'.repeat(40), 'được'.repeat(40));
    expect(long.logProb).toBeCloseTo(40 * before.logProb, 3);
  });
});
