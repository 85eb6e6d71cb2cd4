import { detectBlocks } from '../detect/detect-blocks.js';
import type { DetectorModel } from '../detect/detector-model.js';
import type { Page } from '../document.js';

/**
 * A stretch must be foreign with this probability for its words to stay. Of 63 heavily damaged Vietnamese pages no
 * stretch came near it, eight French and English pages were certain (rendered pages, 200 and 300 dpi).
 */
const SURELY = 0.9;

/**
 * Marks the lines of a recognised page that are in another language than Vietnamese: a French annex, an English
 * abstract. A decoder that knows only Vietnamese would read them as such.
 *
 * @returns the same page, lines with `foreign` where they are
 */
export function markForeign(page: Page, detector: DetectorModel): Page {
  const texts = page.lines.map(({ words }) => words.map(({ observed }) => observed).join(' '));
  const blocks = detectBlocks(texts.join('\n'), detector).filter(
    ({ detection }) => detection.kind === 'foreign' && detection.probability >= SURELY,
  );
  if (blocks.length === 0) return page;
  let at = 0;
  const lines = page.lines.map((line, i) => {
    const start = at;
    at += texts[i]!.length + 1;
    const isForeign = blocks.some((block) => block.start <= start && start < block.end);
    return isForeign && line.words.length > 0 ? { ...line, foreign: true } : line;
  });
  return { ...page, lines };
}
