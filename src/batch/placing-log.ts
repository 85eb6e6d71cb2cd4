import { appendFileSync, createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type FileRecord, knownOutputs, NO_COUNTS, type OutputRecord } from './file-record.js';
import type { Manifest } from './manifest.js';
import { standsAsWritten } from './standing-results.js';
import type { FileJob } from './task.js';

const PREFIX = 'placing-';

/** The results of one file, about to be put in their places. */
type Placing = Pick<FileRecord, 'path' | 'input' | 'place' | 'outputs'>;

/**
 * Notes in the run's own folder what is about to be put in its place: between that and its line in the manifest a kill may
 * come, and what stands there then is nobody else's.
 */
export function notePlacing(
  temporary: string,
  { key, input }: FileJob,
  outputs: readonly OutputRecord[],
): void {
  const placing: Placing = { path: key, input, place: resolve(input), outputs };
  appendFileSync(join(temporary, `${PREFIX}${process.pid}.jsonl`), `${JSON.stringify(placing)}\n`);
}

async function* placings(folder: string): AsyncGenerator<Placing> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue;
    for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
      try {
        yield JSON.parse(line) as Placing;
      } catch {
        // The kill came while it was written, so nothing was put in its place.
      }
    }
  }
}

/** What this run put in its places for a file, or was about to. */
export async function placedBefore(temporary: string, key: string): Promise<readonly OutputRecord[]> {
  const outputs: OutputRecord[] = [];
  for await (const placing of placings(temporary)) if (placing.path === key) outputs.push(...placing.outputs);
  return outputs;
}

/** Brings into the manifest, as begun, what a run put in its place and could not say any more. */
export async function adoptPlaced(
  folders: readonly string[],
  manifest: Pick<Manifest, 'get' | 'add'>,
  output: string,
): Promise<void> {
  for (const folder of folders) {
    for await (const { path, input, place, outputs } of placings(folder)) {
      const last = await manifest.get(path);
      const known = last ? knownOutputs(last) : [];
      const isKnown = (one: OutputRecord): boolean =>
        known.some((other) => other.path === one.path && other.sha256 === one.sha256);
      const found: OutputRecord[] = [];
      for (const one of outputs) if (!isKnown(one) && (await standsAsWritten(output, one))) found.push(one);
      if (found.length === 0) continue;
      const others = (last?.outputs ?? []).filter((one) => !found.some((other) => other.path === one.path));
      manifest.add({
        ...(last ?? NOTHING_KNOWN),
        path,
        status: 'begun',
        input,
        place,
        outputs: [...others, ...found],
      });
    }
  }
}

/** Of a file of which the manifest says nothing yet. */
const NOTHING_KNOWN = {
  settings: '',
  models: '',
  program: '',
  ...NO_COUNTS,
  warnings: [],
  seconds: 0,
  finished: '',
};
