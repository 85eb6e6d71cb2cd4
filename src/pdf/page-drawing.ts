import type { PDFArray, PDFContext, PDFDict, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { joinBytes } from '../bytes.js';
import { IDENTITY, type Matrix, product } from '../matrix.js';
import { contentOperations, type Operand } from './content-operations.js';
import { DEEPEST_FORM, SHOW_OPERATORS } from './text-operators.js';

/** The library that knows the objects of a PDF; an argument, because it is loaded only when a PDF comes. */
export type PdfObjects = typeof import('@cantoo/pdf-lib');

/** A picture where a page shows it. */
export interface PlacedImage {
  /** from the unit square (0, 0 at the lower left of the picture) to user space */
  readonly matrix: Matrix;
  /** pixels, as its dictionary says; 0 where it does not */
  readonly width: number;
  readonly height: number;
  /** as in the file, in the order in which they are undone: `['DCTDecode']` */
  readonly filters: readonly string[];
  /** grey, RGB or something whose bytes say less than the page shows (masks, palettes, inverted, CMYK) */
  readonly colour: 'grey' | 'rgb' | 'other';
  /** undefined for inline images */
  readonly stream?: PDFRawStream | undefined;
  /** how many strings were shown, and paths painted, before it: it may hide them */
  readonly showsBefore: number;
  readonly pathsBefore: number;
  /** lets what is below shine through: a stencil or a picture with a mask */
  readonly transparent: boolean;
}

/** What a page draws, text apart. */
export interface PageDrawing {
  readonly images: readonly PlacedImage[];
  /** strings shown */
  readonly shows: number;
  /** lines and areas painted */
  readonly paths: number;
}

const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh']);
const LINE_END = Uint8Array.of(0x0a);
/** Parents of a page that are asked: more is a tree made to break readers, or one that bites its own tail. */
const MOST_PARENTS = 64;
/** Operations of one page, forms counted each time: more is a file made to break readers (maps have a million). */
const MOST_OPERATIONS = 5_000_000;
/** Bytes of one piece of content, unpacked, that are asked for at first, and at most: content of a hundred kB is usual, maps take 50 MB. */
const FIRST_BYTES = 2 ** 16;
export const MOST_BYTES = 2 ** 28;

/** Content that unpacks to more than any page has: a few kB of a file made to break readers can be gigabytes. */
export class TooMuchContent extends Error {
  constructor() {
    super(`its content unpacks to more than ${MOST_BYTES / 2 ** 20} MB`);
  }
}

/** Names of inline images' keys and values, and what they stand for (PDF 32000-1, 8.9.7). */
const LONG_NAMES: Readonly<Record<string, string>> = {
  ...{ DCT: 'DCTDecode', CCF: 'CCITTFaxDecode', Fl: 'FlateDecode', LZW: 'LZWDecode' },
  ...{ A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode', RL: 'RunLengthDecode' },
};

/** Reads what pages draw from their content streams, with all forms. */
export class DrawingReader {
  readonly #lib: PdfObjects;
  readonly #context: PDFContext;
  #images: PlacedImage[] = [];
  #shows = 0;
  #paths = 0;
  #operations = 0;

  constructor(lib: PdfObjects, context: PDFContext) {
    this.#lib = lib;
    this.#context = context;
  }

  /** @throws TooMuchContent; Error when the page's own objects are damaged */
  read(page: PDFDict): PageDrawing {
    this.#images = [];
    this.#shows = this.#paths = this.#operations = 0;
    this.#walk(this.contentOf(page), this.inherited(page, 'Resources'), IDENTITY, 0);
    return { images: this.#images, shows: this.#shows, paths: this.#paths };
  }

  /** What a key of a page is, asked of its parents where the page is silent (PDF 32000-1, 7.7.3.4). */
  inherited(page: PDFDict, key: string): PDFObject | undefined {
    const { PDFName, PDFDict: Dict } = this.#lib;
    let node: PDFObject | undefined = page;
    for (let depth = 0; depth < MOST_PARENTS && node instanceof Dict; depth += 1) {
      const value = this.#get(node, key);
      if (value !== undefined) return value;
      node = this.#context.lookup(node.get(PDFName.of('Parent')));
    }
    return undefined;
  }

  /** The content of a page, its pieces joined by line ends. */
  contentOf(page: PDFDict): Uint8Array {
    const { PDFArray: Arr, PDFRawStream: Raw } = this.#lib;
    const contents = this.#get(page, 'Contents');
    const parts =
      contents instanceof Arr ? contents.asArray().map((part) => this.#context.lookup(part)) : [contents];
    return joinBytes(parts.flatMap((part) => (part instanceof Raw ? [this.decode(part), LINE_END] : [])));
  }

  /** @throws TooMuchContent; Error of the library where its filter is none that it knows */
  decode(stream: PDFRawStream): Uint8Array {
    const unpacking = this.#lib.decodePDFRawStream(stream);
    for (let most = FIRST_BYTES; most <= MOST_BYTES; most *= 2) {
      // What was unpacked is kept: asked for more, it goes on from there.
      const bytes = unpacking.peekBytes(most) as Uint8Array;
      if (bytes.length < most) return bytes;
    }
    throw new TooMuchContent();
  }

  #get(dict: PDFDict, key: string): PDFObject | undefined {
    const value = this.#context.lookup(dict.get(this.#lib.PDFName.of(key)));
    return value === this.#lib.PDFNull ? undefined : value;
  }

  #walk(content: Uint8Array, resources: PDFObject | undefined, start: Matrix, depth: number): void {
    const stack: Matrix[] = [];
    let matrix = start;
    for (const { operator, operands } of contentOperations(content)) {
      this.#operations += 1;
      if (this.#operations > MOST_OPERATIONS) throw new Error(`more than ${MOST_OPERATIONS} operations`);
      if (operator === 'q') stack.push(matrix);
      else if (operator === 'Q') matrix = stack.pop() ?? matrix;
      else if (operator === 'cm') matrix = product(numbersOf(operands), matrix);
      else if (SHOW_OPERATORS.has(operator)) this.#shows += 1;
      else if (PAINT.has(operator)) this.#paths += 1;
      else if (operator === 'Do') this.#paint(nameOf(operands[0]), resources, matrix, depth);
      else if (operator === 'BI') this.#addInline(operands[0], matrix);
    }
  }

  #paint(name: string | undefined, resources: PDFObject | undefined, matrix: Matrix, depth: number): void {
    const { PDFDict: Dict, PDFRawStream: Raw } = this.#lib;
    if (name === undefined || !(resources instanceof Dict)) return;
    const objects = this.#get(resources, 'XObject');
    const object = objects instanceof Dict ? this.#get(objects, name) : undefined;
    if (!(object instanceof Raw)) return;
    const subtype = this.#nameAt(object.dict, 'Subtype');
    if (subtype === 'Image') this.#addImage(object, matrix);
    if (subtype !== 'Form' || depth >= DEEPEST_FORM) return;
    const own = this.#get(object.dict, 'Matrix');
    const inner = own instanceof this.#lib.PDFArray ? product(this.#numbers(own), matrix) : matrix;
    this.#walk(this.decode(object), this.#get(object.dict, 'Resources') ?? resources, inner, depth + 1);
  }

  #addImage(stream: PDFRawStream, matrix: Matrix): void {
    const { dict } = stream;
    const isMask = String(this.#get(dict, 'ImageMask')) === 'true';
    const hasAlpha = isMask || this.#numberAt(dict, 'SMaskInData') > 0;
    const transparent =
      hasAlpha || this.#get(dict, 'SMask') !== undefined || this.#get(dict, 'Mask') !== undefined;
    this.#images.push({
      ...{ matrix, stream, transparent, showsBefore: this.#shows, pathsBefore: this.#paths },
      ...{ width: this.#numberAt(dict, 'Width'), height: this.#numberAt(dict, 'Height') },
      filters: this.#filtersOf(dict),
      colour: transparent || this.#isInverted(dict) ? 'other' : this.#colourOf(dict),
    });
  }

  #addInline(operand: Operand | undefined, matrix: Matrix): void {
    if (operand === null || typeof operand !== 'object' || !('dict' in operand)) return;
    const at = (short: string, long: string): Operand | undefined =>
      operand.dict.get(short) ?? operand.dict.get(long);
    const size = (value: Operand | undefined): number => (typeof value === 'number' ? value : 0);
    const filter = at('F', 'Filter');
    const names =
      filter !== null && typeof filter === 'object' && 'array' in filter ? filter.array : [filter];
    this.#images.push({
      ...{ matrix, showsBefore: this.#shows, pathsBefore: this.#paths, colour: 'other' },
      ...{ width: size(at('W', 'Width')), height: size(at('H', 'Height')) },
      filters: names.flatMap((name) => nameOf(name) ?? []).map((name) => LONG_NAMES[name] ?? name),
      transparent: at('IM', 'ImageMask') === true,
    });
  }

  #filtersOf(dict: PDFDict): readonly string[] {
    const { PDFArray: Arr, PDFName } = this.#lib;
    const filter = this.#get(dict, 'Filter');
    const all = filter instanceof Arr ? filter.asArray().map((one) => this.#context.lookup(one)) : [filter];
    return all.flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : []));
  }

  /** Whether the samples are to be read otherwise than as they are. */
  #isInverted(dict: PDFDict): boolean {
    const decode = this.#get(dict, 'Decode');
    return decode instanceof this.#lib.PDFArray && this.#numbers(decode).some((value, i) => value !== i % 2);
  }

  #colourOf(dict: PDFDict): PlacedImage['colour'] {
    const { PDFArray: Arr, PDFName, PDFRawStream: Raw } = this.#lib;
    let space = this.#get(dict, 'ColorSpace');
    if (space instanceof Arr) {
      const family = space.size() > 0 ? this.#context.lookup(space.get(0)) : undefined;
      const profile = space.size() > 1 ? this.#context.lookup(space.get(1)) : undefined;
      const isProfile =
        family instanceof PDFName && family.decodeText() === 'ICCBased' && profile instanceof Raw;
      if (isProfile) {
        const components = this.#numberAt(profile.dict, 'N');
        return components === 1 ? 'grey' : components === 3 ? 'rgb' : 'other';
      }
      space = family;
    }
    const name = space instanceof PDFName ? space.decodeText() : '';
    if (name === 'DeviceGray' || name === 'CalGray') return 'grey';
    return name === 'DeviceRGB' || name === 'CalRGB' ? 'rgb' : 'other';
  }

  #nameAt(dict: PDFDict, key: string): string | undefined {
    const value = this.#get(dict, key);
    return value instanceof this.#lib.PDFName ? value.decodeText() : undefined;
  }

  #numberAt(dict: PDFDict, key: string): number {
    const value = this.#get(dict, key);
    return value instanceof this.#lib.PDFNumber ? value.asNumber() : 0;
  }

  #numbers(array: PDFArray): readonly number[] {
    return array.asArray().map((item) => {
      const value = this.#context.lookup(item);
      return value instanceof this.#lib.PDFNumber ? value.asNumber() : 0;
    });
  }
}

function nameOf(operand: Operand | undefined): string | undefined {
  return operand !== null && typeof operand === 'object' && 'name' in operand ? operand.name : undefined;
}

function numbersOf(operands: readonly Operand[]): Matrix {
  const six = operands.slice(-6).map((operand) => (typeof operand === 'number' ? operand : 0));
  return six.length === 6 ? six : IDENTITY;
}
