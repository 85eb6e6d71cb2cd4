import type { Matrix } from '../../matrix.js';
import { jpegHeader } from '../../pdf/jpeg-header.js';
import type { PageDrawing } from '../../pdf/page-drawing.js';
import type { Picture, PictureFacts } from '../image/picture.js';
import type { Pictures } from '../image/pictures.js';
import { type Raster, turn } from '../image/raster.js';
import type { PdfHost } from './host.js';
import type { DecodedImage, LibraryPage, PdfDocument, PdfLibrary } from './library.js';
import { rasterOf } from './pixels.js';
import { renderingDpi, renderPage } from './render.js';
import type { PdfStructure } from './structure.js';
import { turnedToUserSpace, type WholePicture, wholePicture } from './whole-picture.js';

/** The picture of a page, standing as the page is shown; goes into `imagePageFrom` as it is. */
export interface PdfPicture {
  readonly picture: Picture;
  readonly dpi: number;
  /** from pixels of the picture to user space of the page */
  readonly toUserSpace: readonly [number, number, number, number, number, number];
  /** `file`: bytes as the PDF has them. `decoded`: the PDF's own pixels. `drawn`: the page drawn anew. */
  readonly from: 'file' | 'decoded' | 'drawn';
}

/** What is known of a page before its picture is made. */
export interface PictureRequest {
  readonly number: number;
  readonly drawing: PageDrawing | undefined;
  /** from user space to the shown page, in points */
  readonly toPage: Matrix;
  readonly size: { readonly width: number; readonly height: number };
  readonly userUnit: number;
}

const asSix = (matrix: Matrix): PdfPicture['toUserSpace'] => matrix as unknown as PdfPicture['toUserSpace'];

/** The pixels of a JPEG as they lie in it: a PDF knows nothing of marks that say how to turn it. */
function plainJpeg(
  pictures: Pictures,
  bytes: Uint8Array,
  { width, height, components }: NonNullable<ReturnType<typeof jpegHeader>>,
): Promise<Raster> {
  const facts: PictureFacts = {
    ...{ width, height, density: undefined, marked: false, format: 'jpeg', bilevel: false },
    ...{ colour: components === 3, plain: true },
  };
  return pictures.decode({ encoded: bytes, unmarked: true }, facts, { width, height });
}

/** The embedded JPEG as it is, when its bytes say what the page shows. */
export async function pictureInFile(
  pictures: Pictures,
  structure: PdfStructure | undefined,
  { drawing, toPage, size, userUnit }: PictureRequest,
): Promise<PdfPicture | undefined> {
  const whole = drawing && wholePicture(drawing, toPage, size, userUnit);
  const stream = whole?.image.stream;
  if (!whole || !stream || !structure || whole.image.colour === 'other') return undefined;
  const bytes = whole.image.filters.at(-1) === 'DCTDecode' ? structure.jpegBytes(stream) : undefined;
  const header = bytes && jpegHeader(bytes);
  const components = whole.image.colour === 'grey' ? 1 : 3;
  if (!header || header.components !== components) return undefined;
  const { width, height } = header;
  const toUserSpace = asSix(turnedToUserSpace(whole.image.matrix, width, height, whole.turn));
  const asItIs = whole.turn === 0 && !header.exif;
  const picture: Picture = asItIs
    ? { encoded: bytes }
    : { raster: turn(await plainJpeg(pictures, bytes, header), whole.turn) };
  return { picture, dpi: whole.dpi, toUserSpace, from: asItIs ? 'file' : 'decoded' };
}

const UNDECODABLE = 'a picture on it cannot be decoded';

/**
 * Refuses a page with a picture of no whole number of pixels: pdf.js draws it in this thread, row by row, without an end.
 */
function checkSizes(drawing: PageDrawing | undefined): void {
  for (const { width, height } of drawing?.images ?? [])
    if (![width, height].every((side) => Number.isInteger(side) && side >= 1)) throw new Error(UNDECODABLE);
}

/** Refuses a page that was drawn without one of its pictures: pdf.js leaves out what it cannot decode. */
function checkDecoded(page: LibraryPage): void {
  for (const [id, object] of [...page.objs, ...page.commonObjs]) {
    if (object === null && /img_|mask_/u.test(id)) throw new Error(UNDECODABLE);
  }
}

function objectOf({ objs, commonObjs }: LibraryPage, id: string): Promise<unknown> {
  return new Promise((resolve) => (id.startsWith('g_') ? commonObjs : objs).get(id, resolve));
}

/** The pixels of the one picture of a page, as pdf.js decodes them. */
async function decodedPicture(
  library: PdfLibrary,
  page: LibraryPage,
  whole: WholePicture,
): Promise<PdfPicture | undefined> {
  const operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const painted = operators.fnArray.flatMap((operation, i) =>
    operation === library.OPS.paintImageXObject ? [(operators.argsArray[i] as [string])[0]] : [],
  );
  if (painted.length !== 1) return undefined;
  const image = (await objectOf(page, painted[0]!)) as DecodedImage | null;
  if (image === null) throw new Error(UNDECODABLE);
  if (!image.data) return undefined;
  const raster = turn(rasterOf(image), whole.turn);
  const matrix = turnedToUserSpace(whole.image.matrix, image.width, image.height, whole.turn);
  const dpi = (whole.dpi * image.width) / whole.image.width;
  return { picture: { raster }, dpi, toUserSpace: asSix(matrix), from: 'decoded' };
}

/**
 * The picture of a page through pdf.js: its own pixels where one picture is all of it, else drawn as fine as its
 * pictures are.
 *
 * @throws Error when a picture of the page cannot be decoded
 */
export async function picturePainted(
  { library, pause }: { readonly library: PdfLibrary; readonly pause: PdfHost['pause'] },
  document: PdfDocument,
  request: PictureRequest,
  signal: AbortSignal,
): Promise<PdfPicture> {
  const { drawing, toPage, size, userUnit, number } = request;
  checkSizes(drawing);
  const page = await document.getPage(number);
  try {
    const whole = drawing && wholePicture(drawing, toPage, size, userUnit);
    const decoded = whole && (await decodedPicture(library, page, whole));
    if (decoded) return decoded;
    const dpi = renderingDpi(drawing?.images ?? [], toPage, size, userUnit);
    const rendered = await renderPage({ library, pause }, document, page, dpi, signal);
    checkDecoded(page);
    return { ...rendered, toUserSpace: asSix(rendered.toUserSpace), from: 'drawn' };
  } finally {
    page.cleanup();
    // One picture is painted at a time: nothing is in use. It keeps decoded pictures of other pages otherwise.
    await document.cleanup();
  }
}
