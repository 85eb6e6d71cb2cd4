import { UsageError } from '../../errors.js';
import type { OcrEngine } from './engine.js';
import { ENGINES, type EngineName } from './engine-names.js';
import { createNativeEngine } from './native-engine.js';
import { createTesseractEngine, type EngineOptions } from './tesseract-engine.js';

export interface OpenEngineOptions extends Omit<EngineOptions, 'workers'> {
  /** default: `built-in` */
  readonly engine?: EngineName | undefined;
  /** pages read at once; default: 1 */
  readonly jobs?: number | undefined;
  /** folder of the languages' data; default: the packages of npm */
  readonly dataFolder?: string | undefined;
}

/**
 * Opens a recogniser; close it after use.
 *
 * @throws UsageError when it is not installed, lacks the data of a language, or an option is wrong
 */
export async function openEngine(options: OpenEngineOptions = {}): Promise<OcrEngine> {
  const { engine = 'built-in', jobs = 1, dataFolder, ...others } = options;
  switch (engine) {
    case 'built-in':
      return createTesseractEngine({ ...others, workers: jobs, langPath: dataFolder });
    case 'native':
      return createNativeEngine({ ...others, workers: jobs, tessdataDir: dataFolder });
    default:
      throw new UsageError(
        `\`${String(engine)}\` is no engine: ${ENGINES.map((name) => `\`${name}\``).join(' or ')}.`,
      );
  }
}
