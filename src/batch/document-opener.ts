import type { DetectorModel } from '../detect/detector-model.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import { type OpenedDocument, openDocument } from '../source/open-document.js';
import type { WorkerSetup } from './task.js';

/** Opens documents one after the other, with one recogniser for all of them, which starts when the first scan comes. */
export class DocumentOpener {
  readonly #setup: WorkerSetup;
  readonly #detector: DetectorModel;
  #engine: Promise<OcrEngine> | undefined;
  #used: string | undefined;

  constructor(setup: WorkerSetup, detector: DetectorModel) {
    this.#setup = setup;
    this.#detector = detector;
  }

  /** The name of what recognised pages of the document in hand; undefined as long as nothing had to. */
  get used(): string | undefined {
    return this.#used;
  }

  /** Another document is taken in hand. */
  takeAnother(): void {
    this.#used = undefined;
  }

  open(path: string, bytes: Uint8Array, pages?: string): Promise<OpenedDocument> {
    const { ocr = 'auto', password, limits } = this.#setup.settings;
    return openDocument(bytes, {
      ...{ name: path, detector: this.#detector, ocr, password, pages, limits },
      engine: async () => {
        this.#engine ??= startEngine(this.#setup);
        const engine = await this.#engine;
        this.#used = engine.name;
        return engine;
      },
    });
  }

  async close(): Promise<void> {
    await (await this.#engine?.catch(() => undefined))?.close();
  }
}

/** Starts the recogniser that the settings ask for, which keeps its readings where a run looks at scans twice. */
async function startEngine({ settings, readings }: WorkerSetup): Promise<OcrEngine> {
  const { openEngine } = await import('../source/ocr/open-engine.js');
  const timeoutMs = settings.limits?.pageTime;
  const engine = await openEngine({ engine: settings.engine, jobs: 1, timeoutMs });
  if (!readings) return engine;
  const { keepReadings } = await import('./kept-readings.js');
  return keepReadings(engine, readings);
}
