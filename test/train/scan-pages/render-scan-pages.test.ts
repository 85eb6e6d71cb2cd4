import { GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readOfficeDocument } from '../../../src/train/scan-pages/office-document.js';
import { renderScanPages } from '../../../src/train/scan-pages/render-scan-pages.js';
import type { ScanOptions, ScanPage } from '../../../src/train/scan-pages/scan-page.js';

const PAPER = [
  'TỈNH ỦY BÌNH PHƯỚC',
  'BAN TUYÊN GIÁO',
  'Số 86-HD/BTGTU',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Bình Phước, ngày 28 tháng 6 năm 2023',
  'HƯỚNG DẪN',
  '**Đẩy mạnh tuyên truyền về công tác xây dựng Đảng**',
  'Thực hiện Hướng dẫn số 108-HD/BTGTW, Ban Tuyên giáo hướng dẫn như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'Công tác tuyên truyền cần được tiến hành bằng nhiều hình thức linh hoạt, sáng tạo.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu.',
  'TRƯỞNG BAN',
  'Võ Thanh Bình',
].join('\n');

const OPTIONS: ScanOptions = { font: 'Tinos', level: 'none', dpi: 72, seed: 3, layout: 'office' };

async function render(options: Partial<ScanOptions> = {}): Promise<ScanPage[]> {
  const pages: ScanPage[] = [];
  for await (const page of renderScanPages(PAPER, { ...OPTIONS, ...options })) pages.push(page);
  return pages;
}

describe('readOfficeDocument', () => {
  it('takes a paper to pieces and loses nothing', () => {
    expect(readOfficeDocument(PAPER)).toEqual({
      letterhead: {
        left: ['TỈNH ỦY BÌNH PHƯỚC', 'BAN TUYÊN GIÁO', 'Số 86-HD/BTGTU'],
        right: ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Bình Phước, ngày 28 tháng 6 năm 2023'],
      },
      title: ['HƯỚNG DẪN', 'Đẩy mạnh tuyên truyền về công tác xây dựng Đảng'],
      paragraphs: [
        'Thực hiện Hướng dẫn số 108-HD/BTGTW, Ban Tuyên giáo hướng dẫn như sau:',
        'I. MỤC ĐÍCH, YÊU CẦU',
        'Công tác tuyên truyền cần được tiến hành bằng nhiều hình thức linh hoạt, sáng tạo.',
      ],
      recipients: ['Nơi nhận:', '- Như trên;', '- Lưu.'],
      signature: ['TRƯỞNG BAN', 'Võ Thanh Bình'],
    });
  });
});

describe.skipIf(!GlobalFonts.has('Tinos'))('renderScanPages (skipped without the font Tinos)', () => {
  it('sets the letterhead first, left column before right, and the signature last', async () => {
    const [page] = await render();
    const text = page!.text.split('\n').filter((line) => line !== '');
    expect(text.slice(0, 5)).toEqual(PAPER.split('\n').slice(0, 5));
    expect(text).toContain('Võ Thanh Bình');
    expect(page!.marks).toHaveLength(2);
  });

  it('knows where the ink of every word is', async () => {
    const [page] = await render({ dpi: 100 });
    const { data, info } = await sharp(page!.png).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([page!.width, page!.height]);
    for (const { text, box } of page!.lines.flatMap((line) => line.words)) {
      let darkest = 255;
      for (let y = Math.floor(box.y); y < box.y + box.height; y++) {
        for (let x = Math.floor(box.x); x < box.x + box.width; x++) {
          darkest = Math.min(darkest, data[y * info.width + x]!);
        }
      }
      expect(darkest, text).toBeLessThan(160);
    }
  });

  it('gives equal pages for equal seeds, and the same text at every level', async () => {
    const [one, again, heavy] = await Promise.all([render(), render(), render({ level: 'heavy' })]);
    expect(again.map(({ png }) => Buffer.compare(png, one[0]!.png))).toEqual([0]);
    expect(heavy.map(({ text }) => text)).toEqual(one.map(({ text }) => text));
    expect(Buffer.compare(heavy[0]!.png, one[0]!.png)).not.toBe(0);
  });

  it('keeps colours when asked to', async () => {
    const [page] = await render({ colour: true });
    expect((await sharp(page!.png).metadata()).channels).toBe(3);
  });
});
