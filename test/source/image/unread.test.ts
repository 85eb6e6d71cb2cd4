import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/document.js';
import { lettersLeft } from '../../../src/source/image/letters-left.js';
import type { Bitmap } from '../../../src/source/image/raster.js';
import { findUnread } from '../../../src/source/image/unread.js';
import { findUnreadColumns } from '../../../src/source/image/unread-columns.js';

/** Usual height of a word. Letters are 8 wide and 12 high, 4 apart. */
const HEIGHT = 16;
const [WIDTH, ROWS] = [400, 300];

const blank = (): Bitmap => ({ data: new Uint8Array(WIDTH * ROWS), width: WIDTH, height: ROWS });

function draw({ data, width }: Bitmap, left: number, top: number, across: number, down: number): void {
  for (let y = top; y < top + down; y += 1) data.fill(1, y * width + left, y * width + left + across);
}

function drawLetters(page: Bitmap, count: number, left: number, top: number): void {
  for (let i = 0; i < count; i += 1) draw(page, left + 12 * i, top, 8, 12);
}

function drawRing(page: Bitmap, x: number, y: number, radius: number): void {
  for (let angle = 0; angle < 720; angle += 1) {
    const turned = (angle * Math.PI) / 360;
    draw(page, Math.round(x + radius * Math.cos(turned)), Math.round(y + radius * Math.sin(turned)), 3, 3);
  }
}

const unreadOf = (page: Bitmap, words: readonly Box[]) =>
  findUnread(page, lettersLeft(page, words, HEIGHT), HEIGHT);
const columnsOf = (page: Bitmap, words: readonly Box[]) =>
  findUnreadColumns(page, lettersLeft(page, words, HEIGHT), words, HEIGHT);

describe('findUnread', () => {
  it('finds a line of letters where no word was read, and none where all were', () => {
    const page = blank();
    drawLetters(page, 10, 20, 40);
    drawLetters(page, 8, 200, 200);
    const read = { x: 20, y: 38, width: 120, height: HEIGHT };
    // The letters from 200 to 292 and from 200 to 212, a height of margin around.
    expect(unreadOf(page, [read])).toEqual([{ left: 184, top: 184, right: 308, bottom: 228 }]);
    expect(unreadOf(page, [read, { x: 200, y: 198, width: 92, height: HEIGHT }])).toEqual([]);
  });

  it('finds the line beside a seal, and not the seal', () => {
    const page = blank();
    drawRing(page, 150, 150, 60);
    draw(page, 140, 130, 30, 40);
    drawLetters(page, 8, 220, 160);
    expect(unreadOf(page, [])).toEqual([{ left: 204, top: 144, right: 328, bottom: 188 }]);
  });

  it('takes neighbouring lines together, and parts that are far apart by themselves, the largest first', () => {
    const page = blank();
    drawLetters(page, 5, 20, 250);
    drawLetters(page, 8, 200, 100);
    drawLetters(page, 8, 210, 120);
    const found = unreadOf(page, []);
    expect(found.map(({ left, top }) => [left, top])).toEqual([
      [184, 84],
      [4, 234],
    ]);
  });

  it('takes no specks, single letters or strokes for lines', () => {
    const page = blank();
    for (let i = 0; i < 30; i += 1) draw(page, 10 + 12 * i, 30, 3, 3);
    drawLetters(page, 1, 50, 80);
    draw(page, 20, 150, 300, 4);
    draw(page, 300, 180, 30, 90);
    expect(unreadOf(page, [])).toEqual([]);
  });

  it('stays within the page', () => {
    const page = blank();
    drawLetters(page, 8, 0, 0);
    expect(unreadOf(page, [])).toEqual([{ left: 0, top: 0, right: 108, bottom: 28 }]);
  });
});

describe('findUnreadColumns', () => {
  const row = (y: number): Box => ({ x: 150, y: y - 2, width: 200, height: HEIGHT });

  it('finds the numbers beside rows that were read', () => {
    const page = blank();
    for (const y of [100, 130, 160]) drawLetters(page, 1, 60, y);
    // 60 to 68 and 100 to 172, a height of margin around.
    expect(columnsOf(page, [row(100), row(130), row(160)])).toEqual([
      { left: 44, top: 84, right: 84, bottom: 188 },
    ]);
    expect(unreadOf(page, [row(100), row(130), row(160)])).toEqual([]);
  });

  it('takes rows of cells with several lines, and rules between the columns', () => {
    const page = blank();
    for (const x of [50, 140, 360]) draw(page, x, 60, 1, 200);
    for (const y of [60, 140, 260]) draw(page, 50, y, 311, 1);
    for (const y of [70, 150]) drawLetters(page, 2, 60, y);
    expect(columnsOf(page, [row(70), row(100), row(150), row(180)])).toEqual([
      { left: 44, top: 54, right: 96, bottom: 178 },
    ]);
  });

  it('takes no single letter, nothing beside no row, and none of other heights for a column', () => {
    const page = blank();
    drawLetters(page, 1, 60, 100);
    for (const y of [200, 230]) drawLetters(page, 1, 60, y);
    drawLetters(page, 1, 20, 100);
    draw(page, 20, 130, 8, 24);
    expect(columnsOf(page, [row(100), row(130)])).toEqual([]);
  });
});
