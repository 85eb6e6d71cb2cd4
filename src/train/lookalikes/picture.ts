/** A group of letters as it is printed, blurred like a scan. */
export interface Picture {
  /** In pixels, as the font has it. */
  readonly advance: number;
  /** Blackness 0..1, `WIDTH * HEIGHT`. */
  readonly ink: Float32Array;
  /** Length of `ink` as a vector. */
  readonly norm: number;
}

export const WIDTH = 80;
export const HEIGHT = 32;
/** Where letters begin, and how far a picture may be moved to lie on another. */
export const LEFT = 4;
const SHIFT = 1;
/** Pixels by which the advances of two groups that are taken for each other may differ. */
const MOST_APART = 2.5;
const BLURS = 2;

/** Blurs what was drawn (1 2 1 across and down) and measures it. */
export function takePicture(drawn: Float32Array, advance: number): Picture {
  let ink = drawn;
  for (let round = 0; round < BLURS; round++) ink = blur(ink);
  let sum = 0;
  for (const value of ink) sum += value * value;
  return { advance, ink, norm: Math.sqrt(sum) };
}

function blur(ink: Float32Array): Float32Array {
  const blurred = new Float32Array(ink.length);
  for (let y = 1; y < HEIGHT - 1; y++) {
    for (let x = 1; x < WIDTH - 1; x++) {
      let sum = 0;
      for (let down = -1; down <= 1; down++)
        for (let across = -1; across <= 1; across++)
          sum += ink[(y + down) * WIDTH + x + across]! * (2 - Math.abs(down)) * (2 - Math.abs(across));
      blurred[y * WIDTH + x] = sum / 16;
    }
  }
  return blurred;
}

/**
 * How alike two pictures are: the cosine of their ink, 0..1, where one lies best on the other; 0 when one is much wider.
 */
export function likeness(one: Picture, other: Picture): number {
  if (Math.abs(one.advance - other.advance) > MOST_APART) return 0;
  const to = Math.min(WIDTH - SHIFT, Math.ceil(one.advance) + 2 * LEFT);
  let best = 0;
  for (let shift = -SHIFT; shift <= SHIFT; shift++) {
    let sum = 0;
    for (let y = 0; y < HEIGHT; y++) {
      const row = y * WIDTH;
      for (let x = SHIFT; x < to; x++) sum += one.ink[row + x]! * other.ink[row + x + shift]!;
    }
    best = Math.max(best, sum);
  }
  return one.norm > 0 && other.norm > 0 ? best / (one.norm * other.norm) : 0;
}
