import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeTiff } from '../../src/browser/pictures/decode-tiff.js';
import { readTiff, tiffFacts } from '../../src/browser/pictures/tiff.js';
import { pictureFacts } from '../../src/source/image/picture.js';
import type { Raster } from '../../src/source/image/raster.js';
import { sharpPictures } from '../../src/source/image/sharp-pictures.js';
import { nodePlatform } from '../../src/source/node-platform.js';
import { difference, noise } from './noise.js';

const open = ({ data, width, height, channels }: Raster) =>
  sharp(data, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'b-w' : 'srgb');
const GREY = noise(301, 203);
const COLOUR = noise(301, 203, 3);
/** Stripes and a bar: fax packs noise into more than it was. */
const PRINT: Raster = {
  ...GREY,
  data: GREY.data.map((_, i) => (i % 301 < 40 || Math.floor(i / 301) % 7 < 3 ? 0 : 255)),
};

const FILES = {
  'grey, not packed': open(GREY).tiff({ compression: 'none' }),
  'grey, LZW with differences': open(GREY).tiff({ compression: 'lzw', predictor: 'horizontal' }),
  'grey, deflate, 300 dpi': open(GREY)
    .withMetadata({ density: 300 })
    .tiff({ compression: 'deflate', predictor: 'none' }),
  'colour, LZW': open(COLOUR).tiff({ compression: 'lzw', predictor: 'none' }),
  'colour, deflate with differences': open(COLOUR).tiff({ compression: 'deflate', predictor: 'horizontal' }),
  'colour, PackBits': open(COLOUR).tiff({ compression: 'packbits' }),
  'colour, JPEG': open(COLOUR).tiff({ compression: 'jpeg', quality: 80 }),
  'grey, JPEG': open(GREY).tiff({ compression: 'jpeg', quality: 90 }),
  'black and white, fax group 4': open(PRINT).tiff({ compression: 'ccittfax4', bitdepth: 1 }),
  'black and white, fax group 4, black is 0': open(PRINT).tiff({
    compression: 'ccittfax4',
    bitdepth: 1,
    miniswhite: false,
  }),
  'black and white, LZW': open(PRINT).tiff({ compression: 'lzw', bitdepth: 1, predictor: 'none' }),
  'to be turned': open(COLOUR).withMetadata({ orientation: 6 }).tiff({ compression: 'lzw' }),
};

describe('a TIFF in a page', () => {
  it.each(Object.entries(FILES))('%s: header and pixels are as sharp has them', async (_, pipeline) => {
    const encoded = new Uint8Array(await pipeline.toBuffer());
    const facts = await pictureFacts({ encoded });
    const density = facts.density !== undefined && facts.density > 72 ? facts.density : undefined;
    const told = tiffFacts(readTiff(encoded, 0));
    expect({
      ...told,
      density: told.density !== undefined && told.density > 72 ? told.density : undefined,
    }).toEqual({
      ...facts,
      density,
    });
    const wanted = await sharpPictures.decode({ encoded }, facts, facts);
    expect(difference(await decodeTiff(encoded, 0, nodePlatform), wanted)).toBeUndefined();
  });

  it('that is cut off, in tiles or of 16 bits is refused', async () => {
    const plain = new Uint8Array(await open(GREY).tiff({ compression: 'lzw' }).toBuffer());
    expect(() => readTiff(plain.subarray(0, 6), 0)).toThrow();
    const tiled = new Uint8Array(
      await open(GREY).tiff({ tile: true, tileWidth: 64, tileHeight: 64 }).toBuffer(),
    );
    expect(() => readTiff(tiled, 0)).toThrow(/tiles/u);
    const deep = new Uint8Array(
      await open(GREY).toColourspace('grey16').tiff({ compression: 'none' }).toBuffer(),
    );
    await expect(decodeTiff(deep, 0, nodePlatform)).rejects.toThrow(
      /of 1 × 16 bits a pixel, which is not read in a page\. Save it as PNG/u,
    );
  });
});
