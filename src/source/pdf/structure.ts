import type { PDFRawStream } from '@cantoo/pdf-lib';
import { leaveUnencrypted, loadClosed } from '../../pdf/decrypted.js';
import { loadObjects } from '../../pdf/load-objects.js';
import { DrawingReader, MOST_BYTES, type PageDrawing, type PdfObjects } from '../../pdf/page-drawing.js';
import type { Unpacker } from '../platform.js';
import { mendPageTree, type PageTree } from './page-tree.js';

/** The objects of a PDF: what its pages draw, and the bytes of pictures as they are in the file. */
export interface PdfStructure {
  readonly tree: PageTree;
  /** The file with empty pages in place of the broken ones, without its password. */
  mended(): Promise<Uint8Array>;
  /**
   * What a page draws.
   *
   * @param ref of the page's object
   * @throws TooMuchContent; Error when its objects are damaged
   */
  drawing(ref: { readonly num: number; readonly gen: number }): PageDrawing;
  /** Whether a page has something that it could draw: pictures, forms, fonts. */
  hasMeans(ref: { readonly num: number; readonly gen: number }): boolean;
  /** Whether a page's content can be unpacked to its end. */
  isWhole(ref: { readonly num: number; readonly gen: number }): boolean;
  /** The bytes of a JPEG picture; undefined when it is packed in a way that is not undone here. */
  jpegBytes(stream: PDFRawStream): Uint8Array | undefined;
}

const INFLATE = 'FlateDecode';
const JPEG = 'DCTDecode';

function namesOf(lib: PdfObjects, { dict }: PDFRawStream): readonly string[] {
  const filter = dict.lookup(lib.PDFName.of('Filter'));
  const all =
    filter instanceof lib.PDFArray ? filter.asArray().map((one) => dict.context.lookup(one)) : [filter];
  return all.flatMap((one) => (one instanceof lib.PDFName ? [one.decodeText()] : []));
}

function unpacked(bytes: Uint8Array, unpacker: Unpacker): Uint8Array | undefined {
  try {
    return unpacker.whole(bytes, MOST_BYTES);
  } catch {
    return undefined;
  }
}

/**
 * Reads the objects of a PDF. This runs in the calling thread: it takes time in step with the size of the file, and the
 * content of pages is read with limits.
 *
 * @throws Error when it cannot be read; what pdf.js can read without it is read nonetheless
 */
export async function openStructure(
  bytes: Uint8Array,
  password: string | undefined,
  unpacker: Unpacker,
): Promise<PdfStructure> {
  const lib = await import('@cantoo/pdf-lib');
  // An empty password opens files that are encrypted only to forbid printing or copying.
  const document = await loadObjects(lib, bytes, { password: password ?? '' });
  const { context } = document;
  const reader = new DrawingReader(lib, context);
  const pageAt = ({ num, gen }: { readonly num: number; readonly gen: number }) => {
    const page = context.lookup(lib.PDFRef.of(num, gen));
    if (!(page instanceof lib.PDFDict)) throw new Error(`object ${num} is no page`);
    return page;
  };
  return {
    tree: mendPageTree(lib, document),
    mended: async () => {
      if (context.isDecrypted) leaveUnencrypted(lib, context, (await loadClosed(lib, bytes)).context);
      return document.save({ useObjectStreams: false, updateFieldAppearances: false });
    },
    drawing: (ref) => reader.read(pageAt(ref)),
    hasMeans: (ref) => {
      const resources = reader.inherited(pageAt(ref), 'Resources');
      return ['XObject', 'Font'].some((kind) => {
        const all = resources instanceof lib.PDFDict ? resources.lookup(lib.PDFName.of(kind)) : undefined;
        return all instanceof lib.PDFDict && all.keys().length > 0;
      });
    },
    isWhole: (ref) => {
      const contents = pageAt(ref).lookup(lib.PDFName.of('Contents'));
      const parts =
        contents instanceof lib.PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
      return parts.every((part) => {
        if (part === undefined) return true;
        if (!(part instanceof lib.PDFRawStream)) return false;
        return namesOf(lib, part)[0] !== INFLATE || unpacked(part.contents, unpacker) !== undefined;
      });
    },
    jpegBytes: (stream) => {
      const names = namesOf(lib, stream);
      if (names.length === 1 && names[0] === JPEG) return stream.contents;
      if (names.length !== 2 || names[0] !== INFLATE || names[1] !== JPEG) return undefined;
      return unpacked(stream.contents, unpacker);
    },
  };
}
