import type { RecognizeOptions, Worker } from 'tesseract.js';
import { dpiForEngine } from '../../source/ocr/check-request.js';
import type { OcrRequest, OcrResult } from '../../source/ocr/engine.js';
import { UnreadablePicture } from '../../source/ocr/ocr-error.js';
import type { PageReader } from '../../source/ocr/page-reader.js';
import { readEngineHocr } from '../../source/ocr/read-engine-hocr.js';

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
export const CORE = 'tesseract-core-simd-lstm.wasm.js';
/** What tesseract.js says of bytes that are no picture. */
const NO_PICTURE = /read(?:ing)? image|pix(?:Read)?|unknown (?:image )?format/iu;

type Tesseract = Pick<typeof import('tesseract.js'), 'createWorker' | 'OEM'>;

/** What bundlers make of it has names; what it comes as for pages has only a default. */
async function tesseract(): Promise<Tesseract> {
  const module = (await import('tesseract.js')) as Partial<Tesseract> & { readonly default?: Tesseract };
  return module.createWorker ? (module as Tesseract) : module.default!;
}

/** Starts one worker of tesseract.js in the page. */
export function startPageEngineReader({ languages, folder, settings }: PageEngineOptions): PageReader {
  let dead: Error | undefined;
  let onDeath: ((reason: Error) => void) | undefined;
  const die = (reason: Error): void => {
    dead ??= reason;
    onDeath?.(dead);
  };

  // A worker that is not there says nothing at all.
  const cannotStart = (trouble: unknown): Error => {
    const files = ['worker.min.js', CORE, ...languages.map((language) => `${language}.traineddata.gz`)];
    const said = trouble === undefined ? '' : ` (${String(trouble)})`;
    return new Error(`it cannot start${said}: ${files.join(', ')} must be in ${folder}`);
  };

  const open = async (): Promise<Worker> => {
    const { createWorker, OEM } = await tesseract();
    let opened = false;
    const worker = await createWorker(languages.join('+'), OEM.LSTM_ONLY, {
      ...{ workerPath: `${folder}worker.min.js`, workerBlobURL: false, corePath: `${folder}${CORE}` },
      ...{ langPath: folder.replace(/\/$/u, ''), gzip: true, cacheMethod: 'none' },
      // Before it is open, a failure never settles the opening.
      errorHandler: (trouble: unknown) => {
        if (!opened) die(cannotStart(trouble));
      },
    });
    await worker.setParameters(settings);
    opened = true;
    if (dead) await worker.terminate();
    return worker;
  };
  const opening = open();
  // What is missing on the host is told by the first page.
  opening.catch((trouble: unknown) => die(cannotStart(trouble)));

  const readPage = async ({ image, dpi }: OcrRequest): Promise<OcrResult> => {
    const worker = await opening;
    const resolution = dpiForEngine(dpi);
    const perPage = (
      resolution === undefined ? {} : { user_defined_dpi: resolution }
    ) as Partial<RecognizeOptions>;
    const picture = new Blob([image as Uint8Array<ArrayBuffer>], { type: 'image/png' });
    const { data } = await worker
      .recognize(picture, perPage, { text: false, hocr: true })
      .catch((thrown: unknown) => {
        const text = String(thrown).replace(/^Error: /u, '');
        throw NO_PICTURE.test(text) ? new UnreadablePicture(text) : new Error(text);
      });
    return readEngineHocr(data.hocr ?? '');
  };

  return {
    read: (request) =>
      new Promise<OcrResult>((resolve, reject) => {
        onDeath = reject;
        if (dead) reject(dead);
        readPage(request).then(resolve, reject);
      }).finally(() => {
        onDeath = undefined;
      }),
    alive: () => dead === undefined,
    async kill() {
      die(new Error('its worker was ended'));
      await opening.then(
        (worker) => worker.terminate(),
        () => {},
      );
    },
  };
}
