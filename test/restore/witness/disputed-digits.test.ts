import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/correction.js';
import { disputesDigits, flagDisputedDigits } from '../../../src/restore/witness/disputed-digits.js';

const kept = (observed: string, start: number): Correction => ({
  ...{ span: { start, end: start + observed.length }, observed, intended: observed },
  ...{ kind: 'none', status: 'kept', confidence: 0.98, alternatives: [] },
  ...{ channelLogProb: 0, languageLogProb: 0, margin: 0 },
});

describe('disputesDigits', () => {
  it.each([
    ['15/3/2023', '16/3/2023', true],
    ['15/3/2023', 'l5/3/2O23', false],
    ['15/3/2023', '15/3/2023.', false],
    ['21-QĐ/TW', '27-QD/TW', true],
    ['số', 's6', false],
    ['2023', 'năm', false],
  ])('%s beside %s: %s', (observed, witness, disputed) => {
    expect(disputesDigits(observed, witness)).toBe(disputed);
  });
});

describe('flagDisputedDigits', () => {
  it('flags a number that the readers disagree on and leaves it as observed', () => {
    const corrections = [kept('ngày', 0), kept('15/3', 5), kept('năm', 10), kept('2023', 14)];
    const evidence = [
      { span: { start: 5, end: 9 }, witness: '16/3' },
      { span: { start: 14, end: 18 }, witness: '2023' },
    ];
    const flagged = flagDisputedDigits(corrections, evidence);
    expect(flagged.map(({ status }) => status)).toEqual(['kept', 'unsure', 'kept', 'kept']);
    expect(flagged[1]).toMatchObject({ intended: '15/3', confidence: 0.5 });
    expect(flagDisputedDigits(corrections, [])).toBe(corrections);
  });
});
