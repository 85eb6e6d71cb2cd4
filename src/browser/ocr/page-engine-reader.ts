import type { PageReader } from '../../source/ocr/page-reader.js';
import { openWorker, readWithWorker } from '../../source/ocr/worker-reader.js';

export interface PageEngineOptions {
  readonly languages: readonly string[];
  /** address where the files of the engine lie; ends in a slash */
  readonly folder: string;
  /** Tesseract's own settings */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * The build of Tesseract that Node 20 takes too: with vectors, but without those whose sums depend on the processor. All
 * browsers since 2023 have it.
 */
const CORE = 'tesseract-core-simd-lstm.wasm.js';

type Tesseract = Pick<typeof import('tesseract.js'), 'createWorker' | 'OEM'>;

/** What bundlers make of it has names; what it comes as for pages has only a default. */
async function tesseract(): Promise<Tesseract> {
  const module = (await import('tesseract.js')) as Partial<Tesseract> & { readonly default?: Tesseract };
  return module.createWorker ? (module as Tesseract) : module.default!;
}

/** Starts one worker of tesseract.js in the page. */
export function startPageEngineReader({ languages, folder, settings }: PageEngineOptions): PageReader {
  // A worker that is not there says nothing at all.
  const cannotStart = (trouble: unknown): Error => {
    const files = ['worker.min.js', CORE, ...languages.map((language) => `${language}.traineddata.gz`)];
    const said = trouble === undefined ? '' : ` (${String(trouble)})`;
    return new Error(`it cannot start${said}: ${files.join(', ')} must be in ${folder}`);
  };
  const paths = {
    ...{ workerPath: `${folder}worker.min.js`, workerBlobURL: false, corePath: `${folder}${CORE}` },
    ...{ langPath: folder.replace(/\/$/u, ''), gzip: true },
  };
  return readWithWorker({
    async open(life) {
      const onTrouble = (trouble: unknown): void => life.end(cannotStart(trouble));
      try {
        const { createWorker, OEM } = await tesseract();
        const worker = await openWorker(
          (options) => createWorker(languages.join('+'), OEM.LSTM_ONLY, { ...options, ...paths }),
          settings,
          onTrouble,
        );
        if (life.death) await worker.terminate();
        return worker;
      } catch (trouble) {
        // What is missing on the host is told by the first page.
        onTrouble(trouble);
        throw trouble;
      }
    },
    picture: (image) => new Blob([image as Uint8Array<ArrayBuffer>], { type: 'image/png' }),
    end: (opening) =>
      opening.then(
        async (worker) => {
          await worker.terminate();
        },
        () => {},
      ),
  });
}
