// The pictures of the review page in docs/archivists.md and docs/huong-dan-luu-tru.md, made from the scan that comes along:
//   npm run pictures
// Needs `npm run build` and a Chromium. Each shot is the page as a person meets it after the keys that are listed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SCAN = fileURLToPath(new URL('../../fixtures/cuc-thong-tin-co-so.scan.pdf', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../bin/khoiphuc.js', import.meta.url));
const SIZE = { width: 1280, height: 760 };
/** Enough for black on white with a few marks, and small. */
const COLOURS = 64;
const MOST_BYTES = 200_000;

/** Name of the picture, and the keys that lead to it from the opened page. */
const SHOTS = [
  ['review', ['n', 'n']],
  ['typing', ['n', 'n', 'n', 'e']],
];
const LANGUAGES = [
  ['vi', 'vi-VN'],
  ['en', 'en-GB'],
];

function chromiumPath() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next name.
    }
  throw new Error('There is no Chromium here: install one, and run this again.');
}

async function shoot(browser, url, locale, keys) {
  const context = await browser.newContext({ viewport: SIZE, locale });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelectorAll('.word').length > 100);
  await page.waitForTimeout(500);
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  const shot = await page.screenshot();
  await context.close();
  return sharp(shot).png({ palette: true, colours: COLOURS, effort: 10, compressionLevel: 9 }).toBuffer();
}

/** @param folder where the pictures go */
export async function makePictures(folder) {
  const work = mkdtempSync(join(tmpdir(), 'khoiphuc-pictures-'));
  const result = join(work, 'cong-van.html');
  execFileSync(process.execPath, [PROGRAM, 'repair', SCAN, '--format', 'html', '-o', result, '--quiet']);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    for (const [language, locale] of LANGUAGES)
      for (const [name, keys] of SHOTS) {
        const picture = await shoot(browser, pathToFileURL(result).href, locale, keys);
        if (picture.length > MOST_BYTES) throw new Error(`${name}.${language}.png has ${picture.length} bytes`);
        writeFileSync(join(folder, `${name}.${language}.png`), picture);
        console.log(`${name}.${language}.png: ${Math.round(picture.length / 1000)} kB`);
      }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makePictures(process.argv[2] ?? HERE);
