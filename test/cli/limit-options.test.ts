import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/cli/limit-options.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('limits on the command line', () => {
  it('are those of the readers, in their units', () => {
    expect(limitsOf({})).toBeUndefined();
    expect(limitsOf({ maxMb: 2, pageTime: 1.5 })).toEqual({ bytes: 2_097_152, pageTime: 1500 });
    expect(limitsOf({ pageTime: 0.0015 })).toEqual({ pageTime: 2 });
    expect(limitsOf({ maxPixels: 1000 })?.picture).toEqual({ maxPixels: 1e8, refusePixels: 1e9 });
    expect(limitsOf({ maxPixels: 5 })?.picture).toEqual({ maxPixels: 5e6, refusePixels: 5e6 });
  });

  it('refuse what is larger, and say so', async () => {
    const hocr = join(folder, 'large.hocr');
    writeFileSync(
      hocr,
      `<html><body><div class="ocr_page">${'<p class="ocr_par">chữ</p>'.repeat(99_000)}</div>`,
    );
    const { code, err } = await run(['repair', hocr, '--max-mb', '2']);
    expect([code, err.replace(/\s+/gu, ' ')]).toEqual([
      3,
      expect.stringMatching(/large\.hocr: 2\.65 MB, and no more than 2 MB are allowed/u),
    ]);
    const picture = join(folder, 'large.bmp');
    const { default: sharp } = await import('sharp');
    const blank = { create: { width: 2000, height: 1000, channels: 3 as const, background: 'white' } };
    writeFileSync(picture, await sharp(blank).png().toBuffer());
    const refused = await run(['repair', picture, '--max-pixels', '1']);
    expect([refused.code, refused.err.replace(/\s+/gu, ' ')]).toEqual([3, expect.stringMatching(/pixels/u)]);
  });

  it('are numbers above 0', async () => {
    for (const value of ['0', '-1', 'much', ''])
      expect((await run(['repair', 'x.txt', '--page-time', value])).code).toBe(2);
  });
});
