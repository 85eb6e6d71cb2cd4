import { createRequire } from 'node:module';
import { dirname } from 'node:path';

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

export interface PdfPage {
  /** left, bottom, right, top, in units of user space (1/72 inch) */
  readonly view: readonly number[];
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getOperatorList(options: { readonly annotationMode: number }): Promise<OperatorList>;
  cleanup(): unknown;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  /** Forgets what was read of fonts and pages; to be called between pages. */
  cleanup(): Promise<void>;
}

export interface PdfLoading {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfLibrary {
  readonly OPS: Operations;
  readonly AnnotationMode: { readonly DISABLE: number };
  getDocument(options: object): PdfLoading;
}

const require = createRequire(import.meta.url);

/**
 * Stands in for the drawing classes that pdf.js wants to find when it is loaded; reading text draws nothing. Only
 * where the optional canvas package, which has the real ones, is not installed.
 */
function standIns(): void {
  try {
    require.resolve('@napi-rs/canvas', { paths: [dirname(require.resolve('pdfjs-dist/package.json'))] });
  } catch {
    const host = globalThis as Record<string, unknown>;
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) host[name] ??= class {};
  }
}

async function load(): Promise<PdfLibrary> {
  standIns();
  // Without a canvas it warns as it loads; `verbosity` counts only later.
  const { warn } = console;
  console.warn = () => {};
  try {
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  } finally {
    console.warn = warn;
  }
}

let loaded: Promise<PdfLibrary> | undefined;

/** pdf.js, loaded when it is first needed: that takes a fifth of a second. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

/**
 * Options of `getDocument` for reading text: all resources from the package's own folder, no network, no code made at
 * run time, nothing printed, images left out unread.
 */
export function readingOptions(data: Uint8Array, password: string | undefined): object {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  return {
    // It takes the memory over; the caller's bytes stay the caller's.
    data: new Uint8Array(data),
    ...(password === undefined ? {} : { password }),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    verbosity: 0,
  };
}
