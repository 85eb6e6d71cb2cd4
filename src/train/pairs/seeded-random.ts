import { FNV_OFFSET, FNV_PRIME } from '../../model/fnv.js';

/** A repeatable source of chance: equal seeds give equal sequences on every machine. */
export interface SeededRandom {
  /** uniform in [0, 1) */
  next(): number;
  /** uniform integer, both ends included */
  int(least: number, most: number): number;
  /** uniform real in [least, most) */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** one item, with probability in proportion to its weight */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
}

/** 32-bit FNV-1a hash of the UTF-16 units of `text`. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

/**
 * Makes a generator from any text, for instance `7/eng/12`.
 * Method: Mulberry32 (Tommy Ettinger, public domain) started at the FNV-1a hash of the seed.
 */
export function createRandom(seed: string): SeededRandom {
  let state = hashText(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    between: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('cannot pick from an empty list');
      return items[Math.floor(next() * items.length)]!;
    },
    weighted: (items) => {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = items.at(-1);
      if (last === undefined) throw new RangeError('cannot pick from an empty list');
      return last[0];
    },
  };
}
