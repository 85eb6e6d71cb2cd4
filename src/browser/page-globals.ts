/** A drawn picture that the page has decoded. */
export interface PageBitmap {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** What we use of a canvas that is not shown. */
export interface PageCanvas {
  width: number;
  height: number;
  getContext(kind: '2d', options?: object): CanvasContext | null;
  convertToBlob(options: { readonly type: string; readonly quality?: number }): Promise<Blob>;
}

export interface CanvasContext {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(picture: PageBitmap, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  putImageData(pixels: object, x: number, y: number): void;
}

/** A worker of the page. */
export interface PageWorker {
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

/**
 * What pages have and Node has not. Declared here, and not taken from the library of types, so that the types of the
 * package ask nobody for that library.
 */
export interface PageGlobals {
  createImageBitmap(picture: Blob, options: object): Promise<PageBitmap>;
  readonly OffscreenCanvas: new (width: number, height: number) => PageCanvas;
  readonly ImageData: new (data: Uint8ClampedArray, width: number, height: number) => object;
  readonly Worker: new (address: string, options: { readonly type: 'module' }) => PageWorker;
}

/** The page, or the worker of one, that this runs in. */
export const page = globalThis as unknown as PageGlobals;
