// Pages to measure on: rendered from the clean documents, damaged, turned, stamped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { chooseDamage } from '../../dist/train/pairs/damage.js';
import { degrade } from '../../dist/train/pairs/degrade.js';
import { block } from '../../dist/train/pairs/page-blocks.js';
import { renderPage } from '../../dist/train/pairs/render-page.js';
import { createRandom } from '../../dist/train/pairs/seeded-random.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Texts of the shipped clean documents, as blocks. */
function texts() {
  if (!existsSync(FIXTURES)) return [];
  return readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.txt') && !/\.(observed|truth)\.txt$/.test(file))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(FIXTURES, file), 'utf8').normalize('NFC').split('\n');
      return lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '');
    });
}

/** One page: grey raster and its truth. `plan` = { text, font, level, dpi, skew, size } */
export async function makePage(plan) {
  const { text, font, level, dpi, skew } = plan;
  const all = texts();
  const lines = all[text % all.length];
  const from = (text * 7) % Math.max(1, lines.length - 40);
  const items = lines.slice(from, from + 40).map((line) => block(line));
  const setting = { family: font, size: plan.size ?? 13, leading: 1.35, dpi, skew };
  const page = await renderPage(items, setting);
  const random = createRandom(`images/${JSON.stringify(plan)}`);
  const damage = chooseDamage(level, random);
  const grey = degrade(page, damage, dpi, random);
  const truth = page.lines.map((line) => line.text).join('\n');
  let raster = { data: grey, width: page.width, height: page.height, channels: 1 };
  if (damage.jpegQuality !== undefined) {
    const raw = { width: page.width, height: page.height, channels: 1 };
    const jpeg = await sharp(grey, { raw }).jpeg({ quality: damage.jpegQuality }).toBuffer();
    raster = { ...raster, data: await sharp(jpeg).toColourspace('b-w').raw().toBuffer() };
  }
  return { plan, raster, truth, bilevel: damage.threshold !== undefined };
}

/** The page in colour with a red round stamp of 36 mm over its middle. */
export async function withStamp({ raster, ...page }) {
  const { width, height, data } = raster;
  const size = Math.round((36 / 25.4) * page.plan.dpi);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100">
    <g fill="none" stroke="#d8202a" stroke-width="2.5"><circle cx="50" cy="50" r="47"/><circle cx="50" cy="50" r="34"/></g>
    <path fill="#d8202a" d="M50 30l5 14h15l-12 9 5 15-13-9-13 9 5-15-12-9h15z"/></svg>`;
  const stamp = await sharp(Buffer.from(svg)).png().toBuffer();
  const rgb = await sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .composite([
      { input: stamp, left: Math.round(width * 0.45), top: Math.round(height * 0.35), blend: 'multiply' },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { ...page, raster: { data: rgb, width, height, channels: 3 } };
}

/** The page in the shade: its paper falls to half from left to right. */
export function inShade({ raster, ...page }) {
  const data = Uint8Array.from(raster.data, (level, i) => {
    const x = (i % raster.width) / raster.width;
    return Math.round(level * (1 - 0.6 * x * x));
  });
  return { ...page, raster: { ...raster, data } };
}
