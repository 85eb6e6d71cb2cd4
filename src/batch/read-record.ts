import type { FileStamp } from './file-identity.js';
import type { Counts, FileRecord, FileStatus, OutputRecord } from './file-record.js';

type Test = (value: unknown) => boolean;
type Tests<T> = Readonly<Record<keyof T, Test>>;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits<T>(tests: Tests<T>): Test {
  const all = Object.entries(tests) as [string, Test][];
  return (value) => isObject(value) && all.every(([name, test]) => test(value[name]));
}

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

function maybe(test: Test): Test {
  return (value) => value === undefined || test(value);
}

const STATES: readonly FileStatus[] = ['done', 'partial', 'failed', 'begun'];

const COUNTS: Tests<Counts> = {
  pages: isNumber,
  roads: (value) => isObject(value) && Object.values(value).every(isNumber),
  syllables: isNumber,
  changed: isNumber,
  unsure: isNumber,
  unreadable: isNumber,
};
const STAMP: Tests<FileStamp> = { bytes: isNumber, modified: isText, changed: isText };
const OUTPUT: Tests<OutputRecord> = { path: isText, bytes: isNumber, sha256: isText };
const outputs = listOf(fits(OUTPUT));

const isRecord = fits<FileRecord>({
  path: isText,
  status: (value) => STATES.includes(value as FileStatus),
  reason: maybe(isText),
  input: isText,
  place: maybe(isText),
  stamp: maybe(fits(STAMP)),
  sha256: maybe(isText),
  settings: isText,
  models: isText,
  program: isText,
  ...COUNTS,
  warnings: listOf(isText),
  seconds: isNumber,
  outputs,
  earlier: maybe(outputs),
  finished: isText,
});

/** Reads a line of the manifest; undefined when it is damaged: no JSON, or a field is missing or of another kind. */
export function readRecord(line: string): FileRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? (value as FileRecord) : undefined;
  } catch {
    return undefined;
  }
}
