import type { ImageLike, RecognizeOptions, Worker, WorkerOptions } from 'tesseract.js';
import { dpiForEngine } from './check-request.js';
import type { OcrRequest, OcrResult } from './engine.js';
import { UnreadablePicture } from './ocr-error.js';
import type { PageReader } from './page-reader.js';
import { readEngineHocr } from './read-engine-hocr.js';

/** What tesseract.js says of bytes that are no picture. */
const NO_PICTURE = /read(?:ing)? image|pix(?:Read)?|unknown (?:image )?format/iu;

/** Where a worker of tesseract.js lives: a thread of Node, or a worker of a web page. */
export interface WorkerHost {
  /**
   * Starts the worker; called once, at once. When it cannot start, the promise rejects or `die` is called, or both.
   *
   * @param die to be called when the worker is lost, at any time; the first reason counts
   * @param isDead whether it was called already, here or by the reader's own end
   */
  open(die: (reason: Error) => void, isDead: () => boolean): Promise<Worker>;
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
  let dead: Error | undefined;
  let onDeath: ((reason: Error) => void) | undefined;
  const die = (reason: Error): void => {
    dead ??= reason;
    onDeath?.(dead);
  };
  const opening = host.open(die, () => dead !== undefined);
  opening.catch(() => {}); // said by the first page

  const readPage = async ({ image, dpi }: OcrRequest): Promise<OcrResult> => {
    const worker = await opening;
    const resolution = dpiForEngine(dpi);
    // The type knows only tesseract.js's own options; others go to Tesseract, for this page.
    const perPage = (
      resolution === undefined ? {} : { user_defined_dpi: resolution }
    ) as Partial<RecognizeOptions>;
    const { data } = await worker
      .recognize(host.picture(image), perPage, { text: false, hocr: true })
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
        host.busy?.();
        readPage(request).then(resolve, reject);
      }).finally(() => {
        onDeath = undefined;
        host.idle?.();
      }),
    alive: () => dead === undefined,
    async kill() {
      die(new Error('its worker was ended'));
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
