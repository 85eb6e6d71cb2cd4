import { Semaphore } from 'async-mutex';
import { UsageError } from '../../errors.js';
import { checkRequest } from './check-request.js';
import type { OcrEngine, OcrRequest, OcrResult } from './engine.js';
import { OcrError, reasonOf, UnreadablePicture } from './ocr-error.js';
import type { PageReader } from './page-reader.js';
import { waitFor } from './wait-for.js';

export interface PoolOptions {
  /** for reports */
  readonly name: string;
  /** pages read at once, 1 or more */
  readonly workers: number;
  /** milliseconds that one page may take before its reader counts as hung */
  readonly timeoutMs: number;
  /** pages after which a reader is replaced: engines do not give memory back */
  readonly recycleAfter: number;
  /** starts a reader; must return at once */
  start(): PageReader;
  /** called once, after all readers have ended */
  cleanUp?(): Promise<void>;
}

/** A picture larger than this leaves its reader so much larger that it is replaced: A4 at 600 dpi has 35 million. */
const LARGE_PIXELS = 40e6;
/** A reader that does not even end within this is given up. */
const KILL_MS = 5_000;
/** The second try of a page goes before pages that wait for their first. */
const RETRY_PRIORITY = 1;

/** The reader failed, not the picture: worth another try. */
class ReaderFailure extends Error {}

/**
 * Makes an engine of readers that may hang or crash: each page has a time limit, a reader that overruns it or fails is
 * replaced, and its page is tried once more while nothing else is read. Readers are started when they are first needed.
 *
 * @throws UsageError for a count that is not a whole number of 1 or more
 */
export function createPooledEngine(options: PoolOptions): OcrEngine {
  const { name, workers, timeoutMs, recycleAfter, start, cleanUp } = options;
  for (const [what, count] of Object.entries({ workers, timeoutMs, recycleAfter }))
    if (!(Number.isInteger(count) && count >= 1))
      throw new UsageError(`${what} is \`${count}\`; it must be a whole number of 1 or more.`);
  const places = new Semaphore(workers);
  const closing = new AbortController();
  const pages = new Map<PageReader, number>();
  const ending = new WeakMap<PageReader, Promise<void>>();
  const idle: PageReader[] = [];
  let closed: Promise<void> | undefined;

  const retire = (reader: PageReader): Promise<void> => {
    const end =
      ending.get(reader) ?? waitFor(reader.kill(), { limitMs: KILL_MS, signals: [] }).catch(() => {});
    ending.set(reader, end);
    pages.delete(reader);
    return end;
  };

  const take = (): PageReader => {
    for (let reader = idle.pop(); reader; reader = idle.pop()) {
      if (reader.alive()) return reader;
      void retire(reader);
    }
    const reader = start();
    pages.set(reader, 0);
    return reader;
  };

  const giveBack = (reader: PageReader, { width, height }: OcrRequest): Promise<void> | undefined => {
    const read = pages.get(reader)! + 1;
    pages.set(reader, read);
    if (read >= recycleAfter || width * height > LARGE_PIXELS) return retire(reader);
    idle.push(reader);
    return undefined;
  };

  const readOnce = async (request: OcrRequest, signal: AbortSignal | undefined): Promise<OcrResult> => {
    closing.signal.throwIfAborted();
    const reader = take();
    let result: OcrResult;
    try {
      result = await waitFor(reader.read(request), { limitMs: timeoutMs, signals: [signal, closing.signal] });
    } catch (error) {
      const stopped = closing.signal.aborted || signal?.aborted;
      if (error instanceof UnreadablePicture && !stopped) {
        await giveBack(reader, request);
        throw new OcrError(
          `The picture of the page cannot be read (${reasonOf(error)}): it is damaged or no picture.`,
        );
      }
      await retire(reader);
      throw stopped ? error : new ReaderFailure(reasonOf(error));
    }
    await giveBack(reader, request);
    return result;
  };

  /** Reads when there are `weight` free places, which it takes. */
  const inTurn = async (
    weight: number,
    request: OcrRequest,
    signal: AbortSignal | undefined,
  ): Promise<OcrResult> => {
    const place = places.acquire(weight, weight > 1 ? RETRY_PRIORITY : 0);
    try {
      await waitFor(place, { signals: [signal, closing.signal] });
      return await readOnce(request, signal);
    } finally {
      void place.then(([, release]) => release());
    }
  };

  const recognize = async (request: OcrRequest, signal?: AbortSignal): Promise<OcrResult> => {
    checkRequest(request);
    try {
      return await inTurn(1, request, signal);
    } catch (first) {
      if (!(first instanceof ReaderFailure)) throw first;
      try {
        return await inTurn(workers, request, signal);
      } catch (second) {
        if (!(second instanceof ReaderFailure)) throw second;
        throw new OcrError(
          `${name} failed on the page twice (${first.message}; then: ${second.message}). ` +
            'Look at the page: scan it again, make it smaller, or allow more time.',
        );
      }
    }
  };

  const close = async (): Promise<void> => {
    closing.abort(new OcrError('The engine was closed before the page was read.'));
    await Promise.all([...pages.keys()].map(retire));
    await cleanUp?.();
  };

  return {
    name,
    concurrency: workers,
    recognize,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
