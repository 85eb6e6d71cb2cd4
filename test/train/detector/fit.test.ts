import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/detect/features.js';
import { scoresOf } from '../../../src/detect/score-kinds.js';
import { TEXT_KINDS } from '../../../src/detect/text-kind.js';
import { chooseGroups } from '../../../src/train/detector/choose-groups.js';
import { type Example, fitSharpness, fitWeights, lossOf } from '../../../src/train/detector/fit.js';
import { drawEngine } from '../../../src/train/detector/made-up-engine.js';
import { createRandom } from '../../../src/train/pairs/seeded-random.js';

const GROUPS = new Map([
  ['x', 0],
  ['y', 1],
]);
const example = (text: string, kind: number): Example => ({
  features: featuresOf(text, GROUPS),
  target: TEXT_KINDS.map((_, k) => (k === kind ? 1 : 0)),
});
const examples = [example('ax bx', 0), example('ay by', 1), example('cx dx', 0), example('cy dy', 1)];

describe('fitWeights', () => {
  it('learns which letter group means which kind, always alike', () => {
    const model = fitWeights(examples, GROUPS, createRandom('1'));
    for (const { features, target } of examples) {
      const scores = scoresOf(model, features);
      expect(scores.indexOf(Math.max(...scores))).toBe(target.indexOf(1));
    }
    expect(fitWeights(examples, GROUPS, createRandom('1'))).toEqual(model);
  });

  it('is made less sure where it is often wrong', () => {
    const model = fitWeights(examples, GROUPS, createRandom('1'), { epochs: 200, step: 0.5, pull: 0 });
    const muddled = [...examples, example('ax bx', 1), example('ay by', 0)];
    const fitted = fitSharpness(model, muddled);
    expect(lossOf(fitted, muddled)).toBeLessThan(lossOf(model, muddled));
    expect(fitted.sharpness[0]).toBeLessThan(1);
  });
});

describe('chooseGroups', () => {
  it('counts in how many texts a group occurs, and keeps the commonest', () => {
    const groups = chooseGroups(['ab ab ab', 'ab', 'ac'], 2, 4);
    // _ a _a in three texts, then b ab b_ _ab in two by code unit: of those only one is kept
    expect([...groups.keys()]).toEqual(['_', '_a', 'a', '_ab']);
    expect(chooseGroups(['ab', 'ab'], 3, 9).size).toBe(0);
  });
});

describe('drawEngine', () => {
  it('misreads marked letters, in its own manner and always alike', () => {
    const line = 'Đẩy mạnh tuyên truyền về chủ trương, chính sách của Đảng và Nhà nước năm 2023';
    const read = (seed: string) => drawEngine(createRandom(seed))(line, createRandom('line'));
    const readings = ['a', 'b', 'c', 'd', 'e'].map(read);
    expect(new Set(readings).size).toBe(5);
    expect(read('a')).toBe(readings[0]);
    for (const reading of readings) {
      expect(reading).not.toBe(line);
      expect(reading).toContain('2023');
    }
  });
});
