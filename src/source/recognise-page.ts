import type { Page, Word } from '../document.js';
import type { PageImage } from '../page-image.js';
import { coarseness } from './coarse.js';
import type { ImagePage } from './image/image-page.js';
import { boxToPage } from './image/placement.js';
import { orderPage } from './layout/reading-order.js';
import { matchLayer } from './match-layer.js';
import type { OcrEngine } from './ocr/engine.js';
import { readUnread } from './read-unread.js';

/** What was recognised on a page. */
export interface RecognisedPage {
  /** words in pixels of `image` */
  readonly page: Page;
  /** upright */
  readonly image: PageImage;
  readonly warnings: readonly string[];
}

/**
 * Recognises one page: its picture is prepared, read, what was left out is read once more, and the words are put in reading
 * order, with their places on the upright picture.
 *
 * @param layer gives the text that came with the page, boxes in pixels of the upright picture: a second witness
 * @throws OcrError when the engine failed on it twice
 */
export async function recognisePage(
  imagePage: ImagePage,
  engine: OcrEngine,
  layer: ((image: PageImage) => Page) | undefined,
  signal?: AbortSignal,
): Promise<RecognisedPage> {
  const prepared = await imagePage.prepare(engine, signal);
  const { request, toPage, image, blank, stamps, rotation } = prepared;
  const { width, height, dpi } = image;
  const warnings = [...prepared.warnings];
  if (stamps > 0) warnings.push(`${stamps} ${stamps === 1 ? 'stamp was' : 'stamps were'} taken for no text`);
  if (rotation !== 0) warnings.push(`the page was turned by ${rotation}° clockwise to stand upright`);
  const page = { size: { width, height }, dpi };
  if (blank) return { page: { ...page, lines: [] }, image, warnings };
  const first = await engine.recognize(request, signal);
  const blocks = await readUnread(prepared, first.blocks, engine, signal);
  const coarse = coarseness(
    first.blocks.flatMap((block) => block.lines.flatMap((line) => line.words)),
    toPage,
  );
  if (coarse !== undefined) warnings.push(coarse);
  const { lines } = orderPage(blocks, { width: request.width, height: request.height });
  const placed = lines.map((line) => ({
    ...line,
    ...(line.box ? { box: boxToPage(line.box, toPage) } : {}),
    words: line.words.map((word): Word => (word.box ? { ...word, box: boxToPage(word.box, toPage) } : word)),
  }));
  return { page: { ...page, lines: layer ? matchLayer(placed, layer(image)) : placed }, image, warnings };
}
