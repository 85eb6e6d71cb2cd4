import { type Command, InvalidArgumentError } from 'commander';
import { IMAGE_LIMITS } from '../source/image/limits.js';
import type { ReadingLimits } from '../source/reading-limits.js';
import type { Messages } from './messages/messages.js';

/** What the command line says of how much a file may ask of its reader. */
export interface LimitOptions {
  readonly maxMb?: number;
  readonly maxPixels?: number;
  readonly pageTime?: number;
}

const MEGABYTE = 2 ** 20;
const MILLION = 1e6;
const SECOND = 1000;

/** The options of limits, for `khoiphuc repair`. */
export function addLimitOptions(command: Command, { repair: m, usage }: Messages): Command {
  const positive = (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
    throw new InvalidArgumentError(usage.positive);
  };
  return command
    .option('--page-time <seconds>', m.pageTime, positive)
    .option('--max-pixels <millions>', m.maxPixels, positive)
    .option('--max-mb <megabytes>', m.maxMb, positive);
}

/** What they come to; undefined: the usual limits. */
export function limitsOf({ maxMb, maxPixels, pageTime }: LimitOptions): ReadingLimits | undefined {
  if (maxMb === undefined && maxPixels === undefined && pageTime === undefined) return undefined;
  const pixels = maxPixels === undefined ? undefined : maxPixels * MILLION;
  return {
    ...(maxMb === undefined ? {} : { bytes: maxMb * MEGABYTE }),
    // A recogniser takes whole milliseconds.
    ...(pageTime === undefined ? {} : { pageTime: Math.ceil(pageTime * SECOND) }),
    ...(pixels === undefined
      ? {}
      : { picture: { maxPixels: Math.min(IMAGE_LIMITS.maxPixels, pixels), refusePixels: pixels } }),
  };
}
