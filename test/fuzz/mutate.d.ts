/** Numbers in [0, 1) from a 32-bit seed. */
export function random(seed: number): () => number;
