import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, type Trie } from '../../src/model/trie.js';

/** Children of a node, in the order of the search. */
function childrenOf(trie: Trie, node: number): number[] {
  const children: number[] = [];
  for (let child = trie.firstChild[node]!; child >= 0; child = trie.nextSibling[child]!) children.push(child);
  return children;
}

/** Every entry with the text that leads to it. */
function* spell(trie: Trie, node = 0, prefix = ''): Generator<[string, number]> {
  for (let entry = trie.entry[node]!; entry >= 0; entry = trie.nextEntry[entry]!) yield [prefix, entry];
  for (const child of childrenOf(trie, node))
    yield* spell(trie, child, prefix + trie.alphabet[trie.letter[child]!]);
}

describe('buildTrie', () => {
  const logs = [0.5, 0.1, 0.3, 0.05].map(Math.log);
  const trie = buildTrie(['ban', 'bo', 'đi', 'ba'], logs);

  it('holds every text under its number', () => {
    expect(new Map(spell(trie))).toEqual(
      new Map([
        ['ban', 0],
        ['bo', 1],
        ['đi', 2],
        ['ba', 3],
      ]),
    );
    expect(trie.alphabet).toEqual(['b', 'a', 'n', 'o', 'đ', 'i']);
    expect(trie.depth).toBe(3);
    // root, b, ba, ban, bo, đ, đi
    expect(trie.entry.length).toBe(7);
  });

  it('knows the best entry at or below every node', () => {
    expect(trie.bestLogProb[0]).toBeCloseTo(Math.log(0.5), 6);
    const [b, d] = childrenOf(trie, 0) as [number, number];
    expect(trie.bestLogProb[b]).toBeCloseTo(Math.log(0.5), 6);
    expect(trie.bestLogProb[d]).toBeCloseTo(Math.log(0.3), 6);
    expect(childrenOf(trie, b).map((node) => trie.alphabet[trie.letter[node]!])).toEqual(['a', 'o']);
  });

  it('keeps entries of the same text apart', () => {
    const twice = buildTrie(['ba', 'bo', 'ba'], [-1, -2, -3]);
    expect(
      [...spell(twice)]
        .filter(([text]) => text === 'ba')
        .map(([, entry]) => entry)
        .sort(),
    ).toEqual([0, 2]);
  });

  it('may be empty', () => {
    const empty = buildTrie([], []);
    expect([...spell(empty)]).toEqual([]);
    expect([empty.firstChild[0], empty.depth, empty.bestLogProb[0]]).toEqual([
      -1,
      0,
      Number.NEGATIVE_INFINITY,
    ]);
  });

  it('lays out any list with the most probable subtree first', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', 'đ', '&'), maxLength: 6 });
    const entry = fc.tuple(word, fc.double({ min: -20, max: 0, noNaN: true }));
    const property = fc.property(fc.array(entry, { maxLength: 40 }), (list) => {
      const one = buildTrie(
        list.map(([text]) => text),
        list.map(([, p]) => p),
      );
      const spelt = [...spell(one)];
      expect(spelt.map(([text, index]) => [index, text]).sort()).toEqual(
        list.map(([text], i) => [i, text]).sort(),
      );
      for (let node = 0; node < one.entry.length; node++) {
        const children = childrenOf(one, node).map((child) => one.bestLogProb[child]!);
        expect(children).toEqual([...children].sort((a, b) => b - a));
        for (const best of children) expect(best).toBeLessThanOrEqual(one.bestLogProb[node]!);
      }
    });
    fc.assert(property, { seed: 20261121 });
  });
});
