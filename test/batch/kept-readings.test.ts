import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesKept, keepReadings } from '../../src/batch/kept-readings.js';
import type { OcrEngine, OcrRequest } from '../../src/source/ocr/engine.js';
import { newFolder } from './folders.js';

/** Reads the first byte of a picture, and counts how often it was asked. */
function countingEngine(name = 'toy 1'): OcrEngine & { asked: number } {
  const box = { x: 0, y: 0, width: 9, height: 9 };
  return {
    asked: 0,
    name,
    concurrency: 1,
    async recognize({ image }) {
      this.asked += 1;
      const words = [
        { observed: `chữ ${image[0]}`, box, choices: [[{ text: 'c', probability: 0.1 + 0.2 }]] },
      ];
      return { blocks: [{ box, lines: [{ words }, { words: [] }] }], confidence: 0.5 };
    },
    close: async () => {},
  };
}

const picture = (first: number, rest: Partial<OcrRequest> = {}): OcrRequest => ({
  ...{ image: Uint8Array.of(first, 2, 3), width: 3, height: 1, dpi: 300 },
  ...rest,
});

function place(room = 1e6) {
  const temporary = newFolder();
  return { folder: join(newFolder(), 'readings'), temporary, room };
}

describe('readings that are kept', () => {
  it('are what the engine said, exactly, and spare it the second pass, in another process too', async () => {
    const where = place();
    const first = countingEngine();
    const said = await keepReadings(first, where).recognize(picture(1));
    const second = countingEngine();
    const again = keepReadings(second, { ...where, room: 0 });
    expect(await again.recognize(picture(1))).toEqual(said);
    expect([first.asked, second.asked]).toEqual([1, 0]);
    expect(readdirSync(where.temporary)).toEqual([]);
  });

  it('belong to one picture and one engine', async () => {
    const where = place();
    const engine = countingEngine();
    const kept = keepReadings(engine, where);
    for (const request of [
      picture(1),
      picture(2),
      picture(1, { dpi: 200 }),
      picture(1, { width: 1, height: 3 }),
      picture(1, { layout: 'sparse' }),
    ])
      await kept.recognize(request);
    expect(engine.asked).toBe(5);
    const other = countingEngine('toy 2');
    await keepReadings(other, where).recognize(picture(1));
    expect(other.asked).toBe(1);
  });

  it('that a kill tore are read again', async () => {
    const where = place();
    await keepReadings(countingEngine(), where).recognize(picture(1));
    const [name] = readdirSync(where.folder, { recursive: true, encoding: 'utf8' }).filter((n) =>
      n.endsWith('.gz'),
    );
    writeFileSync(join(where.folder, name!), Buffer.from([31, 139, 8, 0]));
    const engine = countingEngine();
    const { blocks } = await keepReadings(engine, where).recognize(picture(1));
    expect([engine.asked, blocks[0]!.lines[0]!.words[0]!.observed]).toEqual([1, 'chữ 1']);
  });

  it('take no more room than they may', async () => {
    const where = place(250);
    const engine = keepReadings(countingEngine(), where);
    for (let i = 0; i < 9; i++) await engine.recognize(picture(i));
    const bytes = await bytesKept(where.folder);
    expect(bytes).toBeGreaterThan(0);
    const files = readdirSync(where.folder, { recursive: true, encoding: 'utf8' }).filter((n) =>
      n.endsWith('.gz'),
    );
    expect(files.length).toBeLessThan(3);
    const none = place(0);
    await keepReadings(countingEngine(), none).recognize(picture(1));
    expect(await bytesKept(none.folder)).toBe(0);
  });
});
