import { Semaphore } from 'async-mutex';
import { UsageError } from '../../errors.js';
import { checkRequest } from './check-request.js';
import type { OcrEngine, OcrRequest, OcrResult } from './engine.js';
import { OcrError, reasonOf, UnreadablePicture } from './ocr-error.js';
import type { PageReader } from './page-reader.js';
import { createReaders, type Readers } from './readers.js';
import { waitFor } from './wait-for.js';

/**
 * Milliseconds that one page may take where nothing is said: thirty times what a page of 300 dpi takes here; a slow machine with
 * more workers than cores gets there.
 */
export const PAGE_TIMEOUT_MS = 180_000;

/** What an engine of several readers is made of. */
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
  const readers = createReaders(start, recycleAfter);
  let closed: Promise<void> | undefined;

  /** Reads when there are `weight` free places, which it takes. */
  const inTurn: Attempt = async (weight, request, signal) => {
    const place = places.acquire(weight, weight > 1 ? RETRY_PRIORITY : 0);
    try {
      await waitFor(place, { signals: [signal, closing.signal] });
      return await readOnce(readers, request, { timeoutMs, signal, closing: closing.signal });
    } finally {
      void place.then(([, release]) => release());
    }
  };

  const close = async (): Promise<void> => {
    closing.abort(new OcrError('The engine was closed before the page was read.'));
    await readers.retireAll();
    await cleanUp?.();
  };

  return {
    name,
    concurrency: workers,
    recognize: async (request, signal) => {
      checkRequest(request);
      return tryTwice(name, workers, inTurn, request, signal);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Reads a page while it takes so many of the places. */
type Attempt = (weight: number, request: OcrRequest, signal: AbortSignal | undefined) => Promise<OcrResult>;

/** Once among others, and where its reader failed once more, alone. */
async function tryTwice(
  name: string,
  workers: number,
  inTurn: Attempt,
  request: OcrRequest,
  signal: AbortSignal | undefined,
): Promise<OcrResult> {
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
}

/** What ends the reading of a page before it is done. */
interface Limits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** of the engine */
  readonly closing: AbortSignal;
}

/**
 * Has one reader read a page; a reader that failed is replaced.
 *
 * @throws OcrError when the picture is at fault; ReaderFailure when the reader is; the reason of what stopped it
 */
async function readOnce(
  readers: Readers,
  request: OcrRequest,
  { timeoutMs, signal, closing }: Limits,
): Promise<OcrResult> {
  closing.throwIfAborted();
  const reader = readers.take();
  let result: OcrResult;
  try {
    result = await waitFor(reader.read(request), { limitMs: timeoutMs, signals: [signal, closing] });
  } catch (error) {
    const stopped = closing.aborted || signal?.aborted;
    if (error instanceof UnreadablePicture && !stopped) {
      await readers.giveBack(reader, request);
      throw new OcrError(
        `The picture of the page cannot be read (${reasonOf(error)}): it is damaged or no picture.`,
      );
    }
    await readers.retire(reader);
    throw stopped ? error : new ReaderFailure(reasonOf(error));
  }
  await readers.giveBack(reader, request);
  return result;
}
