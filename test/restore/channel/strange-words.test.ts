import { expect, it } from 'vitest';
import { strangeness } from '../../../src/restore/channel/strange-words.js';
import { UNKNOWN_AMID_DAMAGE } from '../../../src/restore/readings/abbreviation-readings.js';

const KINDS = ['clean', 'eng', 'stripped'];

it('counts nothing against a word that nobody knows where letters are as they were', () => {
  expect(strangeness(KINDS, [0.2, 0, 0.8])).toBeCloseTo(0, 12);
});

it('counts all where every letter may be another', () => {
  expect(strangeness(KINDS, [0, 1, 0])).toBeCloseTo(UNKNOWN_AMID_DAMAGE, 12);
});

it('weighs a rare word against damage in between', () => {
  // With half the document damaged: 1 / (1 + (e^4 - 1) / 2).
  expect(strangeness(KINDS, [0, 0.5, 0.5])).toBeCloseTo(-Math.log(1 + (Math.exp(4) - 1) / 2), 12);
});
