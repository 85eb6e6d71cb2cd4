import { describe, expect, it } from 'vitest';
import type { Word } from '../../src/document.js';
import type { Area } from '../../src/source/image/areas.js';
import type { OcrBlock, OcrEngine, OcrRequest } from '../../src/source/ocr/engine.js';
import { readUnread } from '../../src/source/read-unread.js';

const word = (observed: string, x: number, y: number, width: number, confidence = 0.9): Word => ({
  observed,
  box: { x, y, width, height: 32 },
  confidence,
});
const blockOf = (...lines: Word[][]): OcrBlock => ({
  box: { x: 0, y: 0, width: 800, height: 600 },
  lines: lines.map((words) => ({ words })),
});
const observedOf = (blocks: readonly OcrBlock[]) =>
  blocks.flatMap((block) => block.lines.map((line) => line.words.map(({ observed }) => observed).join(' ')));

type Place = readonly [x: number, y: number];
const LINE = Array.from({ length: 8 }, (_, i): Place => [200 + 12 * i, 100]);
/** Two numbers, one below the other. */
const COLUMN: readonly Place[] = [
  [200, 100],
  [200, 140],
];

/** Ink is seen at half the size of the request. Letters of one line stand at (400, 200) of the request. */
function pageWith(second: (part: OcrRequest) => OcrBlock[], letters: readonly Place[] = LINE) {
  const ink = { data: new Uint8Array(400 * 300), width: 400, height: 300 };
  for (const [left, top] of letters)
    for (let y = top; y < top + 12; y += 1) ink.data.fill(1, y * 400 + left, y * 400 + left + 8);
  const request: OcrRequest = { image: new Uint8Array([1]), width: 800, height: 600, dpi: 200 };
  const cut: (readonly Area[])[] = [];
  const asked: OcrRequest[] = [];
  const engine: OcrEngine = {
    name: 'toy',
    concurrency: 1,
    async recognize(part) {
      asked.push(part);
      return { blocks: second(part), confidence: 0.9 };
    },
    close: async () => {},
  };
  const prepared = {
    ...{ request, ink, toInk: [0.5, 0, 0, 0.5, 0, 0] as const },
    async cutOut(areas: readonly Area[]) {
      cut.push(areas);
      return areas.map(({ left, right, top, bottom }) => ({
        ...request,
        width: right - left,
        height: bottom - top,
      }));
    },
  };
  return { cut, asked, read: (blocks: readonly OcrBlock[]) => readUnread(prepared, blocks, engine) };
}

const FIRST = blockOf([word('Nơi', 20, 100, 60), word('nhận:', 90, 100, 90)]);
// 400 by 200 less a height of 32 all around.
const PART = { left: 368, top: 168, right: 616, bottom: 256 };

describe('readUnread', () => {
  it('asks once more for what was left out, as text in no order, and puts it where it is on the page', async () => {
    const page = pageWith(() => [blockOf([word('THỨ', 32, 30, 70), word('TRƯỞNG', 110, 30, 110)])]);
    const blocks = await page.read([FIRST]);
    expect(page.cut).toEqual([[PART]]);
    expect(page.asked).toMatchObject([{ width: 248, height: 88, dpi: 200, layout: 'sparse' }]);
    expect(observedOf(blocks)).toEqual(['Nơi nhận:', 'THỨ TRƯỞNG']);
    expect(blocks[1]!.lines[0]!.words[0]!.box).toEqual({ x: 400, y: 198, width: 70, height: 32 });
  });

  it('asks nothing where all print was read', async () => {
    const page = pageWith(() => [blockOf([word('TRƯỞNG', 32, 30, 110)])]);
    const whole = [FIRST, blockOf([word('THỨTRƯỞNG', 396, 196, 200)])];
    expect(await page.read(whole)).toEqual(whole);
    expect(page.asked).toEqual([]);
  });

  it('looks at the whole page where nothing was read', async () => {
    const page = pageWith(() => [blockOf([word('TRƯỞNG', 32, 30, 110)])]);
    expect(observedOf(await page.read([]))).toEqual(['TRƯỞNG']);
  });

  it('takes an unsure word in a sure line, and no line of strokes or of a few letters', async () => {
    const page = pageWith(() => [
      blockOf(
        [word('gô', 32, 30, 40, 0.1), word('Quang', 80, 30, 60), word('Ngân', 150, 30, 50)],
        [word('Nz', 32, 60, 30, 0.3), word('xh', 70, 60, 30, 0.7), word('kk', 110, 60, 30, 0.2)],
        [word('NN', 150, 60, 30)],
        [word('—', 180, 60, 30)],
      ),
    ]);
    expect(observedOf(await page.read([FIRST]))).toEqual(['Nơi nhận:', 'gô Quang Ngân']);
  });

  it('reads no word twice, and puts a sure word in the place of an unsure piece of it', async () => {
    const page = pageWith(() => [blockOf([word('PHÚC', 32, 30, 80)], [word('THỨC', 130, 70, 80)])]);
    const piece = { observed: 'ọ', box: { x: 420, y: 205, width: 4, height: 6 }, confidence: 0.2 };
    const known = word('thức', 500, 236, 76);
    const blocks = await page.read([FIRST, blockOf([piece], [known])]);
    expect(observedOf(blocks)).toEqual(['Nơi nhận:', '', 'thức', 'PHÚC']);
  });

  describe('of a column of numbers', () => {
    const rows = blockOf([word('Huyện', 500, 196, 90)], [word('Thị', 500, 276, 60)]);

    it('reads it as text, all of it, beside the rows', async () => {
      const page = pageWith(() => [blockOf([word('1', 32, 30, 16)], [word('2', 32, 110, 16)])], COLUMN);
      const blocks = await page.read([rows]);
      expect(page.asked).toMatchObject([{ layout: 'block' }]);
      expect(observedOf(blocks)).toEqual(['Huyện', 'Thị', '1', '2']);
      expect(blocks[1]!.lines[1]!.words[0]!.box).toEqual({ x: 400, y: 278, width: 16, height: 32 });
    });

    it('takes no single one, none that is in doubt, and no words', async () => {
      const lines = [[word('1', 32, 30, 16)], [word('7', 32, 110, 16, 0.4)], [word('Quảng', 32, 150, 80)]];
      const page = pageWith(() => [blockOf(...lines)], COLUMN);
      expect(observedOf(await page.read([rows]))).toEqual(['Huyện', 'Thị']);
    });
  });
});
