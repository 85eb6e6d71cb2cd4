import type { Trie } from '../model/trie.js';
import type { Channel } from './channel.js';
import { columnOfCell } from './channel-layout.js';

/** A trie with the table rows of its letters, as they stand and raised to capitals; -1 when there is none. */
export interface TrieRows {
  readonly trie: Trie;
  readonly entries: Int32Array;
  readonly plain: Int32Array;
  readonly raised: Int32Array;
  /** Rows of two-letter groups, `first * letters + second`. */
  readonly plainPair: Int32Array;
  readonly titlePair: Int32Array;
  readonly raisedPair: Int32Array;
}

/** Looks up the rows of a trie's letters and letter pairs, in every case shape. */
export function rowsOf(trie: Trie, entries: Int32Array, { layout }: Channel): TrieRows {
  const letters = trie.alphabet;
  const raise = letters.map((letter) => letter.toUpperCase());
  const row = (group: string) => {
    const found = layout.rows.get(group);
    return found ?? -1;
  };
  const pairs = (first: readonly string[], second: readonly string[]) =>
    Int32Array.from({ length: letters.length ** 2 }, (_, i) =>
      row(first[Math.floor(i / letters.length)]! + second[i % letters.length]!),
    );
  return {
    trie,
    entries,
    plain: Int32Array.from(letters, row),
    raised: Int32Array.from(raise, row),
    plainPair: pairs(letters, letters),
    titlePair: pairs(raise, letters),
    raisedPair: pairs(raise, raise),
  };
}

/** Per column of the table, the best value in any row: what an observed group can cost at least. */
export function bestOfColumns({ layout, table }: Channel): Float32Array {
  const best = new Float32Array(layout.width).fill(Number.NEGATIVE_INFINITY);
  for (let cell = 0; cell < layout.cells; cell++) {
    const column = columnOfCell(layout, cell);
    if (table[cell]! > best[column]!) best[column] = table[cell]!;
  }
  return best;
}
