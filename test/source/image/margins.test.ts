import { describe, expect, it } from 'vitest';
import { withoutMargins } from '../../../src/source/image/margins.js';
import type { Bitmap } from '../../../src/source/image/raster.js';

const [WIDTH, HEIGHT, DPI] = [60, 60, 10];

function draw({ data, width }: Bitmap, left: number, top: number, across: number, down: number): void {
  for (let y = top; y < top + down; y += 1) data.fill(1, y * width + left, y * width + left + across);
}

const blank = (): Bitmap => ({ data: new Uint8Array(WIDTH * HEIGHT), width: WIDTH, height: HEIGHT });

describe('withoutMargins', () => {
  it('drops what touches the edge and what is large both ways, and leaves letters and the rules under them', () => {
    const print = blank();
    draw(print, 22, 22, 3, 4);
    draw(print, 20, 40, 25, 1);
    const page: Bitmap = { ...print, data: print.data.slice() };
    draw(page, 0, 0, 4, HEIGHT);
    draw(page, 10, 10, 40, 1);
    draw(page, 10, 50, 40, 1);
    draw(page, 10, 10, 1, 40);
    const before = page.data.slice();
    expect(withoutMargins(page, DPI)).toEqual(print);
    expect(page.data).toEqual(before);
  });
});
