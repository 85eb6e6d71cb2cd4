import type { Picture, PictureFacts } from '../../source/image/picture.js';
import { type Raster, turn } from '../../source/image/raster.js';
import { openPdf } from '../../source/pdf/open-pdf.js';
import type { Platform } from '../../source/platform.js';
import { readTiff, tiffFacts } from './tiff.js';
import { stripsAsPdf } from './tiff-strips.js';

const TURNS = { 3: 180, 6: 90, 8: 270 } as const;

/** Pixels into their rows of the whole picture; grey ones three times where the whole is in colour. */
function place(part: Raster, whole: Uint8Array, channels: 1 | 3, row: number): void {
  const { data, width, height } = part;
  const start = row * width * channels;
  if (part.channels === channels) {
    whole.set(data.subarray(0, whole.length - start), start);
    return;
  }
  for (let i = 0, to = start; i < width * height; i += 1, to += channels)
    for (let c = 0; c < channels; c += 1)
      whole[to + c] = data[i * part.channels + (part.channels === 1 ? 0 : c)]!;
}

/** Decodes a picture of a TIFF, which browsers do not: through the reader of PDFs. @throws Error when it cannot be read */
export async function decodeTiff(bytes: Uint8Array, index: number, platform: Platform): Promise<Raster> {
  const picture = readTiff(bytes, index);
  const { colour } = tiffFacts(picture);
  const { width, height, rowsPerStrip, orientation } = picture;
  const channels = colour ? 3 : 1;
  const data = new Uint8Array(width * height * channels);
  const pdf = await openPdf(stripsAsPdf(picture), { platform, name: 'the picture' });
  try {
    let read = 0;
    for await (const page of pdf.pages) {
      if (page.problem !== undefined) throw new Error(page.problem);
      const { picture: strip } = await page.picture();
      const rows = Math.min(rowsPerStrip, height - (page.number - 1) * rowsPerStrip);
      const raster = await pixelsOf(strip, { width, height: rows }, platform, colour);
      if (raster.width !== width || raster.height !== rows) throw new Error('a strip of it has another size');
      place(raster, data, channels, (page.number - 1) * rowsPerStrip);
      read += rows;
    }
    if (read < height) throw new Error('some of its strips are missing');
  } finally {
    await pdf.close();
  }
  const by = TURNS[orientation as keyof typeof TURNS] ?? 0;
  return turn({ data, width, height, channels }, by);
}

async function pixelsOf(
  strip: Picture,
  size: { readonly width: number; readonly height: number },
  { pictures }: Platform,
  colour: boolean,
): Promise<Raster> {
  if ('raster' in strip) return strip.raster;
  const facts: PictureFacts = {
    ...{ ...size, density: undefined, marked: false, format: 'jpeg', bilevel: false, colour, plain: true },
  };
  return pictures.decode(strip, facts, size);
}
