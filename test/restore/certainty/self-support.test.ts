import { describe, expect, it } from 'vitest';
import { withSelfSupport } from '../../../src/restore/certainty/self-support.js';
import type { Channel } from '../../../src/restore/channel/channel.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';

/** A channel in which every operation costs as much. */
const channelOf = (logProb: number): Channel =>
  ({
    valueOf: () => logProb,
    ...{ weights: [1], document: undefined, learned: undefined, keepsLetters: false, dearer: 1 },
  }) as unknown as Channel;

const decodedOf = (way: object): DecodedArc => ({
  arc: {
    ...{ from: 0, to: 1, text: 'khu', words: [7], kind: 'letters', unknown: false },
    ...{ channelLogProb: -2, priorLogProb: 0, way },
  } as DecodedArc['arc'],
  ...{ languageLogProb: -3, posterior: 0.9, others: [], margin: 2 },
});
const reading = { words: [7], operations: [1, 2], outside: 0, core: 'khu', observedCore: 'kha' };
const cache = { bonus: (word: number) => (word === 7 ? 1.5 : 0) };

describe('withSelfSupport', () => {
  it('tells by how much a document made a reading likelier, letter by letter, and its word', () => {
    const [decoded] = withSelfSupport([decodedOf(reading)], {
      ...{ channel: channelOf(-1), usual: channelOf(-4), cache },
    });
    expect(decoded).toMatchObject({ taught: 6, cached: 1.5, posterior: 0.9 });
  });

  it('finds nothing where the document taught nothing, or where a term stands', () => {
    const usual = channelOf(-4);
    expect(withSelfSupport([decodedOf(reading)], { channel: usual, usual, cache })[0]!.taught).toBe(0);
    const term = { words: [9] };
    expect(withSelfSupport([decodedOf(term)], { channel: channelOf(-1), usual, cache })[0]).toMatchObject({
      ...{ taught: 0, cached: 0 },
    });
  });
});
