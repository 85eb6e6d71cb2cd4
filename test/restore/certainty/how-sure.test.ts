import { describe, expect, it } from 'vitest';
import { UNCALIBRATED } from '../../../src/model/calibration.js';
import type { DecodedWord } from '../../../src/restore/certainty/decoded-words.js';
import { howSure, type SurenessOptions } from '../../../src/restore/certainty/how-sure.js';
import { toyWord } from './toy-word.js';

const AMID_DAMAGE: SurenessOptions = { clean: false };

/** The posterior of a toy word is 1, and stands for the certainty. */
function sureness(words: readonly DecodedWord[], options = AMID_DAMAGE) {
  return howSure(
    words,
    words.flatMap(({ tokens }) => tokens),
    UNCALIBRATED,
    options,
  );
}

describe('how sure a reading is', () => {
  it('is as the calibration says, the others having what is left', () => {
    expect(sureness([toyWord('bo', 'bộ')])).toEqual([
      { confidence: 1, others: 0, isImpossible: false, isFree: false },
    ]);
  });

  it('is no surer than a guess where digits cannot be, or a code gains letters', () => {
    const confidence = (observed: string, text: string, kind?: 'code', options = AMID_DAMAGE) =>
      sureness([toyWord(observed, text, kind)], options)[0]!.confidence;
    expect(confidence('45/13/2020', '45/13/2020')).toBe(0.4);
    expect(confidence('45/13/2020', '45/13/2020', undefined, { clean: true })).toBe(1);
    expect(confidence('812.5004', '812.5004')).toBe(0.4);
    expect(confidence('7-NQ/T', '7-NQ/TU', 'code')).toBe(0.4);
    expect(confidence('7NQ/TU', '7-NQ/TU', 'code')).toBe(1);
  });

  it('tells the words of a date that no calendar has, in clean text too', () => {
    const words = ['ngày', '45', 'tháng', '6'].map((text) => toyWord(text, text));
    const found = sureness(words, { clean: true });
    expect(found.map(({ isImpossible }) => isImpossible)).toEqual([false, true, false, true]);
    expect(found.map(({ confidence }) => confidence)).toEqual([1, 0.4, 1, 0.4]);
  });

  it('is what a search with more freedom says, and at most what it leaves', () => {
    const asked: number[] = [];
    const free: SurenessOptions['free'] = ({ end }) => {
      asked.push(end);
      return { atMost: 0.7, readings: new Map(end === 2 ? [['bộ', 0.3]] : []) };
    };
    const found = sureness([toyWord('bo', 'bộ'), toyWord('ban', 'bàn')], { clean: false, free });
    expect(asked).toEqual([2, 3]);
    expect(found[0]).toEqual({
      ...{ confidence: 0.3, others: expect.closeTo(0.4, 9), isImpossible: false, isFree: true },
    });
    expect(found[1]).toMatchObject({ confidence: 0.7, others: 0 });
  });
});
