import { InputError, ModelError, UsageError } from '../errors.js';
import type { TaskOutcome } from './task.js';

/** The error that a process named as why it can do no task, of its kind again: messages between processes carry none. */
export function fatalError({ name, message }: NonNullable<TaskOutcome['fatal']>): Error {
  const Kind = [ModelError, UsageError, InputError].find((kind) => kind.name === name);
  return Kind ? new Kind(message) : new Error(message);
}
