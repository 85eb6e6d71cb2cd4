import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OcrEngine, OcrRequest, OcrResult } from '../../../src/source/ocr/engine.js';
import { OcrError } from '../../../src/source/ocr/ocr-error.js';

/** A small page, what it says, and what the engine built in read on it; `record-pages.js` makes them. */
export interface RecordedPage {
  readonly name: string;
  /** the picture as it lies beside the recording */
  readonly request: OcrRequest;
  /** the lines that were drawn */
  readonly truth: readonly string[];
  readonly result: OcrResult;
}

export const RECORDED = fileURLToPath(new URL('./recorded/', import.meta.url));

const hashOf = (image: Uint8Array): string => createHash('sha256').update(image).digest('hex');

/** All recorded pages, by name. */
export function recordedPages(folder = RECORDED): readonly RecordedPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => {
      const { sha256, width, height, dpi, truth, result } = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      );
      const name = file.slice(0, -'.json'.length);
      const image = new Uint8Array(readFileSync(join(folder, `${name}.png`)));
      if (hashOf(image) !== sha256) throw new Error(`${name}.png is not the picture that was recorded`);
      return { name, request: { image, width, height, dpi }, truth, result };
    });
}

/** Replays the recordings; a picture that was not recorded is an OcrError. */
export function recordedEngine(pages = recordedPages()): OcrEngine {
  const known = new Map(pages.map(({ request, result }) => [hashOf(request.image), result]));
  return doubleOf('recorded', async ({ image }) => {
    const result = known.get(hashOf(image));
    if (!result) throw new OcrError(`Nothing was recorded for this picture of ${image.length} bytes.`);
    return result;
  });
}

/** Gives the same answer, or the answer of a function, for every picture. */
export function doubleOf(
  name: string,
  answer: (request: OcrRequest) => Promise<OcrResult>,
): OcrEngine & { readonly closed: boolean } {
  let closed = false;
  return {
    name,
    concurrency: 1,
    recognize: (request, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        if (signal?.aborted) reject(signal.reason);
        else answer(request).then(resolve, reject);
      }),
    close: async () => {
      closed = true;
    },
    get closed() {
      return closed;
    },
  };
}

/** Never answers; ends only by its signal. */
export const hangingEngine = (): OcrEngine => doubleOf('hangs', () => new Promise(() => {}));
/** Fails on every page as an engine does that failed twice. */
export const failingEngine = (): OcrEngine =>
  doubleOf('fails', async () => {
    throw new OcrError('The engine failed on the page twice.');
  });
/** Throws what is not even an error, against its promise. */
export const rudeEngine = (): OcrEngine =>
  doubleOf('throws a string', async () => {
    throw 'RuntimeError: memory access out of bounds';
  });
