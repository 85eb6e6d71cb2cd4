// Draws the small pages of `recorded/` and records what the engine built in reads on them:
// npm run build && node test/source/ocr/record-pages.js
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { createTesseractEngine } from '../../../dist/source/ocr/tesseract-engine.js';
import { chooseDamage } from '../../../dist/train/pairs/damage.js';
import { degrade } from '../../../dist/train/pairs/degrade.js';
import { renderPage } from '../../../dist/train/pairs/render-page.js';
import { createRandom } from '../../../dist/train/pairs/seeded-random.js';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);
const FOLDER = new URL('./recorded/', import.meta.url);
const SEED = 20261121;
const DPI = 200;
const PAGES = [
  { name: 'mild', source: 'cuc-thong-tin-co-so.txt', from: 1, family: 'Tinos', level: 'mild' },
  { name: 'medium', source: 'binh-dinh-ke-hoach-2023.txt', from: 12, family: 'FreeSerif', level: 'medium' },
  { name: 'heavy', source: 'binh-phuoc-86-HD-BTGTU.txt', from: 3, family: 'Tinos', level: 'heavy' },
];

const block = (text, style = 'regular', align = 'justify') => ({
  text,
  style,
  align,
  indent: align === 'justify',
});
const HEAD = {
  left: [block('TỈNH ỦY BÌNH PHƯỚC', 'regular', 'centre'), block('BAN TUYÊN GIÁO', 'bold', 'centre')],
  right: [
    block('ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', 'centre'),
    block('Bình Phước, ngày 28 tháng 6 năm 2023', 'italic', 'centre'),
  ],
};

/** Two paragraphs, cut off under the last line. */
async function draw({ source, from, family, level }) {
  const random = createRandom(`${SEED}/recorded/${level}`);
  const paragraphs = readFileSync(new URL(source, FIXTURES), 'utf8')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/gu, ' '))
    .filter((line) => line.length > 80 && line.length < 420);
  const items = paragraphs.slice(from, from + 2).map((text) => block(text));
  if (level === 'heavy') items.unshift(HEAD);
  const page = await renderPage(items, { family, size: 13, leading: 1.35, dpi: DPI, skew: 0 });
  const damage = { ...chooseDamage(level, random), threshold: level === 'mild' ? undefined : 150 };
  const grey = degrade(page, damage, DPI, random);
  const bytes = Buffer.from(grey.buffer, grey.byteOffset, grey.length);
  const height = Math.min(page.height, Math.round(120 + (page.lines.length + 4) * 13 * 1.35 * (DPI / 72)));
  const image = await sharp(bytes, { raw: { width: page.width, height: page.height, channels: 1 } })
    .extract({ left: 0, top: 0, width: page.width, height })
    .png({ palette: true, colours: level === 'mild' ? 8 : 2, dither: 0, compressionLevel: 9 })
    .toBuffer();
  return {
    request: { image, width: page.width, height, dpi: DPI },
    truth: page.lines.map(({ text }) => text),
  };
}

const engine = await createTesseractEngine({ workers: 1 });
mkdirSync(FOLDER, { recursive: true });
try {
  for (const page of PAGES) {
    const { request, truth } = await draw(page);
    const { image, width, height, dpi } = request;
    const result = await engine.recognize(request);
    const sha256 = createHash('sha256').update(image).digest('hex');
    const recording = { engine: engine.name, sha256, width, height, dpi, truth, result };
    writeFileSync(new URL(`${page.name}.png`, FOLDER), image);
    writeFileSync(new URL(`${page.name}.json`, FOLDER), `${JSON.stringify(recording)}\n`);
    console.log(page.name, width, height, image.length, result.confidence.toFixed(3), truth.length);
  }
} finally {
  await engine.close();
}
