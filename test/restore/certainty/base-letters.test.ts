import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/correction.js';
import { judgeCorrections } from '../../../src/evaluate/judgements.js';
import { freeWords } from '../../../src/restore/certainty/base-letters.js';
import { createRestorer } from '../../../src/restore/restorer.js';
import { stripMarks } from '../../../src/vietnamese/marks.js';
import { shippedModels } from '../../shipped-models.js';

type Reading = readonly [text: string, probability: number];

/** A word that was observed at a place, with its readings, the chosen one first. */
function word(start: number, observed: string, ...[chosen, ...others]: readonly Reading[]): Correction {
  return {
    span: { start, end: start + observed.length },
    observed,
    intended: chosen![0],
    confidence: chosen![1],
    alternatives: others.map(([text, probability]) => ({ text, probability })),
    ...{ kind: 'marks', channelLogProb: -1, languageLogProb: -1, margin: 1, status: 'changed' },
  };
}

describe('what a search with more freedom says of a word', () => {
  it('is how probable its readings are, and all that have the letters observed', () => {
    const free = [
      word(0, 'Piy', ['Đẩy', 0.9], ['Píy', 0.01]),
      word(4, 'manh', ['mạnh', 0.7], ['Mãnh', 0.1], ['nhanh', 0.1]),
    ];
    const told = freeWords(free);
    expect(told({ start: 0, end: 3 })).toEqual({
      atMost: 0.01,
      readings: new Map([
        ['Đẩy', 0.9],
        ['Píy', 0.01],
      ]),
    });
    expect(told({ start: 4, end: 8 }).atMost).toBeCloseTo(0.8);
    expect(freeWords([])({ start: 0, end: 3 }).atMost).toBe(1);
  });

  it('is no more than the whole of two words that it joined, and of each of two that it parted', () => {
    const joined = freeWords([word(0, 'tuy ên', ['tuyên', 0.9], ['tuy ên', 0.1])]);
    expect([joined({ start: 0, end: 3 }), joined({ start: 4, end: 6 })]).toEqual(
      Array(2).fill({ atMost: 0.1, readings: new Map() }),
    );
  });
});

const models = await shippedModels();

describe('the certainty of words of which only marks may change', () => {
  const marksOnly = createRestorer(models, { marksOnly: true });
  const read = (kind: string): string =>
    readFileSync(new URL(`../../../fixtures/ha-noi-HD-BTGTU.part1.${kind}.txt`, import.meta.url), 'utf8');

  it('knows that wrong letters stay wrong', () => {
    const judged = judgeCorrections(read('truth'), marksOnly.restore(read('observed')).corrections);
    const mean = (of: (j: (typeof judged)[number]) => number): number =>
      judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
    const right = mean((j) => Number(j.right));
    expect(right).toBeLessThan(0.7);
    expect(Math.abs(mean((j) => j.confidence) - right)).toBeLessThan(0.02);
    // 0.113 where nothing is known of the letters
    expect(mean((j) => (j.confidence - Number(j.right)) ** 2)).toBeLessThan(0.02);
  });

  it('is that of the free search where the letters are right', () => {
    const text = stripMarks(read('truth').slice(0, 3000));
    const free = createRestorer(models).restore(text).corrections;
    const { corrections } = marksOnly.restore(text);
    const confidences = new Map(
      free.map(({ span, intended, confidence }) => [`${span.start} ${intended}`, confidence]),
    );
    const same = corrections.filter(({ span, intended }) => confidences.has(`${span.start} ${intended}`));
    expect(same.length / corrections.length).toBeGreaterThan(0.95);
    for (const { span, intended, confidence } of same)
      expect(confidence).toBeCloseTo(confidences.get(`${span.start} ${intended}`)!, 9);
  });
});
