import { checkText } from './restore/check-call.js';
import { type PageText, textOfPage } from './restore/pages/page-text.js';
import { placeWords } from './restore/pages/place-words.js';
import { keepPage, type PageRestoration, restorePages } from './restore/pages/restore-pages.js';
import type { Restoration, Restorer } from './restore/restorer.js';
import type { RestoredPage } from './restored.js';
import type { Road, SourcePage } from './source-page.js';
import type { LegacyEncoding } from './vietnamese/legacy-charsets/encodings.js';
import { isWorthALook } from './vietnamese/legacy-charsets/quick-look.js';

/** A restored text, and what it was converted from. */
export interface PipelineResult extends Restoration {
  /**
   * The encoding from before Unicode that most of the text was in; undefined for Unicode. `observed`, to which the
   * corrections' spans refer, is the text after this conversion.
   */
  readonly encoding: LegacyEncoding | undefined;
}

/**
 * The stages that one text goes through: what is certainly in an encoding from before Unicode is converted, exactly;
 * then damaged words are restored. No file, clock or network.
 *
 * @param restorer makes one text after another; it keeps nothing of a text but which readings a token can have
 * @throws UsageError when the text is no string
 */
export async function repairText(restorer: Restorer, text: string): Promise<PipelineResult> {
  checkText('repairText', text);
  if (!isWorthALook(text)) return { ...restorer.restore(text), encoding: undefined };
  const { convertLegacy } = await import('./vietnamese/legacy-charsets/convert.js');
  const { text: unicode, encoding } = convertLegacy(text);
  return { ...restorer.restore(unicode), encoding };
}

/**
 * Pages 1–16, 17–32, … of a document are restored together: enough text to learn the scanner's habits from, little
 * enough to hold, and the same pages whatever part of the document is asked for or which worker takes it.
 */
export const PAGES_TOGETHER = 16;

/** Pages that went the same way were damaged in the same way. */
const WAY: Readonly<Record<Road, string | undefined>> = {
  text: undefined,
  'mangled-text': 'text',
  'legacy-text': 'legacy',
  image: 'image',
  'image-and-layer': 'image',
  blank: undefined,
  failed: undefined,
};

/**
 * The stages that the pages of one document go through: words to text, damaged words restored, every word found again
 * on its page. Clean text stays as it is. Holds no more than 16 pages at a time.
 *
 * @param pages in ascending order of their numbers
 * @returns as many pages, in the same order
 */
export async function* repairPages(
  restorer: Restorer,
  pages: AsyncIterable<SourcePage>,
): AsyncGenerator<RestoredPage> {
  let together: SourcePage[] = [];
  const partOf = ({ number }: SourcePage) => Math.floor((number - 1) / PAGES_TOGETHER);
  for await (const page of pages) {
    if (together.length > 0 && partOf(page) !== partOf(together[0]!)) {
      yield* repairTogether(restorer, together);
      together = [];
    }
    together.push(page);
  }
  yield* repairTogether(restorer, together);
}

function repairTogether(restorer: Restorer, pages: readonly SourcePage[]): RestoredPage[] {
  const texts = pages.map(textOfPage);
  const restorations: PageRestoration[] = [];
  for (const way of new Set(pages.map(({ road }) => WAY[road]))) {
    if (way === undefined) continue;
    const indices = pages.flatMap(({ road }, i) => (WAY[road] === way ? [i] : []));
    const restored = restorePages(
      restorer,
      indices.map((i) => texts[i]!),
      // What is recognised here is recognised as Vietnamese.
      way === 'image',
    );
    indices.forEach((at, k) => {
      restorations[at] = restored[k]!;
    });
  }
  return pages.map((page, i) => restoredPage(page, texts[i]!, restorations[i] ?? keepPage(texts[i]!)));
}

function restoredPage(source: SourcePage, { words }: PageText, restoration: PageRestoration): RestoredPage {
  const { number, road, reason, page, image, encoding, problem, warnings } = source;
  const { observed, corrections } = restoration;
  return {
    ...{ number, road, reason, ...restoration },
    lines: placeWords(observed, corrections, words),
    ...{ size: page.size, dpi: page.dpi, image, encoding, problem, warnings },
  };
}
