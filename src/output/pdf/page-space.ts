import type { PDFDict } from '@cantoo/pdf-lib';
import { type Matrix, product } from '../../matrix.js';
import type { DrawingReader, PdfObjects } from '../../pdf/page-drawing.js';

/** The rectangle of a page that is shown, and how it is turned. */
export interface PageSpace {
  /** from user space to the shown page, origin top left, in points */
  readonly toPage: Matrix;
  readonly toUserSpace: Matrix;
  readonly size: { readonly width: number; readonly height: number };
}

const A4 = [0, 0, 595, 842] as const;

/** How a page is shown: its crop box within its media box, turned by `/Rotate`, in points. */
export function pageSpace(lib: PdfObjects, reader: DrawingReader, page: PDFDict): PageSpace {
  const numbersAt = (key: string): readonly number[] | undefined => {
    const value = reader.inherited(page, key);
    if (!(value instanceof lib.PDFArray) || value.size() < 4) return undefined;
    const four = value
      .asArray()
      .slice(0, 4)
      .map((_, i) => value.lookup(i));
    return four.every((item) => item instanceof lib.PDFNumber)
      ? four.map((item) => item.asNumber())
      : undefined;
  };
  const sorted = ([a, b, c, d]: readonly number[]): readonly number[] => [
    ...[Math.min(a!, c!), Math.min(b!, d!)],
    ...[Math.max(a!, c!), Math.max(b!, d!)],
  ];
  const media = sorted(numbersAt('MediaBox') ?? A4);
  const crop = sorted(numbersAt('CropBox') ?? media);
  const within = [
    ...crop.slice(0, 2).map((v, i) => Math.max(v, media[i]!)),
    ...crop.slice(2).map((v, i) => Math.min(v, media[i + 2]!)),
  ];
  const [left, bottom, right, top] = (
    within[0]! < within[2]! && within[1]! < within[3]! ? within : media
  ) as [number, number, number, number];
  const rotate = reader.inherited(page, 'Rotate');
  const turn = rotate instanceof lib.PDFNumber ? ((rotate.asNumber() % 360) + 360) % 360 : 0;
  const unit = reader.inherited(page, 'UserUnit');
  const scale = unit instanceof lib.PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
  const [w, h] = [right - left, top - bottom];
  const origin: Matrix = [1, 0, 0, 1, -left, -bottom];
  const turned: Matrix =
    turn === 90
      ? [0, 1, 1, 0, 0, 0]
      : turn === 180
        ? [-1, 0, 0, 1, w, 0]
        : turn === 270
          ? [0, -1, -1, 0, h, w]
          : [1, 0, 0, -1, 0, h];
  const toPage = product(product(origin, turned), [scale, 0, 0, scale, 0, 0]);
  const [a, b, c, d, e, f] = toPage as [number, number, number, number, number, number];
  const by = 1 / (a * d - b * c);
  const toUserSpace = [d * by, -b * by, -c * by, a * by, (c * f - d * e) * by, (b * e - a * f) * by];
  const swapped = turn === 90 || turn === 270;
  return {
    ...{ toPage, toUserSpace },
    size: { width: (swapped ? h : w) * scale, height: (swapped ? w : h) * scale },
  };
}
