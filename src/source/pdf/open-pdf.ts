import type { Page, Size } from '../../document.js';
import { UsageError } from '../../errors.js';
import { type Matrix, POINTS_PER_INCH } from '../../matrix.js';
import { type PageDrawing, TooMuchContent } from '../../pdf/page-drawing.js';
import { tableKind } from '../../pdf/table-kind.js';
import { inverse } from '../image/placement.js';
import { CUT_OFF_PDF, DAMAGED_CONTENT, MISSING_PAGES } from '../losses.js';
import type { Platform } from '../platform.js';
import { glyphsOf } from './glyphs.js';
import { FORGET_AFTER, fontsOf, type PdfDocument, type PdfLibrary } from './library.js';
import { type PlacedText, placedLinesOf } from './lines.js';
import { oneAtATime } from './one-at-a-time.js';
import { checkKind, cutOff, isCutOff, openError } from './opening.js';
import { lookOf, type PageLook, partGlyphs } from './page-content.js';
import { type PdfPicture, type PictureRequest, pictureInFile, picturePainted } from './page-picture.js';
import { pageOf } from './page-text.js';
import { PdfSession } from './session.js';
import { openStructure, type PdfStructure } from './structure.js';
import { TimeoutError } from './time-limit.js';

/** Which of a page's text: what it shows, what it does not (a recogniser's layer), or both. */
export type TextPart = 'visible' | 'invisible' | 'all';

/** A page of a PDF that could be read. */
export interface PdfPage extends PageLook {
  /** counted from 1 */
  readonly number: number;
  /** of the page as it is shown, in points */
  readonly size: Size;
  /** what a person should know */
  readonly warnings: readonly string[];
  readonly problem?: undefined;
  /** The text as the PDF has it, not normalised, legacy encodings as they are, with the fonts of its parts. */
  placed(part: TextPart): PlacedText;
  /**
   * The text as lines and words with boxes.
   *
   * @param toUserSpace of the picture in whose pixels the boxes are to be; points of the shown page without
   * @param converted the text of `placed` in Unicode where it was in a legacy encoding, line for line, word for word
   */
  text(part: TextPart, options?: { readonly image?: PictureFrame; readonly converted?: string }): Page;
  /**
   * The picture of the page; made anew at each call, and not kept. Until the PDF is closed.
   *
   * @throws Error saying why there is none
   */
  picture(): Promise<PdfPicture>;
}

/** A picture of a page, as far as places on it are concerned: a `PageImage` is one. */
export interface PictureFrame extends Size {
  readonly dpi: number;
  readonly toUserSpace?: readonly number[] | undefined;
}

/** A page of a PDF that could not be read. */
export interface FailedPdfPage {
  readonly number: number;
  /** what is wrong, and what to do: `this page is damaged. Save the file anew …` */
  readonly problem: string;
}

/** A PDF that is open. */
export interface OpenPdf {
  /** in the file */
  readonly pageCount: number;
  /** what a person should know of the file */
  readonly warnings: readonly string[];
  /** Those asked for, in order. Can be read once; holds one page at a time. Pages that fail come as such. */
  readonly pages: AsyncGenerator<PdfPage | FailedPdfPage>;
  /** Others, or the same again. @throws UsageError for pages that are not there */
  read(pages: readonly number[]): AsyncGenerator<PdfPage | FailedPdfPage>;
  /** Frees all memory and ends the thread; harmless when called twice. To be called whatever happens. */
  close(): Promise<void>;
}

/** How to open. */
export interface OpenPdfOptions {
  readonly platform: Platform;
  /** for messages */
  readonly name: string;
  /** undefined: try without */
  readonly password?: string | undefined;
  /** numbers of the pages that are wanted, counted from 1, or how to tell them; undefined: all */
  readonly pages?: readonly number[] | ((pageCount: number) => readonly number[]) | undefined;
  /** milliseconds that reading a page, or making its picture, may take */
  readonly pageTime?: number | undefined;
}

/** A heavy page takes two seconds here; a slow machine may take ten times that, and three times more is a hang. */
const PAGE_TIME = 60_000;
/** Points, as a page is shown: seventy metres. A longer side is damage, and drawing it takes as long as one likes. */
const LONGEST_SIDE = 200_000;
const SAVE_ANEW = 'Save the file anew from a program that still opens it.';

interface Source {
  readonly platform: Platform;
  readonly library: PdfLibrary;
  readonly session: PdfSession;
  readonly structure: PdfStructure | undefined;
  readonly pageTime: number;
  /** pages that were read */
  readonly count: { pages: number };
  /** pictures are large: one at a time */
  readonly alone: ReturnType<typeof oneAtATime>;
}

function problemOf(error: unknown, ms: number): string {
  if (error instanceof TimeoutError) {
    return `this page took more than ${ms / 1000} seconds to read. ${SAVE_ANEW}`;
  }
  const said = error instanceof Error ? error.message : String(error);
  return `this page is damaged (${said}). ${SAVE_ANEW}`;
}

/** What a page draws, where that is known. @throws TooMuchContent */
function drawingOf(
  structure: PdfStructure | undefined,
  ref: { readonly num: number; readonly gen: number } | null,
  warnings: string[],
): PageDrawing | undefined {
  if (!structure || !ref) return undefined;
  try {
    if (!structure.isWhole(ref)) warnings.push(DAMAGED_CONTENT);
    return structure.drawing(ref);
  } catch (error) {
    if (error instanceof TooMuchContent) throw error;
    if (warnings.length === 0)
      warnings.push(`what it draws cannot be looked up (${error instanceof Error ? error.message : error})`);
    return undefined;
  }
}

async function readPage(source: Source, document: PdfDocument, number: number): Promise<PdfPage> {
  const { library, structure } = source;
  const page = await document.getPage(number);
  const warnings: string[] = [];
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  if (!(width > 0 && height > 0 && Math.max(width, height) <= LONGEST_SIDE)) {
    throw new Error(`its size is ${width} × ${height} points`);
  }
  const { ref, userUnit } = page;
  // First of all: what unpacks to gigabytes is not given to pdf.js.
  const drawing = drawingOf(structure, ref, warnings);
  const operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const glyphs = glyphsOf(operators, library.OPS, fontsOf(page)).filter(
    ({ x, y }) => x >= left && x <= right && y >= bottom && y <= top,
  );
  page.cleanup();

  const size = { width, height };
  const toPage: Matrix = viewport.transform;
  const parted = partGlyphs(glyphs, drawing, toPage, size);
  const placed = (part: TextPart): PlacedText => placedLinesOf(part === 'all' ? glyphs : parted[part]);
  const look = lookOf(parted, drawing, toPage, size);
  if (look.content === 'blank' && ref && structure?.hasMeans(ref)) {
    warnings.push('nothing is drawn on it though it has pictures or fonts: it may be damaged');
  }
  const request = { number, drawing, toPage, size, userUnit };
  return {
    ...look,
    ...{ number, size, warnings, placed },
    text(part, { image, converted } = {}) {
      const text = placed(part);
      if (!image?.toUserSpace) return pageOf(text, { matrix: toPage, size, dpi: POINTS_PER_INCH }, converted);
      const frame = { matrix: inverse(image.toUserSpace), size: image, dpi: image.dpi };
      return pageOf(text, { ...frame, size: { width: image.width, height: image.height } }, converted);
    },
    async picture() {
      const asItIs = await pictureInFile(source.platform.pictures, structure, request);
      if (asItIs) return asItIs;
      return source.alone(() => paint(source, request));
    },
  };
}

async function paint(
  { platform, library, session, pageTime }: Source,
  request: PictureRequest,
): Promise<PdfPicture> {
  const stop = new AbortController();
  try {
    return await session.run('pictures', pageTime, (document) =>
      picturePainted({ library, pause: platform.pdf.pause }, document, request, stop.signal),
    );
  } catch (error) {
    stop.abort();
    throw error;
  }
}

async function* readPages(
  source: Source,
  numbers: readonly number[],
): AsyncGenerator<PdfPage | FailedPdfPage> {
  const { session, structure, pageTime, count } = source;
  for (const number of numbers) {
    count.pages += 1;
    const forgets = count.pages % FORGET_AFTER === 0;
    if (structure?.tree.broken.includes(number)) {
      yield { number, problem: `this page is damaged (it is missing in the file). ${SAVE_ANEW}` };
      continue;
    }
    yield await session
      .run('text', pageTime, async (document) => {
        const page = await readPage(source, document, number);
        if (forgets) await document.cleanup();
        return page;
      })
      .catch((error: unknown) => ({ number, problem: problemOf(error, pageTime) }));
  }
}

function wantedPages(
  pageCount: number,
  { pages: asked, name }: Pick<OpenPdfOptions, 'pages' | 'name'>,
): readonly number[] {
  const pages = typeof asked === 'function' ? asked(pageCount) : asked;
  if (pages === undefined) return Array.from({ length: pageCount }, (_, i) => i + 1);
  const wrong = pages.find((number) => !(Number.isInteger(number) && number >= 1 && number <= pageCount));
  if (wrong === undefined) return pages;
  throw new UsageError(`${name}: there is no page ${wrong}; its pages are 1 to ${pageCount}.`);
}

/**
 * Opens a PDF, page by page: what is on each, its text, its picture. Parsing runs in a thread of its own, which is ended
 * when a page takes too long; a bad page does not stop the others. Of a file that is cut off, what is there is read, with a
 * warning.
 *
 * @param bytes the whole file; kept until it is closed, never written to
 * @throws InputError when it is no PDF, cut off or damaged beyond opening, or wants another password; UsageError for
 * pages that are not there
 */
export async function openPdf(bytes: Uint8Array, options: OpenPdfOptions): Promise<OpenPdf> {
  const { platform, name, password, pageTime = PAGE_TIME } = options;
  checkKind(bytes, name);
  const isCut = isCutOff(bytes);
  const warnings: string[] = isCut ? [CUT_OFF_PDF] : [];
  if (!isCut && !tableKind(bytes))
    warnings.push('its table of objects is damaged; it was read by searching for them');
  const library = await platform.pdf.library();
  const structureOf = () => openStructure(bytes, password, platform.unpacker).catch(() => undefined);
  let session = new PdfSession(platform.pdf, library, bytes, password);
  try {
    let pageCount = await session
      .run('text', pageTime, async ({ numPages }) => numPages)
      .catch(async (error: unknown) => {
        const tree = isCut ? (await structureOf())?.tree : undefined;
        // Nothing of the pages is there: what remains of the file is of no use.
        if (!tree || tree.broken.length === tree.pageCount) throw openError(error, name, isCut);
        return 0;
      });
    const structure = await structureOf();
    if (!structure) warnings.push('its pictures cannot be taken as they are; its pages are drawn instead');
    else if (structure.tree.broken.length > 0 || structure.tree.pageCount > pageCount) {
      const mended = await structure.mended().catch(() => undefined);
      if (mended) {
        await session.close();
        session = new PdfSession(platform.pdf, library, mended, undefined);
        pageCount = structure.tree.pageCount;
      }
      if (!mended && pageCount === 0) throw cutOff(name);
      if (!isCut)
        warnings.push(
          mended ? 'its table of pages is damaged; it was mended to read the others' : MISSING_PAGES,
        );
    }
    const alone = oneAtATime();
    const source = { platform, library, session, structure, pageTime, alone, count: { pages: 0 } };
    const read = (pages: OpenPdfOptions['pages']) =>
      readPages(source, wantedPages(pageCount, { pages, name }));
    return { pageCount, warnings, pages: read(options.pages), read, close: () => session.close() };
  } catch (error) {
    await session.close();
    throw error;
  }
}
