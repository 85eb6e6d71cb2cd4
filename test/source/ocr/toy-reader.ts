import type { OcrRequest, OcrResult } from '../../../src/source/ocr/engine.js';
import type { PageReader } from '../../../src/source/ocr/page-reader.js';

export const NOTHING_READ: OcrResult = { blocks: [], confidence: 0.5 };

/** A picture of one byte, which tells pages apart. */
export const pageOf = (byte: number, size = 100): OcrRequest => ({
  image: new Uint8Array([byte]),
  width: size,
  height: size,
  dpi: 300,
});

/** What the toy readers did, together. */
export interface Diary {
  readonly started: number;
  readonly killed: number;
  /** pages read at the same time, at most */
  readonly most: number;
  /** per page begun: its byte, and how many pages were being read with it */
  readonly begun: readonly { readonly page: number; readonly together: number }[];
}

/**
 * Readers that do what `behave` says, given the page and how many times it was begun before.
 */
export function toyReaders(
  behave: (page: number, before: number, reader: number) => Promise<OcrResult>,
  kill: () => Promise<void> = async () => {},
): { start: () => PageReader; diary: Diary; crashIdle: () => void } {
  const diary = {
    started: 0,
    killed: 0,
    most: 0,
    begun: [] as { page: number; together: number }[],
  };
  let reading = 0;
  let generation = 0;
  const start = (): PageReader => {
    const number = ++diary.started;
    const born = generation;
    let stop: (() => void) | undefined;
    return {
      alive: () => born === generation,
      async read({ image }) {
        const page = image[0]!;
        reading++;
        stop = () => {
          reading--;
          stop = undefined;
        };
        diary.most = Math.max(diary.most, reading);
        const before = diary.begun.filter((one) => one.page === page).length;
        diary.begun.push({ page, together: reading });
        try {
          return await behave(page, before, number);
        } finally {
          stop?.();
        }
      },
      async kill() {
        diary.killed++;
        stop?.();
        await kill();
      },
    };
  };
  return { start, diary, crashIdle: () => void generation++ };
}
