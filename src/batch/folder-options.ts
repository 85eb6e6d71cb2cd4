import type { OutputOptions } from '../output/format.js';
import type { RestorerOptions } from '../restore/restorer.js';
import type { EngineName } from '../source/ocr/engine-names.js';
import type { ReadingLimits } from '../source/reading-limits.js';
import type { OcrMode } from '../source/road.js';

/** Over what the confusion model is re-estimated: each document, all of them together, or nothing. */
export const ADAPTATIONS = ['document', 'folder', 'none'] as const;
export type Adaptation = (typeof ADAPTATIONS)[number];

/**
 * What decides what the results look like; another choice makes every result out of date, except of `password` and `limits`: they
 * are for what could not be read.
 */
export interface RepairSettings {
  /** names of output formats; default `['text']` */
  readonly formats?: readonly string[] | undefined;
  /** default `document` */
  readonly adapt?: Adaptation | undefined;
  readonly restorer?: Omit<RestorerOptions, 'adapt'> | undefined;
  readonly writing?: OutputOptions | undefined;
  readonly ocr?: OcrMode | undefined;
  /** what recognises scans; default `built-in` */
  readonly engine?: EngineName | undefined;
  /** opens encrypted PDFs */
  readonly password?: string | undefined;
  /** how much a file may ask of its reader */
  readonly limits?: ReadingLimits | undefined;
  /** keep the input's own extension in the names of results: `a.pdf.txt` */
  readonly keepExtension?: boolean | undefined;
}

/** What `repairFolder` is asked for. */
export interface FolderOptions extends RepairSettings {
  /** files, folders and globs */
  readonly inputs: readonly string[];
  /** folder that receives the mirrored tree; made when missing, never inside an input */
  readonly output: string;
  /**
   * only files that match one of these globs, or are in a folder named by one; all when left out. Without a slash a glob is about
   * names at any depth, with one about paths from the input on
   */
  readonly include?: readonly string[] | undefined;
  /** no files that match one of these globs, nor what is in folders that do */
  readonly exclude?: readonly string[] | undefined;
  /** worker processes; default the number of cores */
  readonly jobs?: number | undefined;
  /** folder of model files; the shipped ones when left out */
  readonly models?: string | undefined;
  /** do again what was done before */
  readonly force?: boolean | undefined;
  /** keep going as files arrive, until a signal ends it */
  readonly watch?: boolean | undefined;
  /** milliseconds without growth after which a watched file is complete; default 2000 */
  readonly quietMs?: number | undefined;
  /** takes nothing new, finishes the files in hand, and ends */
  readonly finish?: AbortSignal | undefined;
  /** stops at once; what is half done is done again by the next run */
  readonly signal?: AbortSignal | undefined;
  /** told once, before any work, how many files there are */
  readonly onPlan?: ((plan: FolderPlan) => void) | undefined;
  /** told of what is no result of a file: a pass over the folder, pages of a long document */
  readonly onProgress?: ((progress: FolderProgress) => void) | undefined;
  /** how `report.csv` words what was wrong; in English, as in the manifest, when left out */
  readonly wording?: ((message: string) => string) | undefined;
  /** module that makes what repairs documents; the real one when left out (tests) */
  readonly repairer?: URL | undefined;
  /** script of the worker processes (tests that run the sources uncompiled) */
  readonly worker?: URL | undefined;
}

export interface FolderPlan {
  readonly files: number;
  /** files that earlier runs did and that are still to be looked at */
  readonly known: number;
}

export type FolderProgress =
  | { readonly kind: 'pages'; readonly path: string; readonly pages: number }
  // So many files of all were read to learn from them.
  | { readonly kind: 'learnt'; readonly files: number; readonly of: number }
  | { readonly kind: 'note'; readonly path: string; readonly note: string };
