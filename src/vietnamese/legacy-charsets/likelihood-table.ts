import type { SyllableModel } from './reading-score.js';
import { DETECTABLE, likelihoodsOf } from './token-likelihoods.js';

// Offsets in a row of the table: see `TokenLikelihoods`.
export const AS_IS = 0;
export const OTHER = 1;
export const CHANGED = 2;
/** The readings stand from here on. */
export const READINGS = 3;
export const ROW = READINGS + DETECTABLE.length;

/** The row of every token with a letter that no legacy encoding has: it tells against all of them. */
export const UNICODE_ROW = 0;
const UNICODE_LOG_PROB = -2;

/** Rows after which a table is begun anew. A text repeats a few thousand tokens. */
const MOST_ROWS = 60_000;
/** More than `MOST_ROWS` and the tokens of one block (see detect.ts) together. */
const SLOTS = 2 ** 18;
const FREE = 0;

/** Remembers what tokens say of their encoding, without making strings of tokens that it knows. */
export class LikelihoodTable {
  /** Rows of `ROW` numbers. */
  rows = new Float64Array(ROW * 1024);
  private readonly tokens: string[] = [''];
  private readonly slots = new Int32Array(SLOTS).fill(FREE);

  constructor(private readonly model: SyllableModel) {
    this.rows.fill(UNICODE_LOG_PROB, READINGS, ROW);
  }

  get isFull(): boolean {
    return this.tokens.length > MOST_ROWS;
  }

  /**
   * The row of the token `text.slice(start, end)`.
   *
   * @param hash of `addToHash` over its units
   */
  rowOf(text: string, start: number, end: number, hash: number): number {
    let slot = hash & (SLOTS - 1);
    for (; this.slots[slot] !== FREE; slot = (slot + 1) & (SLOTS - 1)) {
      const row = this.slots[slot]!;
      const token = this.tokens[row]!;
      if (token.length === end - start && text.startsWith(token, start)) return row;
    }
    const row = this.add(text.slice(start, end));
    this.slots[slot] = row;
    return row;
  }

  private add(token: string): number {
    const row = this.tokens.length;
    this.tokens.push(token);
    const at = row * ROW;
    if (at + ROW > this.rows.length) {
      const larger = new Float64Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    const { asIs, other, changed, readings } = likelihoodsOf(token, this.model);
    this.rows[at + AS_IS] = asIs;
    this.rows[at + OTHER] = other;
    this.rows[at + CHANGED] = changed;
    this.rows.set(readings, at + READINGS);
    return row;
  }
}

/** The multiplier of the 32-bit FNV hashes; see model/fnv. */
const FNV_PRIME = 0x01000193;

/** Takes a UTF-16 unit into the hash of a token; begin with 0. */
export function addToHash(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, FNV_PRIME);
  return mixed ^ (mixed >>> 13);
}

const tables = new WeakMap<SyllableModel, LikelihoodTable>();

/** The table of a model. Its rows hold until the next call. */
export function likelihoodTable(model: SyllableModel): LikelihoodTable {
  const known = tables.get(model);
  if (known && !known.isFull) return known;
  const table = new LikelihoodTable(model);
  tables.set(model, table);
  return table;
}
