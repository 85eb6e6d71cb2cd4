import { describe, expect, test } from 'vitest';
import { measurePaper, whitenPaper } from '../../../src/source/image/clear-paper.js';
import { otsu } from '../../../src/source/image/ink.js';
import type { Raster } from '../../../src/source/image/raster.js';

/** Grainy paper of level 215 with a spread of about 14 (sum of 12 even numbers), and `ink` pixels of level 60. */
function sheet(ink: number): Raster {
  let state = 20_261_121;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const grain = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += chance();
    return 14 * sum;
  };
  const data = Uint8Array.from({ length: 200 * 200 }, () => Math.min(255, Math.round(215 + grain())));
  for (let i = 0; i < ink; i += 1) data[Math.floor(chance() * data.length)] = 60;
  return { data, width: 200, height: 200, channels: 1 };
}

describe('measurePaper', () => {
  test('finds level and spread of paper under grain and print', () => {
    const { level, spread } = measurePaper(sheet(2000));
    expect(Math.abs(level - 215)).toBeLessThanOrEqual(4);
    expect(Math.abs(spread - 14)).toBeLessThanOrEqual(4);
  });

  test('finds none on a page cut to black and white', () => {
    const data = Uint8Array.from({ length: 10_000 }, (_, i) => (i % 9 === 0 ? 0 : 255));
    expect(measurePaper({ data, width: 100, height: 100, channels: 1 }).spread).toBeLessThanOrEqual(1);
  });
});

describe('whitenPaper', () => {
  test('puts the threshold of a page with little print between ink and paper', () => {
    const page = sheet(60);
    expect(otsu(page)).toBeGreaterThan(150); // within the grain: half of the paper would be ink
    const before = page.data.slice();
    whitenPaper(page);
    const threshold = otsu(page);
    const dark = page.data.filter((level) => level <= threshold).length;
    expect(dark).toBe(before.filter((level) => level === 60).length);
  });

  test('leaves paper without grain as it is', () => {
    const data = Uint8Array.from({ length: 10_000 }, (_, i) => (i % 9 === 0 ? 20 : 240 + (i % 3)));
    const before = data.slice();
    whitenPaper({ data, width: 100, height: 100, channels: 1 });
    expect(data).toEqual(before);
  });
});
