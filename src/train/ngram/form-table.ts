import { FNV_OFFSET, FNV_PRIME } from '../../model/fnv.js';

const EMPTY = -1;
const INITIAL_SLOTS = 1 << 20;

/**
 * Numbers the distinct white-space tokens ("forms") of a corpus in order of first appearance.
 * Works on UTF-8 bytes in typed arrays: no string is made for a token that was seen before.
 */
export class FormTable {
  #slots = new Int32Array(INITIAL_SLOTS).fill(EMPTY);
  #hashes = new Int32Array(INITIAL_SLOTS >> 1);
  #ends = new Uint32Array(INITIAL_SLOTS >> 1);
  #bytes = new Uint8Array(INITIAL_SLOTS * 4);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The form's text. */
  text(form: number): string {
    const start = form === 0 ? 0 : this.#ends[form - 1]!;
    return decoder.decode(this.#bytes.subarray(start, this.#ends[form]!));
  }

  /** Number of the form source[start..end), given a number now if it is new. */
  add(source: Uint8Array, start: number, end: number): number {
    let hash = FNV_OFFSET;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ source[at]!, FNV_PRIME);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const form = this.#slots[slot]!;
      if (form === EMPTY) break;
      if (this.#hashes[form] === hash && this.#equals(form, source, start, end)) return form;
      slot = (slot + 1) & mask;
    }
    return this.#append(source, start, end, hash);
  }

  #equals(form: number, source: Uint8Array, start: number, end: number): boolean {
    const from = form === 0 ? 0 : this.#ends[form - 1]!;
    const length = end - start;
    if (this.#ends[form]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[from + i] !== source[start + i]) return false;
    return true;
  }

  #append(source: Uint8Array, start: number, end: number, hash: number): number {
    const form = this.#size;
    if (form === this.#hashes.length) this.#grow();
    const from = form === 0 ? 0 : this.#ends[form - 1]!;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = enlarged(this.#bytes, to);
    this.#bytes.set(source.subarray(start, end), from);
    this.#ends[form] = to;
    this.#hashes[form] = hash;
    this.#size++;
    this.#place(form);
    return form;
  }

  #place(form: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[form]! & mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#slots[slot] = form;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const ends = new Uint32Array(hashes.length);
    ends.set(this.#ends);
    this.#ends = ends;
    this.#slots = new Int32Array(hashes.length * 2).fill(EMPTY);
    for (let form = 0; form < this.#size; form++) this.#place(form);
  }
}

const decoder = new TextDecoder();

function enlarged(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
