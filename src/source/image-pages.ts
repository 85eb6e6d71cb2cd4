import type { SourcePage } from '../source-page.js';
import { failedPage, pageProblem } from './failed-page.js';
import { openImage } from './image/open-image.js';
import { inOrder } from './in-order.js';
import { markForeign } from './mark-foreign.js';
import type { OpenContext, OpenedDocument } from './opened-document.js';
import { isWanted } from './page-ranges.js';
import { recognisePage } from './recognise-page.js';
import { chooseRoad } from './road.js';

/**
 * Opens a file of page pictures: every page is recognised.
 *
 * @throws InputError when it is no picture that can be read
 */
export async function openImageDocument(bytes: Uint8Array, context: OpenContext): Promise<OpenedDocument> {
  const { platform, name, ranges, ocr, signal, limits } = context;
  const images = await openImage(bytes, { platform, name, limits: limits.picture });
  const wanted = (async function* () {
    for await (const page of images.pages) if (isWanted(page.number, ranges)) yield page;
  })();
  const { road, reason } = chooseRoad({ picture: 'scan', text: 'none' }, ocr);
  const pages = inOrder(wanted, context.ahead, async (page): Promise<SourcePage> => {
    const { number } = page;
    if ('problem' in page) return failedPage(number, page.problem);
    const { image, warnings } = page;
    const empty = { lines: [], size: { width: image.width, height: image.height }, dpi: image.dpi };
    if (road === 'failed') {
      const problem = `${name}, page ${number}: ${reason}. Leave out \`--ocr never\`.`;
      return { ...failedPage(number, problem, warnings), reason, page: empty, image };
    }
    try {
      const recognised = await recognisePage(page, await context.engine(), undefined, signal);
      const read = { ...recognised, page: markForeign(recognised.page, context.detector) };
      if (read.page.lines.every(({ words }) => words.length === 0))
        return { number, road: 'blank', reason: 'nothing to read was found on it', ...read };
      return { number, road, reason: 'a picture', ...read };
    } catch (error) {
      const problem = pageProblem(name, number, error);
      return { ...failedPage(number, problem, warnings), page: empty, image };
    }
  });
  return { name, kind: 'image', pageCount: images.pageCount, pages, close: images.close };
}
