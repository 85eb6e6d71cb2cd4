import type { OcrRequest } from './engine.js';
import type { PageReader } from './page-reader.js';
import { waitFor } from './wait-for.js';

/** A picture larger than this leaves its reader so much larger that it is replaced: A4 at 600 dpi has 35 million. */
const LARGE_PIXELS = 40e6;
/** A reader that does not even end within this is given up. */
const KILL_MS = 5_000;

/** The readers of an engine, idle ones at hand. */
export interface Readers {
  /** an idle reader that is still alive, or a new one */
  take(): PageReader;
  /** Lays a reader aside after the page it was asked to read, or replaces it where it has read enough; then wait for that. */
  giveBack(reader: PageReader, request: OcrRequest): Promise<void> | undefined;
  /** Ends a reader; never rejects. */
  retire(reader: PageReader): Promise<void>;
  /** Ends all, those that read too. */
  retireAll(): Promise<void>;
}

/**
 * Keeps readers, and replaces those that have read many pages: engines do not give memory back.
 *
 * @param start starts a reader; must return at once
 * @param recycleAfter pages after which one is replaced
 */
export function createReaders(start: () => PageReader, recycleAfter: number): Readers {
  const pages = new Map<PageReader, number>();
  const ending = new WeakMap<PageReader, Promise<void>>();
  const idle: PageReader[] = [];

  const retire = (reader: PageReader): Promise<void> => {
    const end =
      ending.get(reader) ?? waitFor(reader.kill(), { limitMs: KILL_MS, signals: [] }).catch(() => {});
    ending.set(reader, end);
    pages.delete(reader);
    return end;
  };

  return {
    take() {
      for (let reader = idle.pop(); reader; reader = idle.pop()) {
        if (reader.alive()) return reader;
        void retire(reader);
      }
      const reader = start();
      pages.set(reader, 0);
      return reader;
    },
    giveBack(reader, { width, height }) {
      const read = pages.get(reader)! + 1;
      pages.set(reader, read);
      if (read >= recycleAfter || width * height > LARGE_PIXELS) return retire(reader);
      idle.push(reader);
      return undefined;
    },
    retire,
    async retireAll() {
      await Promise.all([...pages.keys()].map(retire));
    },
  };
}
