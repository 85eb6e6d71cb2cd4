import type { OcrRequest, OcrResult } from './engine.js';

/**
 * One worker of an engine. It reads one page at a time, and anything may happen to it: it may hang, crash, or never
 * answer. What it takes to start is a part of its first page.
 */
export interface PageReader {
  /**
   * @throws UnreadablePicture when the picture is at fault; the reader lives on. After anything else that is thrown
   *   the reader is not to be trusted any more.
   */
  read(request: OcrRequest): Promise<OcrResult>;
  /** False after a crash. */
  alive(): boolean;
  /** Ends it, whatever it is doing. */
  kill(): Promise<void>;
}
