import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeEngineDoubts } from '../model/engine-doubts.js';
import type { EngineName } from '../source/ocr/engine-names.js';
import { writeWhole } from './atomic-file.js';
import type { Report } from './train-parts.js';

/** The file that says how far a recogniser's doubts can be believed. */
export const DOUBTS_FILE = 'engine-doubts.json';

export interface DoubtOptions {
  readonly output: string;
  readonly seed: number;
  readonly pages: number;
  readonly engine: EngineName;
  /** folder of the engine's data; default: the packages of npm */
  readonly tessdata?: string;
}

/** Writes `engine-doubts.json`: how far a recogniser's own doubts can be believed. */
export async function trainDoubts(corpora: string, options: DoubtOptions, report: Report): Promise<void> {
  const { output, seed, pages, engine: name, tessdata } = options;
  const { openEngine } = await import('../source/ocr/open-engine.js');
  const { readKnownPages } = await import('../train/read-known-pages.js');
  const { learnDoubts } = await import('../train/doubts.js');
  const engine = await openEngine({ engine: name, jobs: 1, dataFolder: tessdata });
  try {
    const words = await readKnownPages(engine, {
      ...{ corpora, pages, seed },
      onPage: (done, count) => report(`page ${done} of ${pages}, ${count} words`),
    });
    const misread = words.filter(({ word, intended }) => word.observed !== intended).length;
    const provenance = `khoiphuc train doubts: ${engine.name}; ${pages} pages, seed ${seed}; ${words.length} words, ${misread} misread`;
    await mkdir(output, { recursive: true });
    await writeWhole(join(output, DOUBTS_FILE), encodeEngineDoubts(learnDoubts(words), provenance));
    report(`${join(output, DOUBTS_FILE)}: ${words.length} words, ${misread} misread`);
  } finally {
    await engine.close();
  }
}
