import { InputError, KhoiphucError } from '../errors.js';
import { readError } from '../source/text.js';
import { WriteTrouble } from './staged-file.js';
import { writeError } from './work-folder.js';

/** Troubles of the disk that results go to: no other file can be written either. */
const HOPELESS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);
/** Left to the report in words. */
const NAMES: Readonly<Record<string, string>> = {
  ENAMETOOLONG:
    'the name of the result is too long for this disk. Rename the input, or choose another format',
  EISDIR: 'a folder stands where the result should be',
  ENOTDIR: 'a file stands where a folder of the result should be',
  ENOTEMPTY: 'a folder stands where the result should be',
  EXDEV: 'its folder is on another disk than the output folder. Give that folder an output of its own',
  ENOENT: 'its place vanished while it was written. Run the command again',
};

/** The system's code of an error; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why reading or repairing a file failed, for people. */
export function failureOf(error: unknown, input: string): string {
  const known = readError(error, input);
  if (known instanceof KhoiphucError) return known.message;
  const message = known instanceof Error ? known.message : String(known);
  return `${input}: something went wrong that should not: ${message}`;
}

/** Why no result can be put in its place, where the system's error says that; for people. */
export function placeFailureOf(code: string, input: string, path: string): string | undefined {
  const words = NAMES[code];
  return words && `${input}: its result ${path} cannot be written: ${words}.`;
}

/** Why its result could not be written. */
export function writeFailureOf(thrown: unknown, name: string): { reason: string; hopeless: boolean } {
  const error = thrown instanceof WriteTrouble ? thrown.cause : thrown;
  const code = codeOf(error);
  const known = writeError(error, name);
  const words = NAMES[code];
  if (words) return { reason: `${name}: cannot be written: ${words}.`, hopeless: false };
  if (known instanceof InputError) return { reason: known.message, hopeless: HOPELESS.has(code) };
  const message = error instanceof Error ? error.message : String(error);
  return { reason: `${name}: cannot be written: ${message}`, hopeless: HOPELESS.has(code) };
}
