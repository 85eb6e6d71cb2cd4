import { readFileSync } from 'node:fs';
import {
  degrees,
  PDFDocument,
  rgb,
  StandardFonts,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/document.js';
import { InputError, UsageError } from '../../../src/errors.js';
import {
  type FailedPdfPage,
  type OpenPdf,
  type OpenPdfOptions,
  openPdf,
  type PdfPage,
} from '../../../src/source/pdf/open-pdf.js';
import { collect } from '../collect.js';
import { writePdf } from './write-pdf.js';

let open: OpenPdf | undefined;
afterEach(() => open?.close());

async function pagesOf(bytes: Uint8Array, options: Partial<OpenPdfOptions> = {}): Promise<PdfPage[]> {
  const pages = await anyPagesOf(bytes, options);
  for (const page of pages) expect(page.problem).toBeUndefined();
  return pages as PdfPage[];
}

async function anyPagesOf(
  bytes: Uint8Array,
  options: Partial<OpenPdfOptions> = {},
): Promise<(PdfPage | FailedPdfPage)[]> {
  open = await openPdf(bytes, { name: 'x.pdf', ...options });
  return collect(open.pages);
}

/** Grey picture, dark in its upper left quarter only: it shows how it is turned. */
function corner(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height).fill(230);
  for (let y = 0; y < height / 2; y += 1) data.fill(20, y * width, y * width + width / 2);
  return data;
}

const jpegOf = (width: number, height: number): Promise<Buffer> =>
  sharp(corner(width, height), { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 90 })
    .toBuffer();

const words = (page: Page): string[] => page.lines.map((l) => l.words.map((w) => w.observed).join(' '));

describe('a scan', () => {
  it('hands over the bytes of its JPEG as they are', async () => {
    const jpeg = await jpegOf(400, 600);
    const pdf = await PDFDocument.create();
    const image = await pdf.embedJpg(jpeg);
    pdf.addPage([200, 300]).drawImage(image, { x: 0, y: 0, width: 200, height: 300 });
    const [page] = await pagesOf(await pdf.save());
    expect(page).toMatchObject({ content: 'scan', visible: 0, invisible: 0, imageShare: 1 });
    const picture = await page!.picture();
    expect(picture.from).toBe('file');
    expect(picture.dpi).toBeCloseTo(144, 6);
    expect(picture.toUserSpace).toEqual([0.5, 0, 0, -0.5, 0, 300]);
    expect('encoded' in picture.picture && jpeg.equals(picture.picture.encoded)).toBe(true);
  });
});
