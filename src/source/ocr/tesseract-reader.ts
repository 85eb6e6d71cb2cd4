import type { Worker as Thread } from 'node:worker_threads';
import type { PageReader } from './page-reader.js';
import { withThread } from './tesseract-thread.js';
import { openWorker, readWithWorker } from './worker-reader.js';

export interface TesseractReaderOptions {
  readonly languages: readonly string[];
  /** folder of `LANGUAGE.traineddata.gz`, or of `LANGUAGE.traineddata` when not `packed` */
  readonly folder: string;
  readonly packed: boolean;
  /** Tesseract's own settings */
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts one thread of tesseract.js. */
export function startTesseractReader({
  languages,
  folder,
  packed,
  settings,
}: TesseractReaderOptions): PageReader {
  let thread: Thread | undefined;
  return readWithWorker({
    async open(life) {
      const onThread = (born: Thread): void => {
        thread = born;
        born.on('error', (error) => life.end(new Error(`its worker crashed: ${error.message}`)));
        born.on('exit', () => life.end(new Error('its worker ended')));
        born.stderr.unpipe(process.stderr).resume(); // chatter of the picture libraries; failures come as rejections
        if (life.death) void born.terminate();
      };
      const { createWorker, OEM } = await import('tesseract.js');
      return openWorker(
        (options) =>
          withThread(onThread, () =>
            createWorker(languages.join('+'), OEM.LSTM_ONLY, { ...options, langPath: folder, gzip: packed }),
          ),
        settings,
        (trouble) => life.end(new Error(`it cannot start: ${trouble}`)),
      );
    },
    picture: (image) => Buffer.from(image.buffer, image.byteOffset, image.byteLength),
    busy: () => thread?.ref(),
    idle: () => thread?.unref(), // an idle thread does not keep the process alive
    async end() {
      await thread?.terminate();
    },
  });
}
