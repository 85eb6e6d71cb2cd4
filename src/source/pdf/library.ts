/** What we use of a font that pdf.js has read. */
export interface PdfFont {
  /** as the PDF has it: `ABCDEE+.VnTimeH` */
  readonly name: string;
  readonly fontMatrix?: readonly number[];
}

/** Names of drawing operations → their numbers in `OperatorList.fnArray`. */
export type Operations = Readonly<Record<string, number>>;

/** What draws a page, in order. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Pixels as pdf.js decoded them. `kind`: 1 one bit a pixel, 2 RGB, 3 RGBA. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Things by name that come when they come. */
interface Objects extends Iterable<readonly [id: string, object: unknown]> {
  has(id: string): boolean;
  get(id: string, whenThere?: (object: unknown) => void): unknown;
}

export interface PdfViewport {
  readonly width: number;
  readonly height: number;
  /** from user space to the picture of the page, whose origin is top left */
  readonly transform: readonly number[];
}

export interface PdfRendering {
  readonly promise: Promise<void>;
  onContinue: ((go: () => void) => void) | null;
  cancel(): void;
}

/** A page as pdf.js has it. */
export interface LibraryPage {
  /** number and generation of its object */
  readonly ref: { readonly num: number; readonly gen: number } | null;
  /** size of a unit in points, nearly always 1 */
  readonly userUnit: number;
  readonly objs: Objects;
  getViewport(options: { readonly scale: number }): PdfViewport;
  render(options: object): PdfRendering;
  /** left, bottom, right, top, in units of user space (1/72 inch) */
  readonly view: readonly number[];
  readonly commonObjs: Objects;
  getOperatorList(options: { readonly annotationMode: number }): Promise<OperatorList>;
  cleanup(): unknown;
}

/** What we use of a canvas. */
export interface CanvasContext {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<LibraryPage>;
  readonly canvasFactory: {
    create(
      width: number,
      height: number,
    ): { readonly canvas: object | null; readonly context: CanvasContext };
    destroy(canvas: object): void;
  };
  /** Forgets what was read of fonts and pages; to be called between pages. */
  cleanup(): Promise<void>;
}

export interface PdfLoading {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfWorker {
  destroy(): void;
}

export interface PdfLibrary {
  readonly PDFWorker: new (options: { readonly port: unknown; readonly verbosity?: number }) => PdfWorker;
  readonly OPS: Operations;
  readonly AnnotationMode: { readonly DISABLE: number };
  getDocument(options: object): PdfLoading;
}

/** Pages between two clearings of pdf.js's memory: without, 1,600 pages take 150 MB more; each costs its fonts again. */
export const FORGET_AFTER = 50;

/** The fonts of a page whose operators have been read, by the names that operators give them. */
export function fontsOf({ commonObjs }: LibraryPage): (id: string) => PdfFont | undefined {
  return (id) => {
    const font = commonObjs.has(id) ? (commonObjs.get(id) as PdfFont | undefined) : undefined;
    return typeof font?.name === 'string' ? font : undefined;
  };
}

/** Pixels of one picture of a page: more would take gigabytes (`IMAGE_LIMITS` of images refuses them too). */
const MOST_PIXELS = 400e6;

/**
 * Options of `getDocument` for showing pages: all resources from one folder, no code made at run time, nothing printed.
 *
 * @param folder of pdf.js, with a slash at its end
 */
export function showingOptions(data: Uint8Array, password: string | undefined, folder: string): object {
  return {
    ...readingOptions(data, password, folder),
    ...{ useWasm: true, wasmUrl: `${folder}wasm/`, iccUrl: `${folder}iccs/`, maxImageSize: MOST_PIXELS },
  };
}

/**
 * Options of `getDocument` for reading text: as for showing pages, but images are left out unread. What pdf.js does
 * otherwise in a page than in Node is turned off, so that both read and show the same.
 */
export function readingOptions(data: Uint8Array, password: string | undefined, folder: string): object {
  return {
    // It takes the memory over; the caller's bytes stay the caller's.
    data: new Uint8Array(data),
    ...(password === undefined ? {} : { password }),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    verbosity: 0,
    ...{ disableFontFace: true, useSystemFonts: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
  };
}
