import type { Lexicon } from '../../model/lexicon.js';
import type { Trie } from '../../model/trie.js';
import type { Channel } from '../channel/channel.js';

/** A trie with the table rows of its letters, as they stand and raised to capitals; -1 when there is none. */
export interface TrieRows {
  readonly trie: Trie;
  /** Entry of the lexicon, and its natural-log share, of each entry of the trie. */
  readonly entries: Int32Array;
  readonly logProbs: Float64Array;
  readonly plain: Int32Array;
  readonly raised: Int32Array;
  /** Rows of two-letter groups, `first * letters + second`. */
  readonly plainPair: Int32Array;
  readonly titlePair: Int32Array;
  readonly raisedPair: Int32Array;
}

/** Looks up the rows of a trie's letters and letter pairs, in every case shape. */
export function rowsOf(lexicon: Lexicon, trie: Trie, entries: Int32Array, { layout }: Channel): TrieRows {
  const letters = trie.alphabet;
  const raise = letters.map((letter) => letter.toUpperCase());
  const row = (group: string) => layout.rows.get(group) ?? -1;
  const plainOf = placesOf(letters);
  const raisedOf = placesOf(raise);
  // Few pairs of letters have a row: going through the rows is quicker than through the pairs.
  const pairs = (first: Places, second: Places) => {
    const rows = new Int32Array(letters.length ** 2).fill(-1);
    for (let at = layout.singles; at < layout.rowGroups.length; at++) {
      const group = layout.rowGroups[at]!;
      for (const i of first.get(group[0]!) ?? [])
        for (const j of second.get(group.slice(1)) ?? []) rows[i * letters.length + j] = at;
    }
    return rows;
  };
  return {
    trie,
    entries,
    logProbs: Float64Array.from(entries, (entry) => lexicon.entries[entry]!.logProb),
    plain: Int32Array.from(letters, row),
    raised: Int32Array.from(raise, row),
    plainPair: pairs(plainOf, plainOf),
    titlePair: pairs(raisedOf, plainOf),
    raisedPair: pairs(raisedOf, raisedOf),
  };
}

type Places = ReadonlyMap<string, readonly number[]>;

/** Where each letter stands in a list. */
function placesOf(letters: readonly string[]): Places {
  const places = new Map<string, number[]>();
  letters.forEach((letter, i) => {
    const known = places.get(letter);
    if (known) known.push(i);
    else places.set(letter, [i]);
  });
  return places;
}

/** A channel's table turned about: what the search asks for is which letters may have become an observed group. */
export interface SearchTable {
  /** Per column, the best value in any row: what an observed group can cost at least. */
  readonly best: Float32Array;
  /** Values of the single letters, `column * singles + row`. */
  readonly byColumn: Float32Array;
  /** Those of them that are above the floor, column by column: c has `singlesAt[c]` to `singlesAt[c + 1]`. */
  readonly singlesAt: Int32Array;
  readonly singleRow: Int32Array;
  readonly singleValue: Float32Array;
  /** Where the two-letter rows of column c begin and end: `pairsAt[c]`, `pairsAt[c + 1]`. */
  readonly pairsAt: Int32Array;
  /** Their rows, counted from the first two-letter row, and values. */
  readonly pairRow: Int32Array;
  readonly pairValue: Float32Array;
}

/** Turns a channel's table about. */
export function searchTable(channel: Channel): SearchTable {
  const { layout, kindTable, outsiders } = channel;
  const { width, singles, cells, pairColumn, pairRow: rowOfPair } = layout;
  const dense = singles * width;
  const floors = Float32Array.from({ length: width }, (_, column) => channel.floorOf(column));
  const best = floors.slice();
  const byColumn = new Float32Array(dense);
  for (let column = 0; column < width; column++)
    byColumn.fill(floors[column]!, column * singles, (column + 1) * singles);
  // Cells ascend, those of the two-letter rows last.
  const single = [...kindTable.cell.subarray(0, firstAtLeast(kindTable.cell, dense)), ...outsiders.keys()];
  const singlesAt = new Int32Array(width + 1);
  for (const cell of single) singlesAt[(cell % width) + 1]!++;
  for (let column = 0; column < width; column++) singlesAt[column + 1]! += singlesAt[column]!;
  const nextSingle = singlesAt.slice();
  const singleRow = new Int32Array(single.length);
  const singleValue = new Float32Array(single.length);
  for (const cell of single) {
    const column = cell % width;
    const row = (cell - column) / width;
    const value = channel.at(cell);
    byColumn[column * singles + row] = value;
    if (value > best[column]!) best[column] = value;
    const place = nextSingle[column]!++;
    singleRow[place] = row;
    singleValue[place] = value;
  }
  const pairsAt = new Int32Array(width + 1);
  for (const column of pairColumn) pairsAt[column + 1]!++;
  for (let column = 0; column < width; column++) pairsAt[column + 1]! += pairsAt[column]!;
  const next = pairsAt.slice();
  const pairRow = new Int32Array(cells - dense);
  const pairValue = new Float32Array(cells - dense);
  for (let pair = 0; pair < pairColumn.length; pair++) {
    const column = pairColumn[pair]!;
    const value = channel.at(dense + pair);
    const place = next[column]!++;
    pairRow[place] = rowOfPair[pair]! - singles;
    pairValue[place] = value;
    if (value > best[column]!) best[column] = value;
  }
  return { best, byColumn, singlesAt, singleRow, singleValue, pairsAt, pairRow, pairValue };
}

/** Place of the first of ascending numbers that is no less than `least`. */
function firstAtLeast(numbers: Int32Array, least: number): number {
  let at = 0;
  while (at < numbers.length && numbers[at]! < least) at++;
  return at;
}
