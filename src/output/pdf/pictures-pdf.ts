import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { POINTS_PER_INCH } from '../../matrix.js';
import type { PdfObjects } from '../../pdf/page-drawing.js';
import type { RestoredPage } from '../../restored.js';
import { addGlyphlessFont, GlyphlessCodes } from './glyphless-font.js';
import { bytesOf } from './page-edit.js';
import { addPicture } from './picture-page.js';
import { layerContent } from './text-layer.js';

/** A page without a picture, in points: A4. */
const EMPTY_PAGE = { width: 595, height: 842 } as const;
/** Longest side of a page that readers take (PDF 32000-1, annex C). */
const LONGEST = 14_400;

/** A PDF made of page pictures, with the restored words behind them. */
export class PicturesPdf {
  readonly #lib: PdfObjects;
  readonly #document: PDFDocument;
  readonly #codes = new GlyphlessCodes();
  readonly #font: PDFRef;

  private constructor(lib: PdfObjects, document: PDFDocument) {
    this.#lib = lib;
    this.#document = document;
    this.#font = document.context.nextRef();
  }

  /** @param producer name and version of the program */
  static async create(producer: string): Promise<PicturesPdf> {
    const lib = await import('@cantoo/pdf-lib');
    const document = await lib.PDFDocument.create({ updateMetadata: false });
    document.setProducer(producer);
    document.setLanguage('vi');
    return new PicturesPdf(lib, document);
  }

  /** Adds a page as large as its picture says; an empty one where there is none, so that pages keep their numbers. */
  async add({ image, lines }: RestoredPage): Promise<void> {
    const { context } = this.#document;
    const { PDFName } = this.#lib;
    // the picture of a page that could not be read may be one that cannot be decoded at all
    const encoded = await image?.encoded().catch(() => undefined);
    if (!image || !encoded) {
      this.#document.addPage([EMPTY_PAGE.width, EMPTY_PAGE.height]);
      return;
    }
    const picture = await addPicture(this.#document, encoded);
    const wanted = POINTS_PER_INCH / image.dpi;
    const scale = Math.min(wanted, LONGEST / Math.max(image.width, image.height));
    const [width, height] = [image.width * scale, image.height * scale];
    const layer = layerContent(lines, [scale, 0, 0, -scale, 0, height], 'Kp', this.#codes);
    const { node } = this.#document.addPage([width, height]);
    node.set(PDFName.of('Resources'), context.obj({ Font: { Kp: this.#font }, XObject: { Im: picture } }));
    const content = `q ${width} 0 0 ${height} 0 0 cm /Im Do Q\n${layer}\n`;
    node.set(PDFName.of('Contents'), context.register(context.flateStream(bytesOf(content))));
  }

  async bytes(): Promise<Uint8Array> {
    addGlyphlessFont(this.#lib, this.#document.context, this.#font, this.#codes);
    return this.#document.save({ useObjectStreams: true, updateFieldAppearances: false });
  }
}
