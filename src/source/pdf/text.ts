import { lossesOf } from '../losses.js';
import { nodePlatform } from '../node-platform.js';
import type { SetText } from './lines.js';
import { type OpenPdf, openPdf } from './open-pdf.js';

/** The text of one page, as the PDF has it: not normalised, legacy encodings as they are. Of a page that could not be read, none. */
export interface PdfPageText extends SetText {
  /** counted from 1 */
  readonly number: number;
  /** why it could not be read, for people: a sentence that names the page, and what to do */
  readonly problem?: string;
  /** what of a page that was read is missing, in the same way */
  readonly losses?: readonly string[];
}

/** A PDF that is being read. */
export interface PdfText {
  readonly pageCount: number;
  /** Can be read once; holds one page at a time. Pages without text come too, with an empty one. */
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

async function* textOf({ pages, warnings: ofFile }: OpenPdf, name: string): AsyncGenerator<PdfPageText> {
  for await (const page of pages) {
    const { number } = page;
    const ofPage = page.problem === undefined ? page.warnings : [];
    // What was lost of the file is told with its first page, as where its pages are recognised.
    const losses = lossesOf({ number, warnings: [...(number === 1 ? ofFile : []), ...ofPage] }, name);
    const told = losses.length > 0 ? { losses } : {};
    if (page.problem !== undefined) {
      yield { number, text: '', fonts: [], problem: `${name}, page ${number}: ${page.problem}`, ...told };
      continue;
    }
    const { text, fonts } = page.placed('all');
    yield { number, text, fonts, ...told };
  }
}

/**
 * Opens a PDF to read its text, page by page: in lines, with the names of its fonts. Nothing is recognised: of a scan
 * there is only the text that a scanner put behind the picture, if any. Of a file that is cut off or damaged, what is there is
 * read, as `openPdf` does.
 *
 * @param bytes the whole file
 * @throws InputError when it is no PDF, cut off or damaged beyond opening, or wants another password
 */
export async function openPdfText(bytes: Uint8Array, { name, password }: PdfOptions): Promise<PdfText> {
  const pdf = await openPdf(bytes, { platform: nodePlatform, name, password });
  return { pageCount: pdf.pageCount, pages: textOf(pdf, name), close: () => pdf.close() };
}
