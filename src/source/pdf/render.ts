import { type Matrix, POINTS_PER_INCH } from '../../matrix.js';
import type { PlacedImage } from '../../pdf/page-drawing.js';
import type { Picture } from '../image/picture.js';
import { inverse } from '../image/placement.js';
import { coveredShare, shareBox } from './coverage.js';
import type { PdfHost } from './host.js';
import type { LibraryPage, PdfDocument, PdfLibrary } from './library.js';
import { rasterOfColours } from './pixels.js';
import { dpiOf } from './whole-picture.js';

/** Where nothing says how fine: what Tesseract reads best. */
const USUAL_DPI = 300;
/** Finer pictures take memory and tell the engine nothing (`WORK_DPI` of images). */
const MOST_DPI = 400;
/** Text drawn over a coarse picture should still be read. */
const LEAST_DPI = 150;
/** A4 at 600 dpi is 35 million; a canvas takes four bytes each. */
const MOST_PIXELS = 40e6;
/** A picture of less of the page does not say how fine the page is. */
const TELLS = 0.03;

/** Dots per inch at which nothing of the page's pictures is lost. */
export function renderingDpi(
  images: readonly PlacedImage[],
  toPage: Matrix,
  size: { readonly width: number; readonly height: number },
  unit: number,
): number {
  const told = images.filter(({ matrix }) => coveredShare([shareBox(matrix, toPage, size)]) >= TELLS);
  const finest = Math.max(0, ...told.flatMap((image) => dpiOf(image, unit)));
  const wanted = finest === 0 ? USUAL_DPI : Math.min(MOST_DPI, Math.max(LEAST_DPI, finest));
  const inches = (size.width * size.height) / POINTS_PER_INCH ** 2;
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / inches));
}

/** What is drawn, as pixels, and how it lies on the page. */
export interface Rendered {
  readonly picture: Picture;
  readonly dpi: number;
  readonly toUserSpace: Matrix;
}

/**
 * Draws a page as a viewer shows it, without annotations.
 *
 * @param signal ends the drawing, which runs in this thread, in slices
 */
export async function renderPage(
  { library, pause }: { readonly library: PdfLibrary; readonly pause: PdfHost['pause'] },
  document: PdfDocument,
  page: LibraryPage,
  dpi: number,
  signal: AbortSignal,
): Promise<Rendered> {
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = document.canvasFactory.create(width, height);
  const task = page.render({
    canvas: null,
    canvasContext: canvas.context,
    viewport,
    background: '#ffffff',
    annotationMode: library.AnnotationMode.DISABLE,
  });
  // Between slices others have their turn: the time limit, and who asks for an end.
  task.onContinue = (go) => pause(go);
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop);
  try {
    await task.promise;
    const { data } = canvas.context.getImageData(0, 0, width, height);
    const raster = rasterOfColours(data, width, height, 4);
    return { picture: { raster }, dpi, toUserSpace: inverse(viewport.transform) };
  } finally {
    signal.removeEventListener('abort', stop);
    document.canvasFactory.destroy(canvas);
  }
}
