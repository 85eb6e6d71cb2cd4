import type { Box } from './document.js';

/** How much of two stretches is common to both, by their beginnings and lengths. */
export function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, Math.min(a + aLength, b + bLength) - Math.max(a, b));
}

/** The area that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  return overlap(a.x, a.width, b.x, b.width) * overlap(a.y, a.height, b.y, b.height);
}
