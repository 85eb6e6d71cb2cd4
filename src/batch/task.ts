import type { LearnedPair } from '../restore/channel/learned-pairs.js';
import type { FileStamp } from './file-identity.js';
import type { Counts, OutputRecord } from './file-record.js';
import type { RepairSettings } from './folder-options.js';
import type { InputPlaces } from './input-guard.js';
import type { ReadingsFolder } from './kept-readings.js';

/** One file to be repaired. */
export interface FileJob {
  /** in the mirrored tree */
  readonly key: string;
  readonly input: string;
  readonly stamp: FileStamp;
  /** what this program wrote for it before and may overwrite */
  readonly known?: readonly OutputRecord[] | undefined;
}

/** Work for one process. */
export type Task =
  /** several small files, or one of any size; a file of many pages is only opened and asks to be cut */
  | { readonly kind: 'files'; readonly jobs: readonly FileJob[] }
  /** some pages of a long document, kept until all are there */
  | { readonly kind: 'pages'; readonly job: FileJob; readonly first: number; readonly last: number }
  /** the results of a long document, of the pages kept */
  | { readonly kind: 'assemble'; readonly job: FileJob; readonly pageCount: number }
  /** objects of `--jsonl` */
  | { readonly kind: 'objects'; readonly objects: readonly ObjectJob[] };

/** One line of `--jsonl`, already understood. */
export interface ObjectJob {
  /** JSON, letter by letter as it stood in the line */
  readonly id: string;
  readonly text?: string | undefined;
  readonly path?: string | undefined;
}

/** What a process says of one file. */
export interface FileOutcome {
  readonly key: string;
  readonly status: 'done' | 'partial' | 'failed' | 'cut';
  readonly reason?: string | undefined;
  /** a trouble of the place that results go to, not of this file: no other file can be written either */
  readonly hopeless?: boolean | undefined;
  /** the process that did it ended, twice */
  readonly isCrash?: boolean | undefined;
  readonly counts: Counts;
  /** of a file to be cut */
  readonly pageCount?: number | undefined;
  readonly sha256?: string | undefined;
  readonly warnings: readonly string[];
  readonly seconds: number;
  readonly outputs: readonly OutputRecord[];
  /** what it teaches, when that was asked for */
  readonly pairs?: readonly LearnedPair[] | undefined;
}

export interface ObjectOutcome {
  /** JSON, as it stood in the line; `null` where there was none */
  readonly id: string;
  readonly error?: string | undefined;
  readonly text?: string | undefined;
  readonly counts?: Counts | undefined;
}

export interface TaskOutcome {
  readonly files?: readonly FileOutcome[];
  readonly objects?: readonly ObjectOutcome[];
  /** the models cannot be loaded, or the like: no task can be done */
  readonly fatal?: { readonly name: string; readonly message: string } | undefined;
  /** bytes of memory that the process holds */
  readonly memory: number;
}

/** What a worker process is told once, through a file. */
export interface WorkerSetup {
  readonly settings: RepairSettings;
  readonly models: string | undefined;
  /** name and version of the program */
  readonly program: string;
  readonly output: string;
  readonly temporary: string;
  readonly pages: string;
  /** of settings and models: pages kept under another name are not taken for ours */
  readonly id: string;
  /** `learn`: nothing is written, only what files teach is gathered */
  readonly purpose: 'repair' | 'learn';
  /** what results may not be written over */
  readonly inputs?: InputPlaces | undefined;
  /** files that nobody knows may be overwritten */
  readonly force?: boolean | undefined;
  /** file of what was learnt of the whole folder */
  readonly learnt?: string | undefined;
  /** where the recogniser's readings are kept from one pass over the folder to the next */
  readonly readings?: ReadingsFolder | undefined;
  /** module that exports `createRepairer` */
  readonly repairer: string;
}
