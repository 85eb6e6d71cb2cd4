import { detectDamage } from '../detect/detect-damage.js';
import { adviceOf } from '../detect/text-kind.js';
import type { SourcePage } from '../source-page.js';
import { isAlto } from './markup/alto/is-alto.js';
import type { MarkupPage } from './markup/markup-document.js';
import type { OpenContext, OpenedDocument } from './opened-document.js';
import { isWanted } from './page-ranges.js';

/**
 * Opens what another engine wrote, hOCR or ALTO: its words keep their places, what it nearly read is evidence.
 *
 * @throws InputError when there is no page in it
 */
export async function openMarkupDocument(bytes: Uint8Array, context: OpenContext): Promise<OpenedDocument> {
  const { name, ranges, detector } = context;
  const alto = isAlto(bytes);
  const { pageCount, pages: read } = alto
    ? (await import('./markup/alto/open-alto.js')).openAlto(bytes, { name })
    : (await import('./markup/hocr/open-hocr.js')).openHocr(bytes, { name });
  const sourcePage = ({ number, page, warnings }: MarkupPage): SourcePage => {
    const text = page.lines.map(({ words }) => words.map(({ observed }) => observed).join(' ')).join('\n');
    if (text.trim() === '')
      return { number, road: 'blank', reason: 'the engine found no text on it', page, warnings };
    const detection = detectDamage(text, detector);
    // Even a good recogniser misreads a word now and then; only what is no Vietnamese is left as it is.
    const road = adviceOf(detection).remedy === 'leave' ? 'text' : 'mangled-text';
    return { number, road, reason: `recognised by another engine (${detection.kind})`, page, warnings };
  };
  const pages = (async function* (): AsyncGenerator<SourcePage> {
    for await (const page of read) if (isWanted(page.number, ranges)) yield sourcePage(page);
  })();
  return { name, kind: alto ? 'alto' : 'hocr', pageCount, pages, close: async () => {} };
}
