import { UsageError } from './errors.js';

/** What a value must be, in words and as a test. */
export interface Kind {
  readonly says: string;
  readonly fits: (value: unknown) => boolean;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const TRUTH: Kind = { says: 'true or false', fits: (value) => typeof value === 'boolean' };
export const TEXT: Kind = { says: 'a string', fits: (value) => typeof value === 'string' };
export const AMOUNT: Kind = {
  says: 'a number above 0',
  fits: (value) => typeof value === 'number' && value > 0,
};
export const OBJECT: Kind = { says: 'an object', fits: isObject };

/** One of a few names. */
export function oneOf(...names: readonly string[]): Kind {
  return {
    says: names.map((name) => `\`${name}\``).join(' or '),
    fits: (value) => typeof value === 'string' && names.includes(value),
  };
}

/** An array of such values. */
export function listOf(each: string, fits: (value: unknown) => boolean): Kind {
  return { says: `a list of ${each}`, fits: (value) => Array.isArray(value) && value.every(fits) };
}

/** Whether a value is a Uint8Array or Buffer, one of another world (a frame, a test runner) too. */
export function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}

/** What a value is, for a message. */
function told(value: unknown): string {
  if (typeof value === 'string') return `\`${value.slice(0, 40)}\``;
  if (Array.isArray(value)) return 'a list of something else';
  if (isPromise(value)) return 'a promise: `await` it';
  if (isObject(value) || typeof value === 'function')
    return `of the type ${value.constructor?.name ?? 'Object'}`;
  return String(value);
}

/** Whether somebody forgot to wait for a value. */
export function isPromise(value: unknown): boolean {
  return isObject(value) && typeof (value as { then?: unknown }).then === 'function';
}

/**
 * Checks an argument, which a program without types may get wrong.
 *
 * @param call the function, and what of it: `createRestorer: \`terms\``
 * @throws UsageError when it is of another kind
 */
export function checkValue(call: string, value: unknown, { says, fits }: Kind): void {
  if (!fits(value)) throw new UsageError(`${call} must be ${says}, and is ${told(value)}.`);
}

/**
 * Checks the options of a call: a slip in the name of one, or in its value, would pass for its default.
 *
 * @param kinds of all its options; what is undefined counts as left out
 * @throws UsageError when one is unknown, or of another kind
 */
export function checkOptions(call: string, options: unknown, kinds: Readonly<Record<string, Kind>>): void {
  checkValue(`${call}: what holds the options`, options, OBJECT);
  for (const [name, value] of Object.entries(options as object)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) {
      const known = Object.keys(kinds).join(', ');
      throw new UsageError(`${call}: there is no option \`${name}\`. Its options: ${known}.`);
    }
    if (value !== undefined) checkValue(`${call}: \`${name}\``, value, kind);
  }
}
