import { join } from 'node:path';
import type { EngineName } from '../source/ocr/engine-names.js';
import type { Report } from './train-parts.js';

export interface WholePageOptions {
  readonly output: string;
  readonly seed: number;
  readonly pages: number;
  readonly languages: readonly string[];
  readonly engine: EngineName;
  /** folder of the engine's data; default: the packages of npm */
  readonly tessdata?: string;
}

/** Writes whole pages, each as one pair, in a folder per language: for `train calibration`. */
export async function makeWholePages(
  corpora: string,
  options: WholePageOptions,
  report: Report,
): Promise<void> {
  const { output, seed, pages, languages, engine: name, tessdata } = options;
  const { openEngine } = await import('../source/ocr/open-engine.js');
  const { readWholePages } = await import('../train/whole-pages.js');
  const { writeShard } = await import('../train/pairs/pair-file.js');
  for (const language of languages) {
    const engine = await openEngine({ engine: name, jobs: 1, languages: [language], dataFolder: tessdata });
    try {
      let done = 0;
      for await (const pair of readWholePages(engine, { corpora, pages, seed, language })) {
        writeShard(join(output, language, `page-${String(++done).padStart(5, '0')}.jsonl`), [pair]);
        report(`${language}: page ${done} of ${Math.max(pages, done)}`);
      }
    } finally {
      await engine.close();
    }
  }
}
