// Makes the scanned paper among the fixtures: npm run build && node bench/scan-fixture.js fixtures/FILE.pdf
// A seed document set as an office paper with stamp and signature, printed and scanned in greys at 200 dpi by the
// generator of the training pages. Repeatable: the same fonts give the same file.
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { renderScanPages } from '../dist/train/scan-pages/render-scan-pages.js';

const SEED_TEXT = new URL('../fixtures/cuc-thong-tin-co-so.txt', import.meta.url);
const SETTING = { font: 'Tinos', level: 'medium', dpi: 200, seed: 20261121, layout: 'office', colour: true };
const JPEG_QUALITY = 60;
const POINTS_PER_INCH = 72;

const pdf = await PDFDocument.create({ updateMetadata: false });
pdf.setTitle('Công văn (bản quét để thử)');
pdf.setCreationDate(new Date(0));
pdf.setModificationDate(new Date(0));
for await (const { png, width, height, dpi } of renderScanPages(readFileSync(SEED_TEXT, 'utf8'), SETTING)) {
  const picture = await pdf.embedJpg(await sharp(png).jpeg({ quality: JPEG_QUALITY }).toBuffer());
  const size = [width, height].map((pixels) => (pixels * POINTS_PER_INCH) / dpi);
  pdf.addPage(size).drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] });
}
writeFileSync(process.argv[2], await pdf.save());
