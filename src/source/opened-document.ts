import type { DetectorModel } from '../detect/detector-model.js';
import { InputError } from '../errors.js';
import { headerAt } from '../pdf/header.js';
import type { SourcePage } from '../source-page.js';
import { imageKind } from './image/image-kind.js';
import { isAlto } from './markup/alto/is-alto.js';
import { isHocr } from './markup/hocr/is-hocr.js';
import type { OcrEngine } from './ocr/engine.js';
import { noneThere, type PageRange, parsePages } from './page-ranges.js';
import type { Platform } from './platform.js';
import { checkBytes, type ReadingLimits } from './reading-limits.js';
import type { OcrMode } from './road.js';
import { spoiltFile } from './spoilt-file.js';
import { untilAborted } from './until-aborted.js';

/** How a document is read. */
export interface OpenOptions {
  /** for messages; default the file's name */
  readonly name?: string | undefined;
  /** opens an encrypted PDF */
  readonly password?: string | undefined;
  /** which pages: `3-7`, `1,4-6`, `10-`; default all */
  readonly pages?: string | undefined;
  /** default `auto`: scans are recognised, text is taken as it is */
  readonly ocr?: OcrMode | undefined;
  /**
   * Recognises scans. The caller closes it. A function is called when the first scan is met. Without one, scans are
   * failed pages.
   */
  readonly engine?: OcrEngine | (() => Promise<OcrEngine>) | undefined;
  /** pages read at once: as many as the engine reads at once; default that of the engine given, else 1 */
  readonly concurrency?: number | undefined;
  /** tells clean text from mangled: `await loadDetector()`, in a page `await fetchDetector(…)` */
  readonly detector: DetectorModel;
  /** ends the reading: opening, or the next page, then throws its reason, and a page in the recogniser is given up */
  readonly signal?: AbortSignal | undefined;
  /** how much the file may ask of its reader */
  readonly limits?: ReadingLimits | undefined;
}

/** A document that is being read. */
export interface OpenedDocument {
  readonly name: string;
  readonly kind: 'pdf' | 'image' | 'text' | 'hocr' | 'alto';
  /** pages in the file, also those not asked for */
  readonly pageCount: number;
  /** Can be read once, in order; holds a few pages at a time. A page that cannot be read is one of the road `failed`. */
  readonly pages: AsyncGenerator<SourcePage>;
  /**
   * Other pages, or the same again, without opening the file anew; only of a PDF.
   *
   * @param pages like `3-7`
   * @throws UsageError when that is no list of pages, InputError when none of them is there
   */
  read?(pages: string): AsyncGenerator<SourcePage>;
  /** Frees what is held; harmless when called twice. */
  close(): Promise<void>;
}

/** The options, as the readers of each kind of file take them. */
export interface OpenContext {
  readonly platform: Platform;
  readonly name: string;
  readonly password: string | undefined;
  readonly ranges: readonly PageRange[] | undefined;
  readonly ocr: OcrMode;
  readonly detector: DetectorModel;
  /** @throws InputError when there is none */
  readonly engine: () => Promise<OcrEngine>;
  /** pages taken ahead of the one that is waited for */
  readonly ahead: number;
  readonly signal: AbortSignal | undefined;
  readonly limits: ReadingLimits;
}

/** Pages prepared while the engine is busy with others, beyond as many as it reads at once. */
const AHEAD = 1;

/** A file that is only called a PDF counts: it is told what is wrong with it. */
function isPdf(bytes: Uint8Array, name: string): boolean {
  return headerAt(bytes) >= 0 || /\.pdf$/iu.test(name);
}

/**
 * Opens a document of which all bytes are there, on any platform: see `openDocument`.
 *
 * @throws InputError, UsageError, the reason of `signal` as `openDocument` does
 */
export async function openBytes(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions,
  platform: Platform,
): Promise<OpenedDocument> {
  const ranges = options.pages === undefined ? undefined : parsePages(options.pages);
  const { engine, limits = {}, signal } = options;
  signal?.throwIfAborted();
  checkBytes(bytes.length, name, limits);
  const context: OpenContext = {
    ...{ platform, name, ranges, detector: options.detector, signal, limits },
    ...{ password: options.password, ocr: options.ocr ?? 'auto' },
    engine: async () => {
      if (typeof engine === 'function') return engine();
      if (engine) return engine;
      throw new InputError('there is nothing that recognises it: give an engine');
    },
    ahead: AHEAD + (options.concurrency ?? (typeof engine === 'object' ? engine.concurrency : 1)),
  };
  const document = await openKind(bytes, context);
  if (ranges?.every(({ first }) => first > document.pageCount)) {
    await document.close();
    throw noneThere(name, document.pageCount);
  }
  if (!signal) return document;
  const { pages, read } = document;
  const heeding = read && ((wanted: string) => untilAborted(read(wanted), signal));
  return { ...document, pages: untilAborted(pages, signal), ...(heeding ? { read: heeding } : {}) };
}

async function openKind(bytes: Uint8Array, context: OpenContext): Promise<OpenedDocument> {
  const { name, ranges } = context;
  if (imageKind(bytes)) return (await import('./image-pages.js')).openImageDocument(bytes, context);
  if (isAlto(bytes) || isHocr(bytes))
    return (await import('./markup-pages.js')).openMarkupDocument(bytes, context);
  if (isPdf(bytes, name)) return (await import('./pdf-pages.js')).openPdfDocument(bytes, context);
  const trouble = spoiltFile(bytes, name);
  if (trouble !== undefined) throw new InputError(`${name}: ${trouble}`);
  return (await import('./text-pages.js')).openTextDocument(bytes, name, ranges);
}
