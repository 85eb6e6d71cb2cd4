import { InputError, UsageError } from '../errors.js';

/** Pages from `first` to `last`, both included, counted from 1. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

const PART = /^(\d+)(?:(-)(\d*))?$/u;

/**
 * Reads what people write for pages: `3-7`, `1,4-6`, `10-` (to the end).
 *
 * @throws UsageError when it is none of these
 */
export function parsePages(written: string): readonly PageRange[] {
  return written.split(',').map((part) => {
    const match = PART.exec(part.trim());
    const first = Number(match?.[1] ?? 0);
    const last = match?.[2] ? (match[3] ? Number(match[3]) : Number.POSITIVE_INFINITY) : first;
    if (first < 1 || last < first)
      throw new UsageError(`\`--pages ${written}\`: name pages like 3, 3-7, 1,4-6 or 10-.`);
    return { first, last };
  });
}

/** Whether a page is asked for; all are when no ranges are given. */
export function isWanted(number: number, ranges: readonly PageRange[] | undefined): boolean {
  return !ranges || ranges.some(({ first, last }) => number >= first && number <= last);
}

/** What is said where a document of so many pages has none of those that are asked for. */
export function noneThere(name: string, pageCount: number): InputError {
  return new InputError(`${name}: none of these pages is there; it has ${pageCount}.`);
}
