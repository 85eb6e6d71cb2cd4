import { describe, expect, it } from 'vitest';
import type { FileJob } from '../../src/batch/task.js';
import { timeFor } from '../../src/batch/task-time.js';

const HOUR = 3_600_000;
const job = (input: string, bytes: number): FileJob => {
  return { key: input, input, stamp: { bytes, modified: '0', changed: '0' } };
};

describe('the time that a process has for a task', () => {
  it('is three hours for pages', () => {
    expect(timeFor({ kind: 'pages', job: job('a.pdf', 5e8), first: 1, last: 16 })).toBe(3 * HOUR);
    expect(timeFor({ kind: 'files', jobs: [job('a.pdf', 5e8)] })).toBe(3 * HOUR);
  });

  it('grows with texts, each of which is one task: 200 MB that are damaged take four hours', () => {
    expect(timeFor({ kind: 'files', jobs: [job('a.txt', 2e8)] })).toBeGreaterThan(12 * HOUR);
    expect(timeFor({ kind: 'files', jobs: [job('a.txt', 100), job('b.hocr', 20)] })).toBe(3 * HOUR + 120);
  });

  it('is one that timers take', () => {
    expect(timeFor({ kind: 'files', jobs: [job('a.txt', 1e12)] })).toBe(2 ** 31 - 1);
  });
});
