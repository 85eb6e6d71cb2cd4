import type { Damage } from './damage.js';
import type { SeededRandom } from './seeded-random.js';

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
