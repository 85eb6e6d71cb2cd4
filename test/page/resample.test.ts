import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blur, transform } from '../../src/browser/pictures/resample.js';
import { shrinkTo } from '../../src/browser/pictures/shrink.js';
import type { Raster } from '../../src/source/image/raster.js';
import { sharpPictures } from '../../src/source/image/sharp-pictures.js';
import { difference, noise } from './noise.js';

async function decoded(png: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as 1 | 3 };
}

function moved(grey: Raster, scale: number, degrees: number): Raster {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return transform(grey, [cos, -sin, sin, cos]);
}

const same = { scale: 1, degrees: 0, blur: 0 };

describe('pictures for the engine, made in a page, are those of sharp to the last bit', () => {
  it.each([
    [301, 199, 1, 2.5],
    [640, 480, 1, -1.3],
    [480, 640, 1, 9.95],
    [640, 480, 1.5, -7.3],
    [120, 90, 3, 0],
    [300, 200, 2.7, 0],
  ])('%d × %d enlarged %d times, turned by %d°', async (width, height, scale, degrees) => {
    const grey = noise(width, height);
    const { image } = await sharpPictures.finish(grey, { ...same, scale, degrees });
    expect(difference(moved(grey, scale, degrees), await decoded(image))).toBeUndefined();
  });

  it.each([0.8, 1.1, 1.4, 2.2, 3])('blurred by %d pixels', async (deviation) => {
    const grey = noise(257, 131);
    const { image } = await sharpPictures.finish(grey, { ...same, blur: deviation });
    expect(difference(blur(grey, deviation), await decoded(image))).toBeUndefined();
  });

  it('turned, then blurred', async () => {
    const grey = noise(333, 222);
    const { image } = await sharpPictures.finish(grey, { scale: 1.2, degrees: 3.35, blur: 1.1 });
    expect(difference(blur(moved(grey, 1.2, 3.35), 1.1), await decoded(image))).toBeUndefined();
  });

  it.each([
    [600, 450, 400, 300, 1],
    [300, 200, 200, 133, 1],
    [640, 480, 500, 375, 3],
    [999, 777, 333, 259, 1],
    [1000, 700, 250, 175, 3],
    [1000, 700, 100, 70, 1],
    [701, 503, 160, 115, 3],
    [701, 503, 233, 167, 1],
    [701, 503, 111, 80, 1],
    [701, 503, 90, 65, 1],
  ] as const)(
    '%d × %d shrunk to %d × %d, %d channels',
    async (width, height, toWidth, toHeight, channels) => {
      const raster = noise(width, height, channels);
      const raw = { width, height, channels };
      const pipeline = sharp(raster.data, { raw }).resize(toWidth, toHeight, { fit: 'fill' });
      const { data, info } = await pipeline
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const wanted: Raster = { data, width: info.width, height: info.height, channels };
      expect(difference(shrinkTo(raster, toWidth, toHeight), wanted)).toBeUndefined();
    },
  );
});
