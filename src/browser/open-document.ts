import { isBytes, type Kind, OBJECT, TEXT } from '../call-check.js';
import { checkOpenCall } from '../source/check-open-call.js';
import { type OpenedDocument, type OpenOptions, openBytes } from '../source/opened-document.js';
import type { Platform } from '../source/platform.js';
import { folderAddress } from './address.js';
import { pagePdfHost } from './pdf/page-pdf-host.js';
import { pagePictures } from './pictures/page-pictures.js';
import { fflateUnpacker } from './unpacker.js';

/** How a document is read in a page. */
export interface PageOpenOptions extends OpenOptions {
  /**
   * where `legacy/build/pdf.worker.min.mjs`, `cmaps`, `standard_fonts`, `wasm` and `iccs` of the package `pdfjs-dist` lie on
   * one's own host; asked for when a PDF or a TIFF comes
   */
  readonly pdfFolder: string | URL;
}

const SOURCE: Kind = {
  says: 'a file, or the bytes of one',
  fits: (value) => value instanceof Blob || isBytes(value),
};
/** A string or a URL. */
const ADDRESS: Kind = { says: 'an address', fits: (value) => TEXT.fits(value) || OBJECT.fits(value) };

/**
 * Opens a PDF, pictures (PNG, JPEG, TIFF, BMP, WebP, GIF), hOCR, ALTO or a text, told from its content, by the same code as in
 * Node. Nothing leaves the page.
 *
 * @param source the file, as a page gets it, or its bytes
 * @param options `detector` is needed: `await fetchDetector(folder)`; `engine` for scans and pictures
 * @throws InputError when the file cannot be read as any of these, wants another password, or is damaged as a whole
 * @throws UsageError when `pages` is no list of pages, an option is unknown or wrong, or there is no detector
 * @throws the reason of `signal`
 */
export async function openDocument(
  source: Blob | Uint8Array,
  options: PageOpenOptions,
): Promise<OpenedDocument> {
  checkOpenCall(source, SOURCE, options, { pdfFolder: ADDRESS });
  const isFile = source instanceof Blob && 'name' in source;
  const name = options.name ?? (isFile ? String(source.name) : 'document');
  const bytes = source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : source;
  const platform: Platform = {
    pictures: pagePictures(() => platform),
    unpacker: fflateUnpacker,
    pdf: pagePdfHost(folderAddress(options.pdfFolder)),
  };
  return openBytes(bytes, name, options, platform);
}
