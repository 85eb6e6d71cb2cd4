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
