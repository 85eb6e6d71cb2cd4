import { GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.js';
import type { Block } from '../../../src/train/pairs/page-blocks.js';
import { checkFonts, renderPage } from '../../../src/train/pairs/render-page.js';

const family = ['Tinos', 'FreeSerif', 'DejaVu Serif', 'Arimo'].find((name) => GlobalFonts.has(name));
const setting = { family: family ?? '', size: 13, leading: 1.4, dpi: 100, skew: 0 };
const block = (text: string, align: Block['align'] = 'justify'): Block => ({
  text,
  style: 'regular',
  align,
  indent: align === 'justify',
});

it('names a font that is not installed', async () => {
  await expect(renderPage([], { ...setting, family: 'No Such Face' })).rejects.toThrow(UsageError);
  await expect(checkFonts(['No Such Face'])).rejects.toThrow(
    'Font `No Such Face` is not installed: install it.',
  );
});

describe.skipIf(family === undefined)('renderPage (needs one font with Vietnamese letters)', () => {
  it('draws each line of truth where it says, and breaks text without losing a word', async () => {
    const text = 'Đẩy mạnh tuyên truyền về công tác xây dựng Đảng và hệ thống chính trị. '.repeat(4).trim();
    const page = await renderPage([block(text), block('KẾ HOẠCH', 'centre')], setting);
    expect(
      page.lines
        .slice(0, -1)
        .map((line) => line.text)
        .join(' '),
    ).toBe(text);
    expect(page.lines.at(-1)!.text).toBe('KẾ HOẠCH');
    for (const line of page.lines) {
      // x-height band just above the base line: ink inside the line's span, none left or right of it
      const y = Math.round(line.baseline) - 3;
      const row = page.grey.subarray(y * page.width, (y + 1) * page.width);
      const ink = [...row.keys()].filter((x) => row[x]! < 128);
      expect(ink.length).toBeGreaterThan(5);
      expect(ink[0]!).toBeGreaterThanOrEqual(line.left - 2);
      expect(ink.at(-1)!).toBeLessThanOrEqual(line.right + 2);
    }
  });

  it('stops at the foot of the sheet: truth holds only what was drawn', async () => {
    const many = Array.from({ length: 200 }, (_, i) => block(`Dòng ${i}`));
    const page = await renderPage(many, setting);
    expect(page.lines.length).toBeGreaterThan(20);
    expect(page.lines.length).toBeLessThan(60);
    expect(page.lines.at(-1)!.baseline).toBeLessThan(page.height);
  });

  it('sets two columns side by side', async () => {
    const columns = {
      left: [block('TỈNH ỦY', 'centre')],
      right: [block('ĐẢNG CỘNG SẢN VIỆT NAM', 'centre')],
    };
    const [left, right] = (await renderPage([columns], setting)).lines;
    expect(left!.baseline).toBe(right!.baseline);
    expect(left!.right).toBeLessThan(right!.left);
  });
});
