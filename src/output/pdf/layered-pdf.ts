import type { PDFDocument } from '@cantoo/pdf-lib';
import { InputError } from '../../errors.js';
import { loadObjects } from '../../pdf/load-objects.js';
import type { PdfObjects } from '../../pdf/page-drawing.js';
import { type PageLeaf, pageLeaves } from '../../pdf/page-leaves.js';
import { tableKind } from '../../pdf/table-kind.js';
import type { RestoredPage } from '../../restored.js';
import { addGlyphlessFont, GlyphlessCodes } from './glyphless-font.js';
import { PageEditor } from './page-edit.js';

const DAMAGED =
  'this PDF is too damaged to be written to. Save it anew from a program that still opens it, or take another `--format`.';

/**
 * A PDF that gets the restored words of its scanned pages. What was recognised goes behind the picture; pages whose own
 * text is kept, and those that failed, stay as they are.
 */
export class LayeredPdf {
  readonly #lib: PdfObjects;
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #document: PDFDocument;
  readonly #pages: readonly (PageLeaf | undefined)[];
  readonly #snapshot;
  readonly #editor: PageEditor;
  readonly #codes = new GlyphlessCodes();
  readonly #font;
  #isChanged = false;

  private constructor(lib: PdfObjects, name: string, bytes: Uint8Array, document: PDFDocument) {
    this.#lib = lib;
    this.#name = name;
    this.#bytes = bytes;
    this.#document = document;
    const { context } = document;
    this.#pages = pageLeaves(lib, context);
    // Changes are marked here, not looked for: the library's own way looks through all objects at each change.
    this.#snapshot = document.takeSnapshot();
    this.#font = context.nextRef();
    this.#editor = new PageEditor(lib, context, this.#font, this.#codes);
  }

  /** @throws InputError when the file is encrypted or cannot be read */
  static async open(bytes: Uint8Array, name: string): Promise<LayeredPdf> {
    const lib = await import('@cantoo/pdf-lib');
    const document = await loadObjects(lib, bytes).catch((cause: unknown) => {
      const isEncrypted = cause instanceof Error && /encrypted/iu.test(cause.message);
      const problem = isEncrypted
        ? 'this PDF is encrypted, and no text can be put into it. Save it without its password first, or take another `--format`.'
        : DAMAGED;
      throw new InputError(`${name}: ${problem}`, { cause });
    });
    try {
      const layered = new LayeredPdf(lib, name, bytes, document);
      if (layered.#pages.some((page) => page !== undefined)) return layered;
    } catch (cause) {
      throw new InputError(`${name}: ${DAMAGED}`, { cause });
    }
    throw new InputError(`${name}: ${DAMAGED}`);
  }

  /** What the library cannot do with a file is the file's fault: it makes no such file itself. */
  #damaged(cause: unknown): InputError {
    return new InputError(`${this.#name}: ${DAMAGED}`, { cause });
  }

  /** Puts the words of a page in, in place of invisible text that was there. */
  add(page: RestoredPage): void {
    if (page.road !== 'image' && page.road !== 'image-and-layer') return;
    const leaf = this.#pages[page.number - 1];
    if (!leaf) return;
    try {
      this.#editor.edit(leaf.dict, page);
    } catch (cause) {
      throw this.#damaged(cause);
    }
    this.#snapshot.markRefForSave(leaf.ref);
    this.#isChanged = true;
  }

  /**
   * The file: the bytes that came, with the changes after them; written anew only where its table was broken.
   *
   * @throws InputError when it is too damaged to be written
   */
  async bytes(): Promise<Uint8Array> {
    if (!this.#isChanged) return this.#bytes;
    try {
      return await this.#written();
    } catch (cause) {
      throw this.#damaged(cause);
    }
  }

  async #written(): Promise<Uint8Array> {
    addGlyphlessFont(this.#lib, this.#document.context, this.#font, this.#codes);
    const kind = tableKind(this.#bytes);
    if (!kind) return this.#document.save({ useObjectStreams: false, updateFieldAppearances: false });
    const changes = await this.#document.saveIncremental(this.#snapshot, {
      useObjectStreams: kind === 'stream',
    });
    const whole = new Uint8Array(this.#bytes.length + changes.length);
    whole.set(this.#bytes);
    whole.set(changes, this.#bytes.length);
    return whole;
  }
}
