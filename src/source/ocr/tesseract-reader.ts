import type { Worker as Thread } from 'node:worker_threads';
import type { RecognizeOptions, Worker } from 'tesseract.js';
import { dpiForEngine } from './check-request.js';
import type { OcrRequest, OcrResult } from './engine.js';
import { UnreadablePicture } from './ocr-error.js';
import type { PageReader } from './page-reader.js';
import { readEngineHocr } from './read-engine-hocr.js';
import { withThread } from './tesseract-thread.js';

export interface TesseractReaderOptions {
  readonly languages: readonly string[];
  /** folder of `LANGUAGE.traineddata.gz`, or of `LANGUAGE.traineddata` when not `packed` */
  readonly folder: string;
  readonly packed: boolean;
  /** Tesseract's own settings */
  readonly settings: Readonly<Record<string, string>>;
}

/** What tesseract.js says of bytes that are no picture. */
const NO_PICTURE = /read(?:ing)? image|pix(?:Read)?|unknown (?:image )?format/iu;

/** Starts one thread of tesseract.js. */
export function startTesseractReader(options: TesseractReaderOptions): PageReader {
  let thread: Thread | undefined;
  let dead: Error | undefined;
  let onDeath: ((reason: Error) => void) | undefined;
  const die = (reason: Error): void => {
    dead ??= reason;
    onDeath?.(dead);
  };
  const onThread = (born: Thread): void => {
    thread = born;
    born.on('error', (error) => die(new Error(`its worker crashed: ${error.message}`)));
    born.on('exit', () => die(new Error('its worker ended')));
    born.stderr.unpipe(process.stderr).resume(); // chatter of the picture libraries; failures come as rejections
    if (dead) void born.terminate();
  };
  const opening = openWorker(options, onThread, die);
  opening.catch(() => {}); // said by the first page

  const readPage = async ({ image, dpi }: OcrRequest): Promise<OcrResult> => {
    const worker = await opening;
    const resolution = dpiForEngine(dpi);
    // The type knows only tesseract.js's own options; others go to Tesseract, for this page.
    const perPage = (
      resolution === undefined ? {} : { user_defined_dpi: resolution }
    ) as Partial<RecognizeOptions>;
    const { data } = await worker
      .recognize(Buffer.from(image.buffer, image.byteOffset, image.byteLength), perPage, {
        text: false,
        hocr: true,
      })
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
        thread?.ref();
        readPage(request).then(resolve, reject);
      }).finally(() => {
        onDeath = undefined;
        thread?.unref(); // an idle thread does not keep the process alive
      }),
    alive: () => dead === undefined,
    async kill() {
      die(new Error('its worker was ended'));
      await thread?.terminate();
    },
  };
}

async function openWorker(
  { languages, folder, packed, settings }: TesseractReaderOptions,
  onThread: (thread: Thread) => void,
  die: (reason: Error) => void,
): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  let opened = false;
  const worker = await withThread(onThread, () =>
    createWorker(languages.join('+'), OEM.LSTM_ONLY, {
      langPath: folder,
      gzip: packed,
      cacheMethod: 'none',
      // Without one, a bad page ends the process. Before it is open, a failure never settles the opening.
      errorHandler: (trouble: unknown) => {
        if (!opened) die(new Error(`it cannot start: ${trouble}`));
      },
    }),
  );
  await worker.setParameters(settings);
  opened = true;
  return worker;
}
