import { InputError } from '../errors.js';
import { writeFailureOf } from './failure.js';

/** The account of a run could not be brought up to date; all results stand. */
export class AccountError extends InputError {}

const WHAT_TO_DO = 'All results are kept: mend this, and run the same command again.';

/** Says of a file of the account why it could not be written, and what to do. */
export function accountError(error: unknown, path: string): AccountError {
  if (error instanceof AccountError) return error;
  const { reason } = writeFailureOf(error, path);
  return new AccountError([reason, WHAT_TO_DO].join(' '), { cause: error });
}
