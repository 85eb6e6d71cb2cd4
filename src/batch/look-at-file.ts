import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failureOf } from './failure.js';
import { type FileStamp, hashOf, sameStamp, stampOf } from './file-identity.js';
import { type FileRecord, knownOutputs } from './file-record.js';
import { failedRecord, type Ledger } from './ledger.js';
import type { Settled } from './schedule.js';
import { editedOutput, standing } from './standing-results.js';
import type { FileJob } from './task.js';
import type { FoundFile } from './walk.js';

/** A file that has to be repaired. */
export interface Wanted {
  readonly kind: 'wanted';
  readonly job: FileJob;
  /** the manifest says so from now on, and must have said it before the work begins */
  readonly overwrites: boolean;
}

/** Whether a record is about the file of this name, however the way to it is spelt. */
async function isPlaceOf({ place, input: before }: FileRecord, input: string): Promise<boolean> {
  const places = [place ?? resolve(before), resolve(input)] as const;
  if (places[0] === places[1]) return true;
  const [one, other] = await Promise.all(places.map((path) => realpath(path).catch(() => undefined)));
  return one !== undefined && one === other;
}

/** The record of a file, when nothing of it has to be done again; with a new place and new times when only those differ. */
async function upToDate(
  { output, settings, models, force }: Ledger,
  record: FileRecord | undefined,
  input: string,
  stamp: FileStamp,
): Promise<FileRecord | undefined> {
  if (force || record?.status !== 'done' || !record.stamp) return undefined;
  if (record.settings !== settings || record.models !== models) return undefined;
  if (record.stamp.bytes !== stamp.bytes) return undefined;
  if (standing(output, record.outputs).length < record.outputs.length) return undefined;
  // Two files of different places may have the same times where a disk counts in seconds.
  if (sameStamp(record.stamp, stamp) && (await isPlaceOf(record, input))) return record;
  if ((await hashOf(input)) !== record.sha256) return undefined;
  return { ...record, input, place: resolve(input), stamp };
}

/** Whether results were made of this file, or of one of another place that held the same: the archive was moved. */
async function isMadeOf(record: FileRecord, input: string, { bytes }: FileStamp): Promise<boolean> {
  if (await isPlaceOf(record, input)) return true;
  return record.stamp?.bytes === bytes && (await hashOf(input)) === record.sha256;
}

/** Why results that stand may not be overwritten, for people. Those that this run does not write stay as they are. */
async function objection(
  { output, namesOf }: Ledger,
  last: FileRecord,
  { key, input }: FoundFile,
): Promise<string | undefined> {
  // A run was killed: what stands there is looked at when the new result is known.
  if (last.status === 'begun') return undefined;
  const names = namesOf(key);
  const edited = await editedOutput(
    output,
    knownOutputs(last).filter(({ path }) => names.includes(path)),
  );
  return edited === undefined
    ? undefined
    : `${input}: its result ${edited} was changed by somebody since it was written. Move it away, or overwrite it with \`--force\`.`;
}

/** Looks at a file that was found: it is up to date, beyond repair, or wanted. */
export async function lookAt(file: FoundFile, ledger: Ledger): Promise<Settled | Wanted> {
  const { key, input, trouble } = file;
  const { manifest, output, force } = ledger;
  const last = await manifest.get(key);
  const fail = (reason: string, isOfAnother = false): Settled => {
    const record = failedRecord(ledger, file, reason, last);
    return { kind: 'settled', record, isUnchanged: false, isOfAnother };
  };
  const failUnread = async (reason: string): Promise<Settled> =>
    fail(reason, last !== undefined && last.outputs.length > 0 && !(await isPlaceOf(last, input)));
  if (trouble !== undefined) return failUnread(trouble);
  try {
    const stamp = await stampOf(input);
    const done = await upToDate(ledger, last, input, stamp);
    if (done) return { kind: 'settled', record: done, isUnchanged: true };
    const known = last ? knownOutputs(last) : [];
    if (last && !force) {
      const [there] = standing(output, known);
      if (there && !(await isMadeOf(last, input, stamp))) {
        const reason = `${input}: its result ${there.path} was made of another file, ${last.input}. Give another folder with \`-o\`, move the result away, or overwrite it with \`--force\`.`;
        return fail(reason, true);
      }
      const reason = await objection(ledger, last, file);
      if (reason !== undefined) return fail(reason);
    }
    // What will be overwritten must not pass for a result of the old settings.
    const overwrites = last !== undefined && known.length > 0 && last.status !== 'begun';
    if (overwrites) manifest.add({ ...last, status: 'begun' });
    return { kind: 'wanted', job: { key, input, stamp, known }, overwrites };
  } catch (error) {
    return failUnread(failureOf(error, input));
  }
}
