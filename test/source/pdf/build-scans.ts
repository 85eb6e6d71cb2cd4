/**
 * Small scanned pages for tests, made here. The picture is always the same: light, with its upper left quarter dark, so
 * that it shows how it is turned.
 */
import { type PDFDocument, type PDFPage, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';

export const DARK = 20;
export const LIGHT = 230;

/** Grey pixels of the picture. */
export function corner(width: number, height: number, dark = DARK, light = LIGHT): Uint8Array {
  const data = new Uint8Array(width * height).fill(light);
  for (let y = 0; y < height / 2; y += 1) data.fill(dark, y * width, y * width + Math.ceil(width / 2));
  return data;
}

export function jpegOf(width: number, height: number): Promise<Buffer> {
  return sharp(corner(width, height), { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The picture in black and white as CCITT group 4: the strip of a TIFF file, where runs that fax calls white are black. */
export async function group4Of(width: number, height: number): Promise<Uint8Array> {
  const tiff = await sharp(corner(width, height, 255, 0), { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tileWidth: width, tileHeight: height, tile: false })
    .toBuffer();
  const directory = tiff.readUInt32LE(4);
  const tags = new Map<number, number>();
  for (let i = 0; i < tiff.readUInt16LE(directory); i += 1) {
    const at = directory + 2 + 12 * i;
    tags.set(
      tiff.readUInt16LE(at),
      tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8),
    );
  }
  const [offset, length] = [tags.get(273)!, tags.get(279)!];
  return tiff.subarray(offset, offset + length);
}

/** The same strip as JBIG2: a page with one generic region coded as group 4 (ITU-T T.88, 7.4.6 with MMR = 1). */
export function jbig2Of(group4: Uint8Array, width: number, height: number): Uint8Array {
  const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  const page = [
    ...u32(0),
    48,
    0,
    1,
    ...u32(19),
    ...u32(width),
    ...u32(height),
    ...u32(0),
    ...u32(0),
    0,
    0,
    0,
  ];
  const region = [...u32(width), ...u32(height), ...u32(0), ...u32(0), 0, 1];
  const header = [...u32(1), 38, 0, 1, ...u32(region.length + group4.length)];
  return Uint8Array.from([...page, ...header, ...region, ...group4]);
}

/**
 * The picture, 2,100 × 60 pixels, as JPEG 2000: made for these tests with `opj_compress -r 400` (OpenJPEG 2.5.0) from
 * grey pixels made by a loop; no rights of others in it.
 */
export const JPEG_2000 = Buffer.from(
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAPAAACDQAAQcHAAAAAAAPY29scgEAAAAAABEAAADnanAyY/9P/1EAKQAAAAAINAAAADwAAAAAAAAAAAAACDQAAAA8AAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAAZgAB/5Pvxm74Awa344e6kkBAbBW9x7hDCQjECQAABkHTn7OdHwHNYOeDZ+AshbZWhbH5FACi7suPsUG5vgG8IAx4Zv99axYFOoC8fhvDAADVCdD3oADVCdD3oICA/9k=',
  'base64',
);

/** How a picture lies on a page. */
export interface Placing {
  /** points; A6 is 298 × 420 */
  readonly size: readonly [number, number];
  /** from the unit square to user space; the whole page by default */
  readonly matrix?: readonly number[];
  /** `/Rotate` */
  readonly rotate?: number;
  /** content before and after the picture */
  readonly before?: string;
  readonly after?: string;
}

/** Adds a page with one picture. @param dict entries of the picture's dictionary: `{ Width: 400, Filter: 'DCTDecode' }` */
export function addScan(
  pdf: PDFDocument,
  bytes: Uint8Array,
  dict: Record<string, unknown>,
  { size, matrix, rotate = 0, before = '', after = '' }: Placing,
): PDFPage {
  const { context } = pdf;
  const all = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, Length: bytes.length, ...dict };
  const ref = context.register(PDFRawStream.of(context.obj(all as never) as never, bytes));
  const m = (matrix ?? [size[0], 0, 0, size[1], 0, 0]).join(' ');
  return addPage(pdf, `${before}\nq ${m} cm /Im0 Do Q\n${after}`, size, rotate, { Im0: ref });
}

/** Adds a page with content as it is; /F0 is Helvetica. */
export function addPage(
  pdf: PDFDocument,
  content: string,
  size: readonly [number, number],
  rotate = 0,
  objects: Record<string, PDFRef> = {},
): PDFPage {
  const { context } = pdf;
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  });
  const page = pdf.addPage([size[0], size[1]]);
  const { node } = page;
  node.set(context.obj('Resources') as never, context.obj({ Font: { F0: font }, XObject: objects }));
  node.set(
    context.obj('Contents') as never,
    context.register(context.flateStream(Buffer.from(content, 'latin1'))),
  );
  node.set(context.obj('Rotate') as never, context.obj(rotate));
  return page;
}
