import type { PDFContext, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { jpegHeader } from '../../pdf/jpeg-header.js';
import { readPng } from './png-chunks.js';

/** A picture as a page's image holds it. */
type Encoded = { readonly mediaType: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array };

const JPEG_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

function addJpeg(context: PDFContext, bytes: Uint8Array): PDFRef | undefined {
  const header = jpegHeader(bytes);
  const space = header && JPEG_SPACES[header.components];
  if (!header || !space) return undefined;
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  };
  return context.register(context.stream(bytes, { ...dict, Width: header.width, Height: header.height }));
}

/** The packed rows of a PNG are what PDF calls Flate with the predictors of PNG: they go in as they are. */
function addPng(context: PDFContext, bytes: Uint8Array): PDFRef | undefined {
  const png = readPng(bytes);
  if (!png) return undefined;
  const { width, height, bitDepth, colours, palette, data } = png;
  const space = palette
    ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, context.register(context.flateStream(palette))]
    : colours === 3
      ? 'DeviceRGB'
      : 'DeviceGray';
  return context.register(
    context.stream(data, {
      ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: bitDepth },
      ...{ ColorSpace: space, Filter: 'FlateDecode' },
      DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bitDepth, Columns: width },
    } as never),
  );
}

/** Adds a picture, its bytes as they are where a PDF can hold them. */
export async function addPicture(document: PDFDocument, { mediaType, bytes }: Encoded): Promise<PDFRef> {
  const { context } = document;
  const ref = mediaType === 'image/jpeg' ? addJpeg(context, bytes) : addPng(context, bytes);
  if (ref) return ref;
  const embedded = await (mediaType === 'image/jpeg' ? document.embedJpg(bytes) : document.embedPng(bytes));
  await embedded.embed();
  return embedded.ref;
}
