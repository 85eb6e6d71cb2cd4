import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { imagePageFrom } from '../../src/source/image/image-page.js';
import { nodePlatform } from '../../src/source/node-platform.js';
import { random } from './mutate.js';

/** Inputs that the fuzzer once broke something with. */
describe('what the fuzzer found', () => {
  it('the picture of a page whose pixels cannot be decoded says so, instead of an error of the decoder', async () => {
    const { default: sharp } = await import('sharp');
    const noise = Buffer.from(
      Array.from(
        { length: 120 * 60 * 4 },
        (
          (next) => () =>
            next() * 256
        )(random(1)),
      ),
    );
    const png = await sharp(noise, { raw: { width: 120, height: 60, channels: 4 } })
      .png()
      .toBuffer();
    const damaged = new Uint8Array(png).fill(0, 300, 400);
    const page = await imagePageFrom({
      platform: nodePlatform,
      name: 'a.png',
      picture: { encoded: damaged },
    });
    await expect(page.image.encoded()).rejects.toThrow(InputError);
  });

  it('a picture longer than a JPEG can be is shown as a PNG', async () => {
    const raster = { data: new Uint8Array(70_000).fill(200), width: 70_000, height: 1, channels: 1 as const };
    const { image } = await imagePageFrom({ platform: nodePlatform, name: 'a.png', picture: { raster } });
    expect((await image.encoded()).mediaType).toBe('image/png');
  });
});
