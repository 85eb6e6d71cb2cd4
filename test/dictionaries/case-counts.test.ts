import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countCaseWithin } from '../../src/train/lexicon/case-counts.js';

describe('countCaseWithin', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('counts the case of what stands inside sentences, and nothing that begins one', async () => {
    const path = join(folder, 'a.txt');
    const lines = [
      'Sau đó, ông Sáu về sau.',
      'Sau này: Sau khi xong, (Sáu) đi. Sau cùng',
      '- Sau mưa SÁU ở 12Sau',
    ];
    await writeFile(path, lines.join('\n'));
    const use = await countCaseWithin([{ path }]);
    expect(use.get('sau')).toEqual({ total: 1, title: 0, upper: 0 });
    expect(use.get('sáu')).toEqual({ total: 3, title: 2, upper: 1 });
  });
});
