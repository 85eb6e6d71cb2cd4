import { createRequire } from 'node:module';
import type { OcrEngine } from './engine.js';
import { type LanguageData, languagesIn, packagedLanguages } from './language-data.js';
import { createPooledEngine, PAGE_TIMEOUT_MS } from './pooled-engine.js';
import { startTesseractReader } from './tesseract-reader.js';
import { type ReadingOptions, tesseractSettings } from './tesseract-settings.js';

/** What both engines are asked for. */
export interface EngineOptions extends ReadingOptions {
  /** pages read at once */
  readonly workers: number;
  /** Tesseract's names; default: `vie` */
  readonly languages?: readonly string[] | undefined;
  /** milliseconds that one page may take; default: three minutes */
  readonly timeoutMs?: number | undefined;
  /** pages after which a worker is replaced; default: 1,000 */
  readonly recycleAfter?: number | undefined;
}

export interface TesseractEngineOptions extends EngineOptions {
  /** folder of `LANGUAGE.traineddata` or `.traineddata.gz`; default: the packages of npm */
  readonly langPath?: string | undefined;
}

/**
 * A reader does not grow over hundreds of pages; every one that ends leaves some 20 MB, since its thread's heap stays with
 * the allocator in pieces that the next one cannot use. Replaced every 50 pages, 500 pages took 637 MB; so, 466
 * (bench/pages.js 500, `--recycle 50`).
 */
const RECYCLE_AFTER = 1000;

/**
 * The engine built in: tesseract.js with the `4.0.0_best_int` data of npm's packages. Needs no network, writes nothing
 * but a temporary folder when data of several languages must lie together.
 *
 * @throws UsageError when the data of a language is missing, or an option is wrong
 */
export async function createTesseractEngine(options: TesseractEngineOptions): Promise<OcrEngine> {
  const { workers, languages = ['vie'], timeoutMs, recycleAfter, langPath } = options;
  const data: LanguageData =
    langPath === undefined ? await packagedLanguages(languages, false) : languagesIn(langPath, languages);
  const settings = tesseractSettings(options);
  const { version } = createRequire(import.meta.url)('tesseract.js/package.json') as { version: string };
  try {
    return createPooledEngine({
      name: `tesseract.js ${version}, ${languages.join('+')}`,
      workers,
      timeoutMs: timeoutMs ?? PAGE_TIMEOUT_MS,
      recycleAfter: recycleAfter ?? RECYCLE_AFTER,
      start: () => startTesseractReader({ languages, folder: data.folder, packed: data.packed, settings }),
      cleanUp: () => data.remove(),
    });
  } catch (error) {
    await data.remove();
    throw error;
  }
}
