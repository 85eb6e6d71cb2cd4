import {
  AMOUNT,
  checkOptions,
  checkValue,
  isPromise,
  type Kind,
  OBJECT,
  oneOf,
  TEXT,
} from '../call-check.js';
import { UsageError } from '../errors.js';
import type { OpenOptions } from './opened-document.js';
import type { ReadingLimits } from './reading-limits.js';

const LIMITS: Readonly<Record<keyof ReadingLimits, Kind>> = {
  bytes: AMOUNT,
  pageTime: AMOUNT,
  picture: OBJECT,
};

const ENGINE: Kind = {
  says: 'a recogniser, or a function that opens one',
  fits: (value) => typeof value === 'function' || (OBJECT.fits(value) && 'recognize' in (value as object)),
};

const OPTIONS: Readonly<Record<keyof OpenOptions, Kind>> = {
  name: TEXT,
  password: TEXT,
  pages: TEXT,
  ocr: oneOf('auto', 'always', 'never'),
  engine: ENGINE,
  concurrency: AMOUNT,
  detector: {
    says: 'what `await loadDetector()` gives',
    fits: (value) => OBJECT.fits(value) && 'groupNumbers' in (value as object),
  },
  signal: { says: 'an AbortSignal', fits: (value) => OBJECT.fits(value) && 'aborted' in (value as object) },
  limits: OBJECT,
};

/**
 * Checks what `openDocument` is called with, in Node and in a page.
 *
 * @param source what it takes
 * @param more options that it has beside those of every platform
 * @throws UsageError when the source or an option is wrong, or there is no detector
 */
export function checkOpenCall(
  given: unknown,
  source: Kind,
  options: OpenOptions,
  more: Readonly<Record<string, Kind>> = {},
): void {
  checkValue('openDocument: the source', given, source);
  const { detector, limits } = options ?? {};
  if (detector === undefined || isPromise(detector))
    throw new UsageError(
      'openDocument: the detector is missing. Give `{ detector: await loadDetector() }`, in a page `await fetchDetector(…)`.',
    );
  checkOptions('openDocument', options, { ...OPTIONS, ...more });
  if (limits !== undefined) checkOptions('openDocument: `limits`', limits, LIMITS);
}
