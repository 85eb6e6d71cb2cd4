/**
 * Start and multiplier of the 32-bit FNV-1a hash: `hash = Math.imul(hash ^ unit, FNV_PRIME)` for unit after unit.
 * Source: Glenn Fowler, Landon Curt Noll, Kiem-Phong Vo; http://www.isthe.com/chongo/tech/comp/fnv/
 */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
