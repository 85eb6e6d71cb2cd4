import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LONGEST_TIMER } from '../../src/source/longest-timer.js';
import { waitFor } from '../../src/source/ocr/wait-for.js';
import { within } from '../../src/source/pdf/time-limit.js';

/** As long as whoever wants no limit may type: no timer takes so many. */
const MONTHS = [LONGEST_TIMER + 1, 1e10, Number.POSITIVE_INFINITY];

describe('waits with a limit', () => {
  it.each(MONTHS)('do not end before they begin, whatever the limit: %d ms', async (ms) => {
    expect(await within(setTimeout(30, 'read'), ms)).toBe('read');
    expect(await waitFor(setTimeout(30, 'read'), { limitMs: ms, signals: [] })).toBe('read');
  });

  it('end when the limit is over, and say how long it was', async () => {
    const never = new Promise<never>(() => {});
    await expect(within(never, 20)).rejects.toThrow('more than 20 ms');
    await expect(waitFor(never, { limitMs: 20, signals: [] })).rejects.toThrow('took more than 0.02 s');
  });
});
