import { imagePageFrom } from '../source/image/image-page.js';
import { nodePlatform } from '../source/node-platform.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import { pairWords, type ReadWord } from './doubts.js';
import { scannedImage } from './pairs/page-by-scanner.js';
import { planPages } from './pairs/page-plan.js';
import { listPassages } from './pairs/passages.js';

export interface KnownPages {
  /** folder of `.txt` corpora */
  readonly corpora: string;
  readonly pages: number;
  readonly seed: number;
  readonly onPage?: (done: number, words: number) => void;
}

/** The kind of page that a right model reads: mostly poor ones, for on good ones there is no doubt to learn from. */
const KIND = 'vie';

/**
 * Sets and damages pages of known text, as `renderPairs` does, and has an engine read them the way `repair` does.
 *
 * @returns what was read beside what stood there; deterministic for an engine that is
 * @throws UsageError for missing fonts; InputError for an empty corpora folder
 */
export async function readKnownPages(engine: OcrEngine, options: KnownPages): Promise<ReadWord[]> {
  const { corpora, pages, seed, onPage } = options;
  const passages = listPassages(corpora);
  const words: ReadWord[] = [];
  let done = 0;
  for (const plan of planPages(seed, { [KIND]: pages }, 0)) {
    const { image, page } = await scannedImage(plan, passages, seed);
    const name = `page ${plan.index}`;
    const scan = await imagePageFrom({
      platform: nodePlatform,
      picture: { encoded: image },
      name,
      dpi: plan.dpi,
    });
    const { request } = await scan.prepare();
    const { blocks } = await engine.recognize(request);
    const read = blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
    words.push(
      ...pairWords(
        read,
        page.lines.flatMap(({ text }) => text.split(/\s+/u)),
      ),
    );
    done += 1;
    onPage?.(done, words.length);
  }
  return words;
}
