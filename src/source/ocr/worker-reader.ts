import type { ImageLike, RecognizeOptions, Worker, WorkerOptions } from 'tesseract.js';
import { Life } from '../life.js';
import { dpiForEngine } from './check-request.js';
import type { OcrRequest, OcrResult } from './engine.js';
import { UnreadablePicture } from './ocr-error.js';
import type { PageReader } from './page-reader.js';
import { readEngineHocr } from './read-engine-hocr.js';
import { segmentation } from './tesseract-settings.js';

/** What tesseract.js says of bytes that are no picture. */
const NO_PICTURE = /read(?:ing)? image|pix(?:Read)?|unknown (?:image )?format/iu;

/** Where a worker of tesseract.js lives: a thread of Node, or a worker of a web page. */
export interface WorkerHost {
  /**
   * Starts the worker; called once, at once. When it cannot start, the promise rejects or `life` is ended, or both.
   *
   * @param life to be ended when the worker is lost, at any time; ended when nobody wants the worker any more
   */
  open(life: Life): Promise<Worker>;
  /** A picture as tesseract.js takes it here. */
  picture(image: Uint8Array): ImageLike;
  /** called before each page and after it */
  busy?(): void;
  idle?(): void;
  /** Ends the worker, opened or not. */
  end(opening: Promise<Worker>): Promise<void>;
}

/** A reader over one worker of tesseract.js. A page fails as soon as the worker dies, whether that answers or not. */
export function readWithWorker(host: WorkerHost): PageReader {
  const life = new Life();
  const opening = host.open(life);
  opening.catch(() => {}); // said by the first page

  const readPage = async ({ image, dpi, layout }: OcrRequest): Promise<OcrResult> => {
    const worker = await opening;
    const resolution = dpiForEngine(dpi);
    // The type knows only tesseract.js's own options; others go to Tesseract, for this page.
    const perPage = {
      ...(resolution === undefined ? {} : { user_defined_dpi: resolution }),
      ...(layout === undefined ? {} : segmentation(layout)),
    } as Partial<RecognizeOptions>;
    const { data } = await worker
      .recognize(host.picture(image), perPage, { text: false, hocr: true })
      .catch((thrown: unknown) => {
        const text = String(thrown).replace(/^Error: /u, '');
        throw NO_PICTURE.test(text) ? new UnreadablePicture(text) : new Error(text);
      });
    return readEngineHocr(data.hocr ?? '');
  };

  return {
    read: (request) => {
      host.busy?.();
      return life.orDies(readPage(request)).finally(() => host.idle?.());
    },
    alive: () => life.death === undefined,
    async kill() {
      life.end(new Error('its worker was ended'));
      await host.end(opening);
    },
  };
}

/**
 * Opens a worker of tesseract.js and gives it its settings.
 *
 * @param create calls `createWorker` with these options and its own
 * @param settings Tesseract's own
 * @param onTrouble told what goes wrong before it is open, which may never settle the opening
 */
export async function openWorker(
  create: (options: Pick<WorkerOptions, 'cacheMethod' | 'errorHandler'>) => Promise<Worker>,
  settings: Readonly<Record<string, string>>,
  onTrouble: (trouble: unknown) => void,
): Promise<Worker> {
  let opened = false;
  const worker = await create({
    cacheMethod: 'none',
    // Without one, a bad page ends the process.
    errorHandler: (trouble: unknown) => {
      if (!opened) onTrouble(trouble);
    },
  });
  await worker.setParameters(settings);
  opened = true;
  return worker;
}
