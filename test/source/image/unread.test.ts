import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../../src/source/image/raster.js';
import { findUnread } from '../../../src/source/image/unread.js';

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

describe('findUnread', () => {
  it('finds a line of letters where no word was read, and none where all were', () => {
    const page = blank();
    drawLetters(page, 10, 20, 40);
    drawLetters(page, 8, 200, 200);
    const read = { x: 20, y: 38, width: 120, height: HEIGHT };
    // The letters from 200 to 292 and from 200 to 212, a height of margin around.
    expect(findUnread(page, [read], HEIGHT)).toEqual([{ left: 184, top: 184, right: 308, bottom: 228 }]);
    expect(findUnread(page, [read, { x: 200, y: 198, width: 92, height: HEIGHT }], HEIGHT)).toEqual([]);
  });

  it('finds the line beside a seal, and not the seal', () => {
    const page = blank();
    drawRing(page, 150, 150, 60);
    draw(page, 140, 130, 30, 40);
    drawLetters(page, 8, 220, 160);
    expect(findUnread(page, [], HEIGHT)).toEqual([{ left: 204, top: 144, right: 328, bottom: 188 }]);
  });

  it('takes neighbouring lines together, and parts that are far apart by themselves, the largest first', () => {
    const page = blank();
    drawLetters(page, 5, 20, 250);
    drawLetters(page, 8, 200, 100);
    drawLetters(page, 8, 210, 120);
    const found = findUnread(page, [], HEIGHT);
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
    expect(findUnread(page, [], HEIGHT)).toEqual([]);
  });

  it('stays within the page', () => {
    const page = blank();
    drawLetters(page, 8, 0, 0);
    expect(findUnread(page, [], HEIGHT)).toEqual([{ left: 0, top: 0, right: 108, bottom: 28 }]);
  });
});
