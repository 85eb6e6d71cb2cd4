import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPages, readKept } from '../../src/batch/page-spool.js';
import type { RestoredPage } from '../../src/restored.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoiphuc-spool-'));
  mkdirSync(join(folder, 'temporary'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Uint8Array.of(1, 2, 3);
const page: RestoredPage = {
  ...{ number: 17, road: 'image', reason: 'a scan', text: 'chữ', observed: 'chu' },
  ...{ corrections: [], lines: [], warnings: [] },
  image: {
    ...{ width: 10, height: 20, dpi: 300, rotation: 0 },
    encoded: async () => ({ mediaType: 'image/png', bytes }),
  },
};

const keep = (place: string): Promise<void> => {
  const how = { temporary: join(folder, 'temporary'), name: 'one', pictures: true };
  return keepPages(place, 17, { kind: 'pdf' }, [page], how);
};

describe('pages kept until the others are there', () => {
  it('come back as they were, with their pictures', async () => {
    await keep(join(folder, 'pages'));
    const { kind, pages } = await readKept(join(folder, 'pages'), 17);
    expect([kind, pages.map(({ number, text }) => [number, text])]).toEqual(['pdf', [[17, 'chữ']]]);
    expect(new Uint8Array((await pages[0]!.image!.encoded()).bytes)).toEqual(bytes);
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  });

  it.each(['17.png', '17.jsonl'])(
    'leave nothing half-kept where %s cannot be put in its place',
    async (name) => {
      mkdirSync(join(folder, 'pages', name, 'in the way'), { recursive: true });
      await expect(keep(join(folder, 'pages'))).rejects.toThrow();
      expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
    },
  );
});
