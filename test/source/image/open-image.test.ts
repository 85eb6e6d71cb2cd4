import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ImagePage } from '../../../src/source/image/image-page.js';
import { type FailedPage, openImage } from '../../../src/source/image/open-image.js';
import { nodePlatform } from '../../../src/source/node-platform.js';

const grey = (width: number, height: number, level = 255) =>
  sharp({ create: { width, height, channels: 3, background: { r: level, g: level, b: level } } });
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

async function pagesOf(bytes: Uint8Array, limits?: { maxPixels: number; refusePixels: number }) {
  const open = await openImage(bytes, { platform: nodePlatform, name: 'scan', limits });
  const pages: (ImagePage | FailedPage)[] = [];
  for await (const page of open.pages) pages.push(page);
  return { open, pages };
}

async function onlyPage(bytes: Uint8Array): Promise<ImagePage> {
  const { pages } = await pagesOf(bytes);
  expect(pages).toHaveLength(1);
  return pages[0] as ImagePage;
}

/** A TIFF of `count` grey pages of 8 × 6 pixels, its lists of entries before the pixels. */
function tiffOf(count: number): Uint8Array {
  const pageBytes = 2 + 8 * 12 + 4 + 48;
  const bytes = new Uint8Array(8 + count * pageBytes);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, 8, true);
  for (let page = 0; page < count; page += 1) {
    const at = 8 + page * pageBytes;
    const entries = [
      [256, 8],
      [257, 6],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at + pageBytes - 48],
      [278, 6],
      [279, 48],
    ];
    view.setUint16(at, entries.length, true);
    entries.forEach(([tag, value], i) => {
      view.setUint16(at + 2 + 12 * i, tag!, true);
      view.setUint16(at + 4 + 12 * i, 4, true);
      view.setUint32(at + 6 + 12 * i, 1, true);
      view.setUint32(at + 10 + 12 * i, value!, true);
    });
    view.setUint32(at + 2 + 12 * entries.length, page + 1 < count ? at + pageBytes : 0, true);
    for (let i = 0; i < 48; i += 1) bytes[at + pageBytes - 48 + i] = i * 5;
  }
  return bytes;
}

/** A BMP of 2 × 2 pixels, 24 bits: blue, white / red, black (bottom row first in the file). */
function bmp(height = 2): Uint8Array {
  const bytes = new Uint8Array(54 + 16);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, 2, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  bytes.set([0, 0, 255, 0, 0, 0, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0], 54);
  return bytes;
}

const pixels = async (page: ImagePage) =>
  sharp((await page.image.encoded()).bytes)
    .removeAlpha()
    .raw()
    .toBuffer();

describe('openImage', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'tiff'] as const)('reads %s by what is in it', async (format) => {
    const page = await onlyPage(await grey(40, 30, 200).toFormat(format).toBuffer());
    expect([page.image.width, page.image.height]).toEqual([40, 30]);
    const prepared = await page.prepare();
    expect(prepared.blank).toBe(true);
    expect(prepared.warnings).toEqual([]);
  });

  test('hands over the bytes of an upright JPEG as they are', async () => {
    const bytes = await grey(40, 30).jpeg().toBuffer();
    const { mediaType, bytes: same } = await (await onlyPage(bytes)).image.encoded();
    expect(mediaType).toBe('image/jpeg');
    expect(Buffer.compare(Buffer.from(same), bytes)).toBe(0);
  });

  test('encodes grey pixels in one channel', async () => {
    const page = await onlyPage(await grey(40, 30, 200).toColourspace('b-w').tiff().toBuffer());
    const { mediaType, bytes } = await page.image.encoded();
    expect(mediaType).toBe('image/jpeg');
    expect((await sharp(bytes).metadata()).channels).toBe(1);
  });

  test('turns a picture as its EXIF mark says', async () => {
    const marked = await grey(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const page = await onlyPage(marked);
    expect([page.image.width, page.image.height]).toEqual([30, 40]);
    const { width, height } = await sharp((await page.image.encoded()).bytes).metadata();
    expect([width, height]).toEqual([30, 40]);
  });

  test('takes the resolution that the file states', async () => {
    const page = await onlyPage(await grey(850, 1100).jpeg().withMetadata({ density: 120 }).toBuffer());
    expect(page.image.dpi).toBe(120);
  });

  test('reads every page of a TIFF', async () => {
    const { open, pages } = await pagesOf(tiffOf(3));
    expect(open.pageCount).toBe(3);
    expect(pages.map((page) => page.number)).toEqual([1, 2, 3]);
    expect(pages.some((page) => 'problem' in page)).toBe(false);
  });

  test('says from which page on a TIFF is cut off', async () => {
    const { open, pages } = await pagesOf(tiffOf(3).subarray(0, 8 + 150 * 2 + 20));
    expect(open.pageCount).toBe(3);
    expect(pages).toHaveLength(3);
    expect(pages[2]).toMatchObject({ number: 3, problem: expect.stringMatching(/^scan: .*from page 3 on/) });
  });

  test('reads a BMP, bottom-up and top-down', async () => {
    const up = await pixels(await onlyPage(bmp(2)));
    const down = await pixels(await onlyPage(bmp(-2)));
    expect(up.length).toBe(12);
    expect(Buffer.compare(up, down)).not.toBe(0);
  });

  test('warns that an animated GIF has more frames', async () => {
    const frames = [await grey(9, 9).png().toBuffer(), await grey(9, 9, 0).png().toBuffer()];
    const animated = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await onlyPage(animated)).warnings.join()).toMatch(/animated.*only its first frame/);
  });

  test.each(['png', 'jpeg'] as const)('never presents half a %s as whole', async (format) => {
    const bytes = await noise(120, 160).toFormat(format).toBuffer();
    const page = await onlyPage(bytes.subarray(0, bytes.length >> 1));
    const prepared = await page.prepare();
    expect(prepared.warnings.join()).toMatch(/only part of the picture/);
    // Noise looks upside down now and then; back to how it lies in the file.
    const { data, info } = await sharp((await prepared.image.encoded()).bytes)
      .rotate(360 - prepared.rotation)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeLessThan(250);
    expect(data[(info.height - 1) * info.width + 5]).toBeGreaterThan(250);
  });

  test('shrinks a picture over the limit and says so', async () => {
    const bytes = await grey(400, 300).png().toBuffer();
    const { pages } = await pagesOf(bytes, { maxPixels: 30_000, refusePixels: 200_000 });
    const page = pages[0] as ImagePage;
    expect([page.image.width, page.image.height]).toEqual([200, 150]);
    expect(page.warnings).toEqual(['the picture of 400 × 300 pixels was shrunk to 200 × 150']);
    expect((await sharp((await page.image.encoded()).bytes).metadata()).width).toBe(200);
  });

  test('refuses a header of 40,000 × 40,000 pixels without reading pixels', async () => {
    const bytes = await grey(10, 10).png().toBuffer();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(16, 40_000);
    view.setUint32(20, 40_000);
    await expect(pagesOf(bytes)).rejects.toThrow(/40000 × 40000 pixels is too large/);
  });

  test('reads one pixel', async () => {
    const prepared = await (await onlyPage(await grey(1, 1).png().toBuffer())).prepare();
    expect(prepared.blank).toBe(true);
  });

  test.each([
    ['nothing', new Uint8Array(0), /^scan: the file is empty\. Get it again\.$/],
    ['text', new TextEncoder().encode('BM is how this text begins'), /^scan: this is no picture/],
    ['a header alone', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /a PNG that is cut off/],
    ['a broken TIFF', Uint8Array.from([0x49, 0x49, 42, 0, 200, 0, 0, 0]), /a TIFF that is cut off/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(pagesOf(bytes)).rejects.toThrow(message);
  });
});
