import { InputError } from '../../errors.js';
import { glyphsOf } from './glyphs.js';
import { FORGET_AFTER, fontsOf, type PdfDocument, type PdfLibrary, readingOptions } from './library.js';
import { linesOf, type SetText } from './lines.js';
import { nodePdfHost } from './node-host.js';
import { checkWhole, openError } from './opening.js';

/** The text of one page, as the PDF has it: not normalised, legacy encodings as they are. */
export interface PdfPageText extends SetText {
  /** counted from 1 */
  readonly number: number;
}

/** A PDF that is being read. */
export interface PdfText {
  readonly pageCount: number;
  /**
   * Can be read once; holds one page at a time. Pages without text come too, with an empty one.
   *
   * @throws InputError naming the page that cannot be read
   */
  readonly pages: AsyncGenerator<PdfPageText>;
  /** Frees what pdf.js holds; harmless when called twice. */
  close(): Promise<void>;
}

/** How to read. */
export interface PdfOptions {
  /** for messages */
  readonly name: string;
  /** undefined: try without */
  readonly password?: string | undefined;
}

async function readPage(library: PdfLibrary, document: PdfDocument, number: number): Promise<PdfPageText> {
  const page = await document.getPage(number);
  const operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const glyphs = glyphsOf(operators, library.OPS, fontsOf(page)).filter(
    ({ x, y }) => x >= left && x <= right && y >= bottom && y <= top,
  );
  page.cleanup();
  return { number, ...linesOf(glyphs) };
}

async function* readPages(
  library: PdfLibrary,
  document: PdfDocument,
  name: string,
): AsyncGenerator<PdfPageText> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(library, document, number).catch((cause: unknown) => {
      const remedy = 'Save the file anew from a program that still opens it.';
      throw new InputError(`${name}, page ${number}: this page is damaged. ${remedy}`, { cause });
    });
    if (number % FORGET_AFTER === 0) await document.cleanup();
    yield page;
  }
}

/**
 * Opens a PDF to read its text, page by page: in lines, with the names of its fonts. Nothing is recognised: of a scan
 * there is only the text that a scanner put behind the picture, if any.
 *
 * @param bytes the whole file
 * @throws InputError when it is no PDF, cut off, damaged, or wants another password
 */
export async function openPdfText(bytes: Uint8Array, { name, password }: PdfOptions): Promise<PdfText> {
  checkWhole(bytes, name);
  const library = await nodePdfHost.library();
  const loading = library.getDocument(readingOptions(bytes, password, nodePdfHost.folder));
  const document = await loading.promise.catch(async (error: unknown) => {
    await loading.destroy().catch(() => {});
    throw openError(error, name);
  });
  let closed: Promise<void> | undefined;
  return {
    pageCount: document.numPages,
    pages: readPages(library, document, name),
    close: () => {
      closed ??= loading.destroy();
      return closed;
    },
  };
}
