import type { Box, Line } from '../../document.js';

/** How the engine is to cut a picture into blocks. `page` finds columns by itself; `column` takes it for one column
 * of lines of various sizes; `block` for one even block of text; `sparse` looks for text anywhere, in no order. */
export type OcrLayout = 'page' | 'column' | 'block' | 'sparse';

/** A picture for the recogniser. */
export interface OcrRequest {
  /** PNG, upright, prepared */
  readonly image: Uint8Array;
  /** in pixels */
  readonly width: number;
  readonly height: number;
  /** dots per inch, told to the engine */
  readonly dpi: number;
  /** default: what the engine was opened for */
  readonly layout?: OcrLayout | undefined;
}

/** Lines that the engine found to belong together, in its own order. */
export interface OcrBlock {
  readonly box: Box;
  /** Word boxes in pixels of the request's image; paragraphs are parted by a line without words. */
  readonly lines: readonly Line[];
}

export interface OcrResult {
  readonly blocks: readonly OcrBlock[];
  /** the engine's own certainty of the page, 0..1 */
  readonly confidence: number;
}

/**
 * Reads pictures of pages. A recogniser is made once, used for many pages and closed. It never writes files, opens no
 * socket and keeps nothing of a page.
 */
export interface OcrEngine {
  /** for reports: `tesseract.js 7.0.0, vie` */
  readonly name: string;
  /** pages that it reads at once; asking for more at a time is allowed, they wait */
  readonly concurrency: number;
  /**
   * @throws OcrError when it hung, crashed or could not read the picture, twice; the engine itself goes on
   */
  recognize(request: OcrRequest, signal?: AbortSignal): Promise<OcrResult>;
  close(): Promise<void>;
}
