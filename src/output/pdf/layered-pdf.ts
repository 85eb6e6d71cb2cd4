import type { PDFDocument } from '@cantoo/pdf-lib';
import { InputError } from '../../errors.js';
import { loadObjects } from '../../pdf/load-objects.js';
import type { PdfObjects } from '../../pdf/page-drawing.js';
import { type PageLeaf, pageLeaves } from '../../pdf/page-leaves.js';
import { tableKind } from '../../pdf/table-kind.js';
import type { RestoredPage } from '../../restored.js';
import { addGlyphlessFont, GlyphlessCodes } from './glyphless-font.js';
import { PageEditor } from './page-edit.js';
import { isEncryption, NotAllowed, takeEncryptionOff } from './take-encryption-off.js';

const ENCRYPTED =
  'this PDF is encrypted in a way that cannot be undone here. Save it without its encryption first, or take another `--format`.';
const NOT_ALLOWED =
  "the rights of this encrypted PDF do not allow to change it and copy from it. Give its owner's password with `--password`, take its encryption off first if you may (`qpdf --decrypt`), or take another `--format`.";
const DECRYPTED = 'the file was encrypted; the searchable PDF is not, anybody can open it';
const DAMAGED =
  'this PDF is too damaged to be written to. Save it anew from a program that still opens it, or take another `--format`.';

interface Loaded {
  readonly document: PDFDocument;
  readonly isDecrypted: boolean;
}

async function load(lib: PdfObjects, bytes: Uint8Array, password: string | undefined): Promise<Loaded> {
  try {
    return { document: await loadObjects(lib, bytes), isDecrypted: false };
  } catch (error) {
    if (!isEncryption(error)) throw error;
    return { document: await takeEncryptionOff(lib, bytes, password), isDecrypted: true };
  }
}

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
  readonly #isDecrypted: boolean;
  #isChanged = false;

  private constructor(lib: PdfObjects, name: string, bytes: Uint8Array, { document, isDecrypted }: Loaded) {
    this.#lib = lib;
    this.#name = name;
    this.#bytes = bytes;
    this.#document = document;
    this.#isDecrypted = isDecrypted;
    const { context } = document;
    this.#pages = pageLeaves(lib, context);
    // Changes are marked here, not looked for: the library's own way looks through all objects at each change.
    this.#snapshot = document.takeSnapshot();
    this.#font = context.nextRef();
    this.#editor = new PageEditor(lib, context, this.#font, this.#codes);
  }

  /**
   * @param password what it was opened with; an encrypted file is written without its encryption
   * @throws InputError when the file cannot be read, or its encryption not be taken off
   */
  static async open(bytes: Uint8Array, name: string, password?: string): Promise<LayeredPdf> {
    const lib = await import('@cantoo/pdf-lib');
    const loaded = await load(lib, bytes, password).catch((cause: unknown) => {
      const problem = cause instanceof NotAllowed ? NOT_ALLOWED : isEncryption(cause) ? ENCRYPTED : DAMAGED;
      throw new InputError(`${name}: ${problem}`, { cause });
    });
    try {
      const layered = new LayeredPdf(lib, name, bytes, loaded);
      if (layered.#pages.some((page) => page !== undefined)) return layered;
    } catch (cause) {
      throw new InputError(`${name}: ${DAMAGED}`, { cause });
    }
    throw new InputError(`${name}: ${DAMAGED}`);
  }

  /** what a person should know of the file that is written */
  get notes(): readonly string[] {
    return this.#isDecrypted ? [DECRYPTED] : [];
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
   * The file: the bytes that came, with the changes after them; written anew only where its table was broken or its
   * encryption was taken off.
   *
   * @throws InputError when it is too damaged to be written
   */
  async bytes(): Promise<Uint8Array> {
    if (!this.#isChanged && !this.#isDecrypted) return this.#bytes;
    try {
      return await this.#written();
    } catch (cause) {
      throw this.#damaged(cause);
    }
  }

  async #written(): Promise<Uint8Array> {
    if (this.#isChanged) addGlyphlessFont(this.#lib, this.#document.context, this.#font, this.#codes);
    const kind = this.#isDecrypted ? undefined : tableKind(this.#bytes);
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
