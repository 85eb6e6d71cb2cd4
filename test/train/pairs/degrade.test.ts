import { describe, expect, it } from 'vitest';
import type { Damage } from '../../../src/train/pairs/damage.js';
import { chooseDamage } from '../../../src/train/pairs/damage.js';
import { degrade } from '../../../src/train/pairs/degrade.js';
import { createRandom } from '../../../src/train/pairs/seeded-random.js';

const NONE: Damage = {
  blur: 0,
  noise: 0,
  specks: 0,
  ink: 0,
  black: 0,
  white: 255,
  threshold: undefined,
  jpegQuality: undefined,
};
/** 9 × 9, white but for one black dot in the middle. */
const dot = { width: 9, height: 9, grey: new Uint8Array(81).fill(255).map((v, i) => (i === 40 ? 0 : v)) };
const at = (grey: Uint8Array, x: number, y: number): number => grey[y * 9 + x]!;
const run = (damage: Partial<Damage>, dpi = 200): Uint8Array =>
  degrade(dot, { ...NONE, ...damage }, dpi, createRandom('d'));

describe('degrade', () => {
  it('does nothing when there is no damage, and leaves its input alone', () => {
    expect(run({})).toEqual(dot.grey);
    expect(at(dot.grey, 4, 4)).toBe(0);
  });

  it('spreads ink to the four neighbours by the share given', () => {
    const out = run({ ink: 0.5 });
    expect(at(out, 3, 4)).toBe(127); // 255 − 255 / 2, rounded down
    expect(at(out, 3, 3)).toBe(255);
  });

  it('eats ink: a lone dot fades', () => {
    expect(at(run({ ink: -0.5 }), 4, 4)).toBe(127);
  });

  it('blurs with the given variance: both axes lose 2a of the peak', () => {
    // variance 0.5 → one pass with a = 1/4: the middle keeps 1/2 · 1/2 of its ink, a neighbour gets 1/4 · 1/2
    const out = run({ blur: Math.SQRT1_2 });
    expect(Math.abs(at(out, 4, 4) - (255 - 255 / 4))).toBeLessThanOrEqual(1);
    expect(Math.abs(at(out, 5, 4) - (255 - 255 / 8))).toBeLessThanOrEqual(1);
  });

  it('blurs more at a higher resolution, so that the letter is blurred alike', () => {
    expect(at(run({ blur: 0.5 }, 300), 4, 4)).toBeGreaterThan(at(run({ blur: 0.5 }, 150), 4, 4));
  });

  it('maps ink and paper to their greys and cuts at the threshold', () => {
    expect(at(run({ black: 50, white: 230 }), 4, 4)).toBe(50);
    expect(at(run({ black: 50, white: 230 }), 0, 0)).toBe(230);
    const cut = run({ black: 50, white: 230, threshold: 140 });
    expect([at(cut, 4, 4), at(cut, 0, 0)]).toEqual([0, 255]);
  });

  it('is repeatable, noise included', () => {
    expect(run({ noise: 20, specks: 0.1 })).toEqual(run({ noise: 20, specks: 0.1 }));
    expect(run({ noise: 20 })).not.toEqual(dot.grey);
  });
});

describe('chooseDamage', () => {
  it('leaves clean pages clean and blurs heavy ones more than mild ones', () => {
    expect(chooseDamage('none', createRandom('a'))).toEqual(NONE);
    for (let i = 0; i < 50; i++) {
      expect(chooseDamage('heavy', createRandom(`${i}`)).blur).toBeGreaterThan(
        chooseDamage('mild', createRandom(`${i}`)).blur,
      );
    }
  });
});
