import { detectDamage } from '../detect/detect-damage.js';
import { adviceOf } from '../detect/text-kind.js';
import type { Page } from '../document.js';
import { InputError } from '../errors.js';
import { POINTS_PER_INCH } from '../matrix.js';
import { isOwnLayer } from '../pdf/own-layer.js';
import type { SourcePage } from '../source-page.js';
import { ENCODING_TITLES } from '../vietnamese/legacy-charsets/encodings.js';
import { failedPage, pageProblem } from './failed-page.js';
import { imagePageFrom } from './image/image-page.js';
import { inOrder } from './in-order.js';
import { markForeign } from './mark-foreign.js';
import type { OpenContext, OpenedDocument } from './opened-document.js';
import { isWanted, noneThere, type PageRange, parsePages } from './page-ranges.js';
import { type FailedPdfPage, openPdf, type PdfPage, type TextPart } from './pdf/open-pdf.js';
import type { PdfPicture } from './pdf/page-picture.js';
import { recognisePage } from './recognise-page.js';
import { chooseRoad, type PageMatter } from './road.js';

/**
 * Opens a PDF: each page's text is kept, converted or left to the restorer, or its picture is recognised.
 *
 * @throws InputError when it is no PDF, is damaged as a whole, wants another password, or has none of the pages
 */
export async function openPdfDocument(bytes: Uint8Array, context: OpenContext): Promise<OpenedDocument> {
  const { platform, name, password, ranges } = context;
  const wanted = (pageCount: number, ranges: readonly PageRange[] | undefined): readonly number[] => {
    const numbers = Array.from({ length: pageCount }, (_, i) => i + 1).filter((n) => isWanted(n, ranges));
    if (numbers.length > 0) return numbers;
    throw noneThere(name, pageCount);
  };
  const pdf = await openPdf(bytes, {
    ...{ platform, name, password, pageTime: context.limits.pageTime },
    ...(ranges ? { pages: (pageCount: number) => wanted(pageCount, ranges) } : {}),
  });
  const { pageCount } = pdf;
  const inTurn = (pages: typeof pdf.pages): AsyncGenerator<SourcePage> =>
    inOrder(pages, context.ahead, async (page) => {
      const read = await readPage(page, context);
      return { ...read, warnings: [...(page.number === 1 ? pdf.warnings : []), ...read.warnings] };
    });
  return {
    ...{ name, kind: 'pdf', pageCount },
    pages: inTurn(pdf.pages),
    read: (pages) => inTurn(pdf.read(wanted(pageCount, parsePages(pages)))),
    close: () => pdf.close(),
  };
}

async function readPage(page: PdfPage | FailedPdfPage, context: OpenContext): Promise<SourcePage> {
  const { name } = context;
  const { number } = page;
  if (page.problem !== undefined) return failedPage(number, `${name}, page ${number}: ${page.problem}`);
  const part: TextPart = page.content === 'scan-with-layer' ? 'invisible' : 'visible';
  const taken = await takeText(page, part, context);
  const { road, reason } = chooseRoad(taken.matter, context.ocr);
  const { warnings } = page;
  if (road === 'image' || road === 'image-and-layer') return recognised(page, road, reason, context);
  if (road === 'failed' || road === 'blank') {
    const empty: Page = { lines: [], size: page.size, dpi: POINTS_PER_INCH };
    const problem = `${name}, page ${number}: ${reason}. Leave out \`--ocr never\`.`;
    return { number, road, reason, page: empty, warnings, ...(road === 'failed' ? { problem } : {}) };
  }
  const { encoding } = taken;
  return { number, road, reason, page: taken.page(), warnings, ...(encoding ? { encoding } : {}) };
}

/** The text of a page, and what is to be thought of it. */
async function takeText(page: PdfPage, part: TextPart, { detector }: OpenContext) {
  const { text, fonts } = page.placed(part);
  const isScan = page.content === 'scan' || page.content === 'scan-with-layer';
  const picture: PageMatter['picture'] = isScan ? 'scan' : page.content === 'blank' ? 'none' : 'drawn';
  const isLayer = part === 'invisible';
  // A few printed signs on a scan (a digital signature, a page number) are not its text.
  if (text.trim() === '' || (isScan && !isLayer)) {
    return {
      matter: { picture, text: 'none' } as PageMatter,
      page: () => page.text(part),
      encoding: undefined,
    };
  }
  const { convertText } = await import('../vietnamese/legacy-charsets/convert.js');
  const { text: converted, encoding } = convertText(text, { fonts });
  const detection = detectDamage(text, detector);
  const advice = encoding ? { remedy: 'convert' as const, probability: 1 } : adviceOf(detection);
  const damage = encoding ? ENCODING_TITLES[encoding] : detection.kind;
  // As much picture as text: text that is mangled was not set by people.
  const scanned = page.content === 'mixed' && advice.remedy === 'repair';
  const matter: PageMatter = {
    picture: scanned ? 'scan' : picture,
    text: isLayer || scanned ? 'layer' : 'printed',
    isOwn: isLayer && isOwnLayer(fonts),
    advice,
    damage,
  };
  return { matter, page: () => page.text(part, encoding ? { converted } : {}), encoding };
}

async function recognised(
  page: PdfPage,
  road: 'image' | 'image-and-layer',
  reason: string,
  { platform, name, engine, detector, signal, limits }: OpenContext,
): Promise<SourcePage> {
  const { number, warnings } = page;
  try {
    const picture = await pictureOf(page);
    const told = { name: `${name}, page ${number}`, number, warnings };
    const imagePage = await imagePageFrom({ platform, ...picture, ...told, limits: limits.picture });
    const layer = road === 'image-and-layer';
    const part: TextPart = page.content === 'mixed' ? 'visible' : 'invisible';
    const read = await recognisePage(
      imagePage,
      await engine(),
      layer ? (image) => page.text(part, { image }) : undefined,
      signal,
    );
    const shown = picture.from === 'drawn' || page.visible === 0 || page.content === 'mixed';
    const printed = shown ? [] : page.text('visible', { image: read.image }).lines;
    const lines = [...read.page.lines, ...(printed.length > 0 ? [{ words: [] }, ...printed] : [])];
    const whole = { ...read, page: markForeign({ ...read.page, lines }, detector) };
    if (lines.every(({ words }) => words.length === 0))
      return { number, road: 'blank', reason: 'nothing to read was found on it', ...whole };
    return { number, road, reason, ...whole };
  } catch (error) {
    const problem = pageProblem(name, number, error);
    return {
      ...failedPage(number, problem, warnings),
      page: { lines: [], size: page.size, dpi: POINTS_PER_INCH },
    };
  }
}

/** @throws InputError when the page has no picture that can be made */
async function pictureOf(page: PdfPage): Promise<PdfPicture> {
  try {
    return await page.picture();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(
      `its picture cannot be made (${said}). Save the file anew, or scan the page again.`,
      {
        cause,
      },
    );
  }
}
