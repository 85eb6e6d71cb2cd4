import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { boxToPage, inverse, movePoint } from '../../../src/source/image/placement.js';
import { prepareForOcr } from '../../../src/source/image/prepare.js';
import { type QuarterTurn, type Raster, turn } from '../../../src/source/image/raster.js';
import { resolutionOf } from '../../../src/source/image/resolution.js';
import { sharpPictures as pictures } from '../../../src/source/image/sharp-pictures.js';
import { dropStamps } from '../../../src/source/image/stamp.js';
import type { OcrEngine } from '../../../src/source/ocr/engine.js';

/**
 * A page of made-up print at 100 dpi: bodies of 8 rows with strokes above every third, none below. No font is needed.
 */
function page(skew: number, above = true): Raster {
  const [width, height] = [600, 800];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.translate(width / 2, height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  for (let line = 0; line < 24; line += 1) {
    for (let n = 0; n < 40 + ((line * 7) % 9); n += 1) {
      // no two lines alike, or columns would look like lines
      const [x, y] = [50 + n * 10 + ((line * 37 + n * n * 11) % 5) + ((line * 13) % 10), 90 + line * 26];
      context.fillRect(x, y, 6, 8);
      if (n % 3 === 0) context.fillRect(x, above ? y - 5 : y - 2, 2, above ? 5 : 12);
    }
  }
  const rgba = context.getImageData(0, 0, width, height).data;
  return {
    data: Uint8Array.from({ length: width * height }, (_, i) => rgba[4 * i]!),
    width,
    height,
    channels: 1,
  };
}

/**
 * An engine that reads so many words on every picture, with the confidences told, one after the other; the words of a certainty
 * below 0 run up the page.
 */
const engineThat = (confidences: number[], count = 12): OcrEngine => ({
  name: 'double',
  concurrency: 1,
  recognize: async () => {
    const confidence = confidences.shift() ?? 0;
    const [width, height] = confidence < 0 ? [8, 30] : [30, 8];
    const word = { observed: 'chữ', box: { x: 0, y: 0, width, height } };
    const words = Array.from({ length: count }, () => word);
    const box = { x: 0, y: 0, width: 1, height: 1 };
    return { blocks: [{ box, lines: [{ words }] }], confidence: Math.abs(confidence) };
  },
  close: async () => {},
});

describe('prepareForOcr', () => {
  test.each([-3, -1.2, 1.1, 2.5])('finds lines that run at %d degrees', async (skew) => {
    const prepared = await prepareForOcr(page(skew), { pictures, dpi: 100 });
    expect(Math.abs(prepared.skew - skew)).toBeLessThanOrEqual(0.1);
    expect(prepared.rotation).toBe(0);
  });

  test.each([0, 90, 180, 270] as const)(
    'turns a page that lies at %d degrees',
    async (lying: QuarterTurn) => {
      const prepared = await prepareForOcr(turn(page(1.5), lying), { pictures, dpi: 100 });
      expect(prepared.rotation).toBe((360 - lying) % 360);
      expect(prepared.rotationBy).toBe('print');
      expect(Math.abs(prepared.skew - 1.5)).toBeLessThanOrEqual(0.1);
    },
  );

  /** The page on the black lid of a scanner, which shows on all sides. */
  function onBlackLid(sheet: Raster): Raster {
    const data = sheet.data.slice();
    const { width, height } = sheet;
    for (let i = 0; i < data.length; i += 1) {
      const [x, y] = [i % width, Math.floor(i / width)];
      if (Math.min(x, y, width - 1 - x, height - 1 - y) < 20) data[i] = 0;
    }
    return { ...sheet, data };
  }

  test.each([0, 0.7, 2])('sees the lines between black margins, at %d degrees', async (skew) => {
    const sheet = onBlackLid(page(skew));
    const prepared = await prepareForOcr(sheet, { pictures, dpi: 100 });
    expect([prepared.rotation, prepared.rotationBy]).toEqual([0, 'print']);
    expect(Math.abs(prepared.skew - (skew < 1 ? 0 : skew))).toBeLessThanOrEqual(0.1);
  });

  test('turns a page that lies only if the engine reads it better so', async () => {
    const lying = turn(page(0), 90);
    const better = await prepareForOcr(lying, { pictures, dpi: 100, engine: engineThat([0.1, 0.8, 0.3]) });
    expect([better.rotation, better.rotationBy]).toEqual([270, 'engine']);
    const upwards = { pictures, dpi: 100, engine: engineThat([0.1, 0.8, -0.9]) };
    expect((await prepareForOcr(lying, upwards)).rotation).toBe(270);
    const worse = await prepareForOcr(lying, { pictures, dpi: 100, engine: engineThat([0.1, 0.3, 0.8]) });
    expect([worse.rotation, worse.rotationBy]).toEqual([0, 'engine']);
  });

  test('asks the engine where the print does not say which side is up', async () => {
    const undecided = page(0, false);
    const flipped = await prepareForOcr(undecided, { pictures, dpi: 100, engine: engineThat([0.2, 0.9]) });
    expect([flipped.rotation, flipped.rotationBy]).toEqual([180, 'engine']);
    const upright = await prepareForOcr(undecided, { pictures, dpi: 100, engine: engineThat([0.6, 0.65]) });
    expect([upright.rotation, upright.rotationBy]).toEqual([0, 'engine']);
    const specks = await prepareForOcr(undecided, { pictures, dpi: 100, engine: engineThat([0, 0.3], 2) });
    expect(specks.rotation).toBe(0);
    const alone = await prepareForOcr(undecided, { pictures, dpi: 100 });
    expect([alone.rotation, alone.rotationBy]).toEqual([0, 'doubt']);
  });

  test('leaves grain alone: no turn, no rotation', async () => {
    let seed = 1;
    const data = Uint8Array.from({ length: 300 * 300 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 24;
    });
    const prepared = await prepareForOcr(
      { data, width: 300, height: 300, channels: 1 },
      { pictures, dpi: 100 },
    );
    expect([prepared.rotation, prepared.skew]).toEqual([0, 0]);
  });

  test('calls a page without print blank, and enlarges a coarse one', async () => {
    const white: Raster = { data: new Uint8Array(200 * 100).fill(250), width: 200, height: 100, channels: 1 };
    const prepared = await prepareForOcr(white, { pictures, dpi: 100 });
    expect(prepared.blank).toBe(true);
    expect(prepared.request).toMatchObject({ width: 600, height: 300, dpi: 300 });
    expect(boxToPage({ x: 30, y: 15, width: 60, height: 12 }, prepared.toPage)).toEqual({
      x: 10,
      y: 5,
      width: 20,
      height: 4,
    });
  });

  test('tells grainy paper with a few letters from grainy paper without', async () => {
    let seed = 1;
    const chance = (): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    };
    const grain = (): number => 28 * Array.from({ length: 12 }, chance).reduce((a, b) => a + b, -6);
    const [width, height] = [400, 560];
    const paper = Uint8Array.from({ length: width * height }, () =>
      Math.max(0, Math.min(255, Math.round(200 + grain()))),
    );
    const isBlank = async (data: Uint8Array) =>
      (await prepareForOcr({ data, width, height, channels: 1 }, { pictures, dpi: 200 })).blank;
    expect(await isBlank(paper.slice())).toBe(true);
    const printed = paper.slice();
    for (let letter = 0; letter < 4; letter += 1)
      for (let y = 100; y < 120; y += 1)
        for (let x = 0; x < 12; x += 1) printed[y * width + 60 + 16 * letter + x]! /= 3;
    expect(await isBlank(printed)).toBe(false);
  });

  test('leads back from the straightened picture to the page', async () => {
    const prepared = await prepareForOcr(page(2), { pictures, dpi: 150 });
    // the middle stays the middle
    const { width, height } = prepared.request;
    const [x, y] = movePoint(prepared.toPage, width / 2, height / 2);
    expect(x).toBeCloseTo(300, 0);
    expect(y).toBeCloseTo(400, 0);
    // a step along the straightened line runs down by tan 2° on the page
    const [along, down] = movePoint(prepared.toPage, width / 2 + 100, height / 2);
    expect((down - y) / (along - x)).toBeCloseTo(Math.tan((2 * Math.PI) / 180), 2);
    const [backX] = movePoint(inverse(prepared.toPage), along, down);
    expect(backX).toBeCloseTo(width / 2 + 100, 6);
  });
});

describe('dropStamps', () => {
  const [width, height, dpi] = [300, 300, 150];
  const draw = (paint: (x: number, y: number) => readonly [number, number, number] | undefined) => {
    const data = new Uint8Array(width * height * 3).fill(255);
    for (let i = 0; i < width * height; i += 1) {
      const colour = paint(i % width, Math.floor(i / width));
      if (colour) data.set(colour, 3 * i);
    }
    return { data, width, height, channels: 3 } as const;
  };
  const greyOf = ({ data }: Raster) =>
    Uint8Array.from({ length: width * height }, (_, i) => Math.min(data[3 * i]!, data[3 * i + 1]!));

  test('takes a red ring out and leaves black print under it', () => {
    const ring = draw((x, y) => {
      if (y === 150 && x > 20 && x < 280) return [10, 10, 10];
      const distance = Math.hypot(x - 150, y - 150);
      return distance > 90 && distance < 98 ? [215, 30, 40] : undefined;
    });
    const grey = greyOf(ring);
    expect(dropStamps(ring, grey, dpi)).toBe(1);
    expect(grey[150 * width + 150]).toBe(10);
    expect(grey[56 * width + 150]).toBe(215);
  });

  test('leaves print in red alone', () => {
    const print = draw((x, y) => (y % 37 < 16 && x % 18 < 14 && x % 90 < 72 ? [215, 30, 40] : undefined));
    const grey = greyOf(print);
    const before = grey.slice();
    expect(dropStamps(print, grey, dpi)).toBe(0);
    expect(grey).toEqual(before);
  });
});

describe('resolutionOf', () => {
  test.each([
    ['a scanner that says 300', 2480, 3508, 300, 300],
    ['a camera that says 72', 2480, 3508, 72, 300],
    ['A4 across, nothing said', 3508, 2480, undefined, 300],
    ['Letter, nothing said', 1700, 2200, undefined, 200],
    ['a size that makes no sheet', 800, 1131, 1200, 96],
  ])('%s', (_, width, height, stated, dpi) => {
    expect(resolutionOf(width, height, stated)).toBe(dpi);
  });
});
