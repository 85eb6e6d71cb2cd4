import { describe, expect, it } from 'vitest';
import { planPages } from '../../../src/train/pairs/page-plan.js';
import { shardPath } from '../../../src/train/render-pairs.js';

describe('planPages', () => {
  const plans = planPages(7, { eng: 100, vie: 50, scanner: 50, stripped: 10 }, 0.08);

  it('makes every page once, the last 8 % held out', () => {
    expect(new Set(plans.map(shardPath)).size).toBe(210);
    const held = plans.filter((plan) => plan.kind === 'eng' && plan.heldOut).map((plan) => plan.index);
    expect(held.sort((a, b) => a - b)).toEqual([92, 93, 94, 95, 96, 97, 98, 99]);
  });

  it('gives a page the same plan however many pages are asked for', () => {
    const few = planPages(7, { eng: 5 }, 0);
    for (const plan of few) {
      expect(plans.find(({ kind, index }) => kind === 'eng' && index === plan.index)).toEqual(plan);
    }
  });

  it('keeps near the shares of damage: eng 40/30/20/10, vie 20/30/50', () => {
    const share = (kind: string, level: string): number => {
      const all = plans.filter((plan) => plan.kind === kind);
      return all.filter((plan) => plan.level === level).length / all.length;
    };
    for (const [kind, level, expected] of [
      ['eng', 'none', 0.4],
      ['eng', 'heavy', 0.1],
      ['vie', 'mild', 0.2],
      ['vie', 'heavy', 0.5],
    ] as const) {
      expect(Math.abs(share(kind, level) - expected), `${kind} ${level}`).toBeLessThan(0.03);
    }
  });

  it('interleaves: any half of the run has about half of each kind', () => {
    const half = plans.slice(0, 105).filter((plan) => plan.kind === 'vie').length;
    expect(half).toBeGreaterThan(20);
    expect(half).toBeLessThan(30);
  });

  it('reads scanner pages with five languages and two engines, eng pages with both makes of data', () => {
    const scanner = plans.filter((plan) => plan.kind === 'scanner');
    const lstm = scanner.filter((plan) => plan.make === 'best_int').map((plan) => plan.language);
    expect(lstm.length).toBe(25);
    expect([...new Set(lstm)].sort()).toEqual(['ces', 'deu', 'fra', 'por', 'ron']);
    expect(scanner.filter((plan) => plan.make === 'legacy').length).toBe(25);
    const makes = plans.filter((plan) => plan.kind === 'eng').map((plan) => plan.make);
    expect(makes.filter((make) => make === 'fast').length).toBe(50);
    expect(makes.filter((make) => make === 'best_int').length).toBe(50);
  });
});
