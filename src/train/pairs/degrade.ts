import type { SeededRandom } from './seeded-random.js';

export type DamageLevel = 'none' | 'mild' | 'medium' | 'heavy';

/** What a copier and a scanner do to a page; lengths in pixels at 200 dpi, greys in 0..255. */
export interface Damage {
  /** standard deviation of the blur, pixels at 200 dpi */
  readonly blur: number;
  /** standard deviation of the grain */
  readonly noise: number;
  /** share of pixels turned to black or white specks */
  readonly specks: number;
  /** > 0 spreads ink to the neighbours, < 0 eats it; -1..1 */
  readonly ink: number;
  /** grey of the ink and of the paper */
  readonly black: number;
  readonly white: number;
  /** grey at which the page is cut to black and white; undefined keeps greys */
  readonly threshold: number | undefined;
  /** 1..100; undefined stores the page without loss */
  readonly jpegQuality: number | undefined;
}

/** Skew in degrees that goes with each level: what a feeder does. */
export const SKEW: Readonly<Record<DamageLevel, number>> = { none: 0, mild: 0.3, medium: 0.7, heavy: 1.2 };

/** Draws the damage of one page. The ranges were set by looking at pages beside real scans of circulars. */
export function chooseDamage(level: DamageLevel, random: SeededRandom): Damage {
  const range = (least: number, most: number): number => random.between(least, most);
  const maybe = <T>(probability: number, value: T): T | undefined =>
    random.chance(probability) ? value : undefined;
  switch (level) {
    case 'none':
      return {
        blur: 0,
        noise: 0,
        specks: 0,
        ink: 0,
        black: 0,
        white: 255,
        threshold: undefined,
        jpegQuality: undefined,
      };
    case 'mild':
      return {
        blur: range(0.2, 0.6),
        noise: range(1, 7),
        specks: 0,
        ink: range(-0.15, 0.25),
        black: range(5, 40),
        white: range(235, 255),
        threshold: maybe(0.25, range(130, 175)),
        jpegQuality: maybe(0.6, random.int(60, 90)),
      };
    case 'medium':
      return {
        blur: range(0.5, 0.9),
        noise: range(6, 16),
        specks: maybe(0.3, range(0, 0.0006)) ?? 0,
        ink: range(-0.3, 0.45),
        black: range(20, 70),
        white: range(220, 250),
        threshold: maybe(0.45, range(120, 185)),
        jpegQuality: maybe(0.7, random.int(35, 75)),
      };
    case 'heavy':
      return {
        blur: range(0.75, 1.15),
        noise: range(12, 26),
        specks: range(0, 0.0015),
        ink: range(-0.4, 0.6),
        black: range(40, 95),
        white: range(205, 245),
        threshold: maybe(0.6, range(115, 180)),
        jpegQuality: maybe(0.7, random.int(22, 50)),
      };
  }
}

const REFERENCE_DPI = 200;
/** A [a, 1 − 2a, a] kernel has variance 2a; above 1/4 it stops being bell-shaped. */
const LARGEST_TAP = 0.25;
const GRAIN_TABLE = 1 << 15;

/** Applies the damage in the order of the physics: ink, optics, exposure, grain, cut. Returns new pixels. */
export function degrade(
  page: { readonly grey: Uint8Array; readonly width: number; readonly height: number },
  damage: Damage,
  dpi: number,
  random: SeededRandom,
): Uint8Array {
  let grey = page.grey;
  if (damage.ink !== 0) grey = spreadInk(grey, page.width, page.height, damage.ink);
  let variance = (damage.blur * (dpi / REFERENCE_DPI)) ** 2;
  while (variance > 0.01) {
    const tap = Math.min(LARGEST_TAP, variance / 2);
    grey = blurOnce(grey, page.width, page.height, tap);
    variance -= 2 * tap;
  }
  return expose(grey, damage, random);
}

/** Mixes each pixel with the darkest (spread) or lightest (eat) of its four neighbours. */
function spreadInk(grey: Uint8Array, width: number, height: number, amount: number): Uint8Array {
  const out = new Uint8Array(grey);
  const share = Math.round(Math.abs(amount) * 256);
  const extreme = amount > 0 ? Math.min : Math.max;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const own = grey[i]!;
      const near = extreme(own, grey[i - 1]!, grey[i + 1]!, grey[i - width]!, grey[i + width]!);
      if (near !== own) out[i] = own + (((near - own) * share) >> 8);
    }
  }
  return out;
}

function blurOnce(grey: Uint8Array, width: number, height: number, tap: number): Uint8Array {
  const side = Math.round(tap * 256);
  const middle = 256 - 2 * side;
  const rows = new Uint8Array(grey);
  for (let y = 0; y < height; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      rows[i] = (side * (grey[i - 1]! + grey[i + 1]!) + middle * grey[i]! + 128) >> 8;
    }
  }
  const out = new Uint8Array(rows);
  for (let i = width; i < rows.length - width; i++) {
    out[i] = (side * (rows[i - width]! + rows[i + width]!) + middle * rows[i]! + 128) >> 8;
  }
  return out;
}

/** Sum of four uniforms, scaled to unit variance: bell-shaped enough for grain, and quick. */
function grainTable(random: SeededRandom, deviation: number): Int16Array {
  const table = new Int16Array(GRAIN_TABLE);
  for (let i = 0; i < GRAIN_TABLE; i++) {
    const sum = random.next() + random.next() + random.next() + random.next() - 2;
    table[i] = Math.round(sum * Math.sqrt(3) * deviation);
  }
  return table;
}

function expose(grey: Uint8Array, damage: Damage, random: SeededRandom): Uint8Array {
  const out = new Uint8Array(grey.length);
  const grain = grainTable(random, damage.noise);
  const range = damage.white - damage.black;
  const cut = damage.threshold;
  let at = 0;
  for (let i = 0; i < grey.length; i++) {
    // A new random place in the table every 64 pixels keeps its period from showing.
    if ((i & 63) === 0) at = random.int(0, GRAIN_TABLE - 65);
    let level = damage.black + (grey[i]! * range) / 255 + grain[at + (i & 63)]!;
    if (cut !== undefined) level = level < cut ? 0 : 255;
    out[i] = Math.max(0, Math.min(255, level));
  }
  const specks = Math.round(grey.length * damage.specks);
  for (let n = 0; n < specks; n++) out[random.int(0, out.length - 1)] = random.chance(0.7) ? 0 : 255;
  return out;
}
