import type { OcrEngine } from '../../source/ocr/engine.js';
import { createPooledEngine, PAGE_TIMEOUT_MS } from '../../source/ocr/pooled-engine.js';
import { type ReadingOptions, tesseractSettings } from '../../source/ocr/tesseract-settings.js';
import { folderAddress } from '../address.js';
import { startPageEngineReader } from './page-engine-reader.js';

/** What the recogniser of a page is asked for. */
export interface PageEngineOptions extends ReadingOptions {
  /**
   * where `worker.min.js` (of the package `tesseract.js`), `tesseract-core-simd-lstm.wasm.js` (of `tesseract.js-core`) and
   * `vie.traineddata.gz` (of `@tesseract.js-data/vie`, folder `4.0.0_best_int`) lie on one's own host
   */
  readonly ocrFolder: string | URL;
  /** pages read at once, each in a worker of its own with some 300 MB; default: 1 */
  readonly jobs?: number | undefined;
  /** Tesseract's names; default: `vie` */
  readonly languages?: readonly string[] | undefined;
  /** milliseconds that one page may take; default: three minutes */
  readonly timeoutMs?: number | undefined;
}

/** Pages after which a worker is replaced: it does not give memory back. */
const RECYCLE_AFTER = 50;

/**
 * Opens a recogniser in a page: tesseract.js with the same data and settings as in Node. What it needs is fetched when the
 * first scan is met. Close it after use.
 *
 * @throws UsageError for an option that is wrong
 */
export async function openEngine(options: PageEngineOptions): Promise<OcrEngine> {
  const { ocrFolder, jobs = 1, languages = ['vie'], timeoutMs = PAGE_TIMEOUT_MS } = options;
  const folder = folderAddress(ocrFolder);
  const settings = tesseractSettings(options);
  return createPooledEngine({
    name: `tesseract.js, ${languages.join('+')}`,
    ...{ workers: jobs, timeoutMs, recycleAfter: RECYCLE_AFTER },
    start: () => startPageEngineReader({ languages, folder, settings }),
  });
}
