import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { framesOf } from '../../src/browser/pictures/frames.js';
import { jpegFacts, withoutExif } from '../../src/browser/pictures/jpeg.js';
import { decodePng, encodeBilevel, encodePng, pngFacts } from '../../src/browser/pictures/png.js';
import { type PictureFacts, pictureFacts } from '../../src/source/image/picture.js';
import type { Raster } from '../../src/source/image/raster.js';
import { sharpPictures } from '../../src/source/image/sharp-pictures.js';
import { difference, noise } from './noise.js';

const PICTURE = noise(61, 37, 3);
const open = (raster: Raster = PICTURE) => {
  const { data, width, height, channels } = raster;
  return sharp(data, { raw: { width, height, channels } });
};
/** A file that says nothing of its dots per inch, or 72, which nobody believes: the page is told nothing. */
const told = ({ density, ...rest }: PictureFacts) => ({
  ...rest,
  density: density !== undefined && density > 72 ? density : undefined,
});

const PNGS: readonly (readonly [string, Promise<Buffer>])[] = [
  ['colour', open().png().toBuffer()],
  ['colour at 300 dpi', open().withMetadata({ density: 300 }).png().toBuffer()],
  ['grey', open(noise(61, 37)).toColourspace('b-w').png().toBuffer()],
  ['16 bits', open().toColourspace('rgb16').png().toBuffer()],
  ['16 bits grey', open(noise(61, 37)).toColourspace('grey16').png().toBuffer()],
  ['palette of 16', open().png({ palette: true, colours: 16 }).toBuffer()],
  ['two grey levels', open(noise(61, 37)).toColourspace('b-w').png({ palette: true, colours: 2 }).toBuffer()],
  ['interlaced', open().png({ progressive: true }).toBuffer()],
  ['half transparent', open().ensureAlpha(0.5).png().toBuffer()],
  ['transparent palette', open().ensureAlpha(0.25).png({ palette: true }).toBuffer()],
  ['transparent grey', open(noise(61, 37)).toColourspace('b-w').ensureAlpha(0.3).png().toBuffer()],
];

describe('a PNG in a page', () => {
  it.each(PNGS)('%s: header and pixels are as sharp has them', async (_, bytes) => {
    const encoded = new Uint8Array(await bytes);
    const facts = await pictureFacts({ encoded });
    expect(told(pngFacts(encoded))).toEqual(told(facts));
    const wanted = await sharpPictures.decode({ encoded }, facts, facts);
    expect(difference(decodePng(encoded, facts.colour), wanted)).toBeUndefined();
  });

  it.each([1, 3] as const)(
    'is written so that sharp reads the same pixels: %d channels',
    async (channels) => {
      const raster = noise(61, 37, channels);
      const { data, info } = await sharp(encodePng(raster))
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(difference(raster, { data, ...info, channels: info.channels as 1 | 3 })).toBeUndefined();
    },
  );

  it('of two levels has one bit a pixel', async () => {
    const grey = noise(61, 37);
    const two = { ...grey, data: grey.data.map((level) => (level > 127 ? 255 : 0)) };
    const encoded = encodeBilevel(two);
    expect(pngFacts(encoded).bilevel).toBe(true);
    expect(difference(decodePng(encoded, false), two)).toBeUndefined();
  });

  it('that is cut off is refused', async () => {
    const encoded = new Uint8Array(await PNGS[0]![1]);
    expect(() => decodePng(encoded.subarray(0, encoded.length / 2), true)).toThrow();
    expect(() => pngFacts(encoded.subarray(0, 20))).toThrow();
  });
});

describe('the header of a JPEG in a page', () => {
  it.each([
    ['colour', open().jpeg()],
    ['progressive', open().jpeg({ progressive: true })],
    ['grey at 600 dpi', open(noise(61, 37)).toColourspace('b-w').withMetadata({ density: 600 }).jpeg()],
    ['to be turned by a quarter', open().withMetadata({ orientation: 6, density: 200 }).jpeg()],
    ['to be turned round', open().withMetadata({ orientation: 3 }).jpeg()],
    ['CMYK', open().toColourspace('cmyk').jpeg()],
  ] as const)('%s is read as sharp reads it', async (_, pipeline) => {
    const encoded = new Uint8Array(await pipeline.toBuffer());
    expect(told(jpegFacts(encoded))).toEqual(told(await pictureFacts({ encoded })));
  });

  it('says nothing of turning once that is cut out', async () => {
    const marked = new Uint8Array(await open().withMetadata({ orientation: 8 }).jpeg().toBuffer());
    const plain = withoutExif(marked);
    expect(jpegFacts(marked)).toMatchObject({ width: 37, height: 61, marked: true });
    expect(jpegFacts(plain)).toMatchObject({ width: 61, height: 37, marked: false });
    expect((await sharp(plain).metadata()).orientation).toBeUndefined();
  });

  it('that is no header is refused', () => {
    expect(() => jpegFacts(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toThrow();
  });
});

it('pictures that move are told from those that do not', async () => {
  const frames = sharp(Buffer.concat([noise(8, 8, 3).data, noise(8, 8, 3, 7).data]), {
    raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
  });
  for (const format of ['gif', 'webp'] as const) {
    const moving = new Uint8Array(
      await frames
        .clone()
        .toFormat(format, { loop: 0, delay: [9, 9] })
        .toBuffer(),
    );
    expect(framesOf(moving), format).toBeGreaterThan(1);
    expect(framesOf(new Uint8Array(await open().toFormat(format).toBuffer())), format).toBe(1);
  }
});
