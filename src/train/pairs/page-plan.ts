import type { DamageLevel } from './damage.js';
import type { DamageKind } from './pair-file.js';
import { createRandom } from './seeded-random.js';

/**
 * The two kinds of LSTM data, and Tesseract's older engine, which matches letter shapes one at a time:
 * the nearest to be had to the engines in office scanners (`học` → `hpc`, `lu’c`, dropped marks and vowels).
 */
export type EngineMake = 'fast' | 'best_int' | 'legacy';

/** Everything that decides one page, before any text is chosen. Depends on seed, kind and index only. */
export interface PagePlan {
  readonly kind: DamageKind;
  readonly index: number;
  readonly heldOut: boolean;
  readonly language: string;
  readonly make: EngineMake | 'none';
  readonly level: DamageLevel;
  readonly dpi: number;
  readonly family: string;
  readonly size: number;
  readonly leading: number;
}

type Shares<T> = readonly (readonly [T, number])[];

/** Levels per kind: a wrong model mangles clean pages too; a right model only poor ones. */
const LEVELS: Readonly<Record<DamageKind, Shares<DamageLevel>>> = {
  eng: [
    ['none', 0.4],
    ['mild', 0.3],
    ['medium', 0.2],
    ['heavy', 0.1],
  ],
  vie: [
    ['mild', 0.2],
    ['medium', 0.3],
    ['heavy', 0.5],
  ],
  scanner: [
    ['none', 0.4],
    ['mild', 0.4],
    ['medium', 0.13],
    ['heavy', 0.07],
  ],
  stripped: [['none', 1]],
  typing: [['none', 1]],
};
const SCANNER_LANGUAGES = ['fra', 'deu', 'ces', 'por', 'ron'];
const LEGACY_LANGUAGES = ['fra', 'eng', 'deu', 'fra', 'por', 'ces', 'ron'];
/**
 * Times-like faces first: Vietnamese offices must use Times New Roman (Decree 30/2020/NĐ-CP).
 * Liberation Serif and Sans are left out: as Debian ships them they lack ạ…ỹ and draw empty boxes.
 */
const FONTS: Shares<string> = [
  ['Tinos', 0.58],
  ['FreeSerif', 0.2],
  ['Arimo', 0.15],
  ['DejaVu Serif', 0.07],
];
/** The faces that pages are set in. */
export const PAGE_FONTS: readonly string[] = FONTS.map(([family]) => family);
const DPI: Shares<number> = [
  [150, 0.2],
  [200, 0.45],
  [300, 0.35],
];
/** Steps of the golden ratio spread any run of pages evenly over the shares. */
const GOLDEN = 0.6180339887498949;

function share<T>(shares: Shares<T>, at: number): T {
  let left = at;
  for (const [item, weight] of shares) {
    left -= weight;
    if (left < 0) return item;
  }
  return shares[shares.length - 1]![0];
}

function planPage(seed: number, kind: DamageKind, index: number, heldOut: boolean): PagePlan {
  const random = createRandom(`${seed}/plan/${kind}/${index}`);
  const level = share(LEVELS[kind], (0.17 + index * GOLDEN) % 1);
  const noEngine = kind === 'stripped' || kind === 'typing';
  const legacy = kind === 'scanner' && index % 2 === 1;
  const scanner = legacy
    ? LEGACY_LANGUAGES[(index >> 1) % LEGACY_LANGUAGES.length]!
    : SCANNER_LANGUAGES[index % SCANNER_LANGUAGES.length]!;
  const language = kind === 'scanner' ? scanner : kind;
  // `eng` takes turns; `vie` reads one page in eight with the smaller data that Debian ships.
  const fast = kind === 'eng' ? index % 2 === 0 : kind === 'vie' && index % 8 === 0;
  const make = legacy ? 'legacy' : fast ? 'fast' : 'best_int';
  return {
    kind,
    index,
    heldOut,
    language: noEngine ? 'none' : language,
    make: noEngine ? 'none' : make,
    level,
    dpi: random.weighted(DPI),
    family: random.weighted(FONTS),
    size: random.weighted([
      [11, 1],
      [12, 2],
      [13, 4],
      [14, 5],
      [15, 0.6],
    ] as const),
    leading: random.between(1.15, 1.5),
  };
}

/**
 * Lists all pages, kinds interleaved in proportion so that a run cut short is still balanced.
 * @param counts pages per kind
 * @param heldOutShare the last share of each kind's pages, kept apart for evaluation and calibration
 */
export function planPages(
  seed: number,
  counts: Readonly<Partial<Record<DamageKind, number>>>,
  heldOutShare: number,
): readonly PagePlan[] {
  const placed: { readonly plan: PagePlan; readonly at: number }[] = [];
  for (const [kind, count] of Object.entries(counts) as [DamageKind, number][]) {
    const trained = Math.round(count * (1 - heldOutShare));
    for (let index = 0; index < count; index++) {
      const heldOut = index >= trained;
      const at = heldOut ? (index - trained + 0.5) / (count - trained) : (index + 0.5) / trained;
      placed.push({ plan: planPage(seed, kind, index, heldOut), at });
    }
  }
  return placed.sort((a, b) => a.at - b.at).map(({ plan }) => plan);
}
