import type { PDFDict } from '@cantoo/pdf-lib';
import { type Matrix, product } from '../../matrix.js';
import { contentOperations } from '../../pdf/content-operations.js';
import type { DrawingReader, PdfObjects } from '../../pdf/page-drawing.js';
import type { PageSpace } from './page-space.js';

/** Share of a page's side by which a picture may fall short of its edge and still cover it: less than a pixel. */
const EDGE = 0.0005;
/** Operators of clipping. */
const CLIPS = new Set(['W', 'W*']);

function covers(matrix: Matrix, { toPage, size }: PageSpace): boolean {
  const [a, b, c, d, e, f] = product(matrix, toPage) as [number, number, number, number, number, number];
  const isLevel = Math.min(Math.abs(a) + Math.abs(d), Math.abs(b) + Math.abs(c)) < 1e-6;
  const [left, right] = [Math.min(e, e + a + c), Math.max(e, e + a + c)];
  const [top, bottom] = [Math.min(f, f + b + d), Math.max(f, f + b + d)];
  return (
    isLevel &&
    left <= EDGE * size.width &&
    right >= (1 - EDGE) * size.width &&
    top <= EDGE * size.height &&
    bottom >= (1 - EDGE) * size.height
  );
}

/**
 * How many showing operators of a page lie under a picture that covers all of it: some recognisers write their text
 * there. 0 when clipping or transparency may let it be seen.
 *
 * @param content of the page, forms not included
 */
export function showsUnderPicture(
  lib: PdfObjects,
  reader: DrawingReader,
  page: PDFDict,
  content: Uint8Array,
  space: PageSpace,
): number {
  const { images } = reader.read(page);
  const covering = images.filter(({ transparent, matrix }) => !transparent && covers(matrix, space));
  const hidden = Math.max(0, ...covering.map(({ showsBefore }) => showsBefore));
  if (hidden === 0) return 0;
  for (const { operator } of contentOperations(content)) if (CLIPS.has(operator)) return 0;
  const resources = reader.inherited(page, 'Resources');
  const states = resources instanceof lib.PDFDict ? resources.lookup(lib.PDFName.of('ExtGState')) : undefined;
  return states instanceof lib.PDFDict && states.keys().length > 0 ? 0 : hidden;
}
