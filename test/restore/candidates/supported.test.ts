import { describe, expect, it } from 'vitest';
import { operationAt } from '../../../src/model/kind-table.js';
import { isSupported, strangeLetters } from '../../../src/restore/candidates/supported.js';
import { alignPair } from '../../../src/restore/channel/align-pair.js';
import { toyChannel } from '../toy-models.js';

const channel = toyChannel({
  I: { I: 0.9, l: 0.05, E: 0.005 },
  B: { B: 0.9 },
  v: { v: 0.9 },
  ề: { é: 0.5, e: 0.1 },
});

function groupsOf(observed: string, intended: string) {
  const { cells, outside, logProb } = alignPair(channel, observed, intended);
  return { operations: Array.from(cells, (cell) => operationAt(channel.kindTable, cell)), outside, logProb };
}

const supports = (observed: string, intended: string) =>
  isSupported(channel, groupsOf(observed, intended), observed.length);

describe('isSupported', () => {
  it('wants one letter at least that was ever read like this', () => {
    expect(supports('vé', 'về')).toBe(true);
    expect(supports('BI', 'về')).toBe(false);
    expect(supports('Bé', 'về')).toBe(true);
  });

  it('takes a lone letter for another only where that is usual', () => {
    expect(supports('I', 'I')).toBe(true);
    expect(supports('l', 'I')).toBe(true);
    expect(supports('E', 'I')).toBe(false);
    expect(supports('B', 'I')).toBe(false);
  });
});

describe('strangeLetters', () => {
  it.each([
    ['BI', 'BI', 0],
    ['Bl', 'BI', 0],
    ['IB', 'BI', 8],
    ['BB', 'BI', 4],
    ['BXY', 'BI', 4],
  ])('that %s shows of %s cost %i nats', (observed, intended, nats) => {
    expect(strangeLetters(channel, groupsOf(observed, intended))).toBe(nats);
  });
});
