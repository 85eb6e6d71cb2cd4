import { MAX_OBSERVED } from '../../model/confusion-model.js';
import type { Channel } from '../channel/channel.js';
import type { SearchTable } from './trie-rows.js';

/** Observed tokens longer than this are no syllable, not even two run together. */
export const MAX_TOKEN = 26;
/** Operations that may end at one character of the token: those with an observed side of 0 to 3 characters. */
export const STEPS = MAX_OBSERVED + 1;
/** Length of a local row. */
export const LOCAL = STEPS * (MAX_TOKEN + 1);
const NONE = Number.NEGATIVE_INFINITY;

/**
 * What the channel says of the letter groups of one token, brought near together from where the table is far apart: a local
 * row for each row of the table, made when it is first asked for. Slot 0 is a letter that the model does not know, slot
 * `row + 1` a row of the table.
 *
 * One token at a time; what is public is to be read, at length and often.
 */
export class LocalRows {
  /** `values[slot * LOCAL + j * STEPS + k]`: the row's letters read as the k characters that end at j. */
  readonly values: Float32Array;
  /** Per slot, what its best operation does to the optimistic bound at least: 0 or less. */
  readonly gain: Float32Array;
  /** The same by the character that the operation begins at, `slot * (MAX_TOKEN + 1) + j`. */
  readonly gainFrom: Float32Array;
  /** Number of the token for which a slot is filled. */
  readonly filled: Int32Array;
  /** Column ids of the observed groups that end at j: `groups[j * STEPS + k]`, -1 unknown. */
  readonly groups = new Int32Array(LOCAL);
  /** What the characters from j on cost at least, whatever the letters. */
  readonly future = new Float32Array(MAX_TOKEN + 1);
  number = 0;
  /** Characters of the token. */
  length = 0;
  readonly #channel: Channel;
  readonly #table: SearchTable;

  constructor(channel: Channel, table: SearchTable) {
    this.#channel = channel;
    this.#table = table;
    const slots = channel.layout.rowGroups.length + 1;
    this.values = new Float32Array(slots * LOCAL);
    this.gain = new Float32Array(slots);
    this.gainFrom = new Float32Array(slots * (MAX_TOKEN + 1));
    this.filled = new Int32Array(slots);
  }

  /**
   * Begins a token.
   *
   * @param firstEnd where its entry may end at the earliest
   */
  begin(observed: string, firstEnd: number): void {
    const n = observed.length;
    const { floors, layout } = this.#channel;
    const { columns, singles } = layout;
    const { best, pairsAt, pairRow, pairValue } = this.#table;
    this.number++;
    this.length = n;
    const groups = this.groups;
    for (let j = 1; j <= n; j++)
      for (let k = 1; k <= MAX_OBSERVED && k <= j; k++)
        groups[j * STEPS + k] = columns.get(observed.slice(j - k, j)) ?? -1;
    const future = this.future;
    future[n] = 0;
    for (let j = n - 1; j >= 0; j--) {
      let value = j >= firstEnd ? 0 : NONE;
      for (let k = 1; k <= MAX_OBSERVED && j + k <= n; k++) {
        const group = groups[(j + k) * STEPS + k]!;
        const step = (group < 0 ? floors[k]! : best[group]!) + future[j + k]!;
        if (step > value) value = step;
      }
      future[j] = value;
    }
    const local = this.values;
    const filled = this.filled;
    const gains = this.gain;
    const gainFrom = this.gainFrom;
    for (let j = 1; j <= n; j++) {
      for (let k = 1; k <= MAX_OBSERVED && k <= j; k++) {
        const group = groups[j * STEPS + k]!;
        if (group < 0) continue;
        const gained = future[j]! - future[j - k]!;
        for (let pair = pairsAt[group]!; pair < pairsAt[group + 1]!; pair++) {
          const slot = singles + pairRow[pair]! + 1;
          const base = slot * LOCAL;
          if (filled[slot] !== this.number) {
            filled[slot] = this.number;
            gains[slot] = NONE;
            local.fill(NONE, base, base + (n + 1) * STEPS);
            gainFrom.fill(NONE, slot * (MAX_TOKEN + 1), slot * (MAX_TOKEN + 1) + n + 1);
          }
          const value = pairValue[pair]!;
          local[base + j * STEPS + k] = value;
          if (value + gained > gains[slot]!) gains[slot] = value + gained;
          const from = slot * (MAX_TOKEN + 1) + j - k;
          if (value + gained > gainFrom[from]!) gainFrom[from] = value + gained;
        }
      }
    }
  }

  /** Fills the local row of a single letter; row -1 is a letter that the model does not know: floors only. */
  fill(row: number): void {
    const { floors, layout } = this.#channel;
    const { byColumn } = this.#table;
    const { singles } = layout;
    const slot = row + 1;
    const base = slot * LOCAL;
    const local = this.values;
    const groups = this.groups;
    const future = this.future;
    const lost = row < 0 ? floors[0]! : byColumn[row]!;
    const gainFrom = this.gainFrom;
    const first = slot * (MAX_TOKEN + 1);
    let gain = lost;
    for (let j = 0; j <= this.length; j++) {
      const at = base + j * STEPS;
      local[at] = lost;
      gainFrom[first + j] = lost;
      for (let k = 1; k <= MAX_OBSERVED; k++) {
        let value = NONE;
        if (k <= j) {
          const group = groups[j * STEPS + k]!;
          value = row >= 0 && group >= 0 ? byColumn[group * singles + row]! : floors[k]!;
          const gained = value + future[j]! - future[j - k]!;
          if (gained > gain) gain = gained;
          if (gained > gainFrom[first + j - k]!) gainFrom[first + j - k] = gained;
        }
        local[at + k] = value;
      }
    }
    this.gain[slot] = gain;
    this.filled[slot] = this.number;
  }
}
