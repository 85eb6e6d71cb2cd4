import { InputError, UsageError } from '../../errors.js';
import { EN } from './en.js';
import type { Messages } from './messages.js';

type Say = (messages: Messages) => string;

/** How errors that the command itself throws are said in each language; their `message` is English, as everywhere. */
const SAYINGS = new WeakMap<Error, Say>();

function remember<T extends Error>(error: T, say: Say): T {
  SAYINGS.set(error, say);
  return error;
}

/** A command line that cannot be followed. */
export function usageError(say: Say, options?: ErrorOptions): UsageError {
  return remember(new UsageError(say(EN), options), say);
}

/** A trouble with an input that the command itself finds. */
export function inputError(say: Say, options?: ErrorOptions): InputError {
  return remember(new InputError(say(EN), options), say);
}

/** The message of an error in the language of the catalogue. */
export function sentenceOf(error: Error, messages: Messages): string {
  return SAYINGS.get(error)?.(messages) ?? messages.translate(error.message);
}
