import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { orderJumps } from '../../../src/evaluate/order-jumps.js';
import { orderPage } from '../../../src/source/layout/reading-order.js';

type Flat = readonly [number, number, number, number];
interface Recorded {
  readonly size: readonly [number, number];
  readonly blocks: readonly {
    readonly box: Flat;
    readonly lines: readonly (readonly [string, number, ...Flat])[][];
  }[];
  readonly truth: readonly (readonly [string, ...Flat])[];
}

const FOLDER = new URL('./recorded/', import.meta.url);
const boxOf = ([x, y, width, height]: Flat) => ({ x, y, width, height });

/** Pages of the generator (Tinos, 200 dpi, medium) as Tesseract 5.3 with the `best_int` data read them. */
function load(name: string) {
  const page = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Recorded;
  const blocks = page.blocks.map(({ box, lines }) => ({
    box: boxOf(box),
    lines: lines.map((words) => ({
      words: words.map(([observed, percent, ...box]) => ({
        observed,
        confidence: percent / 100,
        box: boxOf(box),
      })),
    })),
  }));
  const truth = page.truth.map(([text, ...box]) => ({ text, box: boxOf(box) }));
  return { blocks, truth, size: { width: page.size[0], height: page.size[1] } };
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const { blocks, truth, size } = load(name);
  const { lines, noise } = orderPage(blocks, size);

  it('is read in the order of the page', () => {
    const found = orderJumps(
      lines.flatMap((line) => line.words),
      truth,
    );
    expect(found.jumps).toBe(0);
    expect(found.matched).toBeGreaterThan(0.97 * truth.length);
  });

  it('loses nothing printed', () => {
    expect(orderJumps(noise, truth).matched).toBe(0);
  });
});
