import type { Road } from '../source-page.js';
import type { FileStamp } from './file-identity.js';

/** What was counted in a file, or a part of it. */
export interface Counts {
  /** pages that were read or tried */
  readonly pages: number;
  /** how many pages took which road */
  readonly roads: Readonly<Partial<Record<Road, number>>>;
  readonly syllables: number;
  readonly changed: number;
  readonly unsure: number;
  readonly unreadable: number;
}

export const NO_COUNTS: Counts = { pages: 0, roads: {}, syllables: 0, changed: 0, unsure: 0, unreadable: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  const roads: Partial<Record<Road, number>> = { ...a.roads };
  for (const [road, count] of Object.entries(b.roads) as [Road, number][])
    roads[road] = (roads[road] ?? 0) + count;
  return {
    pages: a.pages + b.pages,
    roads,
    syllables: a.syllables + b.syllables,
    changed: a.changed + b.changed,
    unsure: a.unsure + b.unsure,
    unreadable: a.unreadable + b.unreadable,
  };
}

/**
 * How a file came out. `done`: all of it. `partial`: results were written, but some of its pages could not be read, or only in part,
 * and say so. `failed`: nothing was written, and results of earlier runs stand. `begun`: work on it began and did not end; its
 * results are not to be trusted.
 */
export type FileStatus = 'done' | 'partial' | 'failed' | 'begun';

export interface OutputRecord {
  /** inside the output folder, with `/` */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One line of the manifest; docs/file-formats.md describes the fields. */
export interface FileRecord extends Counts {
  /** in the mirrored tree, with `/` */
  readonly path: string;
  readonly status: FileStatus;
  /** why it failed, or what its bad pages suffer from */
  readonly reason?: string | undefined;
  /** as it was opened */
  readonly input: string;
  /** where that is, from the root of the disk; lines of older versions lack it */
  readonly place?: string | undefined;
  readonly stamp?: FileStamp | undefined;
  readonly sha256?: string | undefined;
  /** of the settings and of the models it was made with */
  readonly settings: string;
  readonly models: string;
  readonly program: string;
  readonly warnings: readonly string[];
  /** that processes worked on it; waiting for one is left out */
  readonly seconds: number;
  /** its results; of a failure those of earlier runs, which still stand */
  readonly outputs: readonly OutputRecord[];
  /** results in other forms, of earlier runs, which may still stand */
  readonly earlier?: readonly OutputRecord[] | undefined;
  /** ISO 8601; for people only */
  readonly finished: string;
}

/** All that this program wrote for a file and that may stand. */
export function knownOutputs({ outputs, earlier = [] }: FileRecord): readonly OutputRecord[] {
  return [...outputs, ...earlier];
}

/** What a record says of results when a run has written some, after what was said before. */
export function outputsAfter(
  last: FileRecord | undefined,
  status: FileStatus,
  written: readonly OutputRecord[],
): Pick<FileRecord, 'outputs' | 'earlier'> {
  const paths = new Set(written.map(({ path }) => path));
  const others = (records: readonly OutputRecord[] = []) => records.filter(({ path }) => !paths.has(path));
  const isFailed = status === 'failed';
  const outputs = isFailed ? [...others(last?.outputs), ...written] : written;
  const earlier = others(isFailed || !last ? last?.earlier : knownOutputs(last));
  return earlier.length > 0 ? { outputs, earlier } : { outputs };
}
