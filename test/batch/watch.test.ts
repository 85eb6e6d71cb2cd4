import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { repairFolder } from '../../src/batch/repair-folder.js';
import { folderOf, newFolder, TOY, treeOf } from './folders.js';

it('takes files as they arrive, each once it has stopped growing, until told to finish', async () => {
  const input = folderOf({ 'here.txt': 'mot' });
  const output = newFolder();
  const finish = new AbortController();
  const seen: string[] = [];
  const scan = async (): Promise<void> => {
    const path = join(input, 'new/scan.txt');
    mkdirSync(join(input, 'new'));
    writeFileSync(path, 'hai');
    for (let i = 0; i < 4; i++) {
      await setTimeout(250);
      appendFileSync(path, ' ba');
      expect(seen).not.toContain('new/scan.txt');
    }
  };
  let scanning: Promise<void> | undefined;
  const results = repairFolder({
    ...{ inputs: [input], output, watch: true, finish: finish.signal, jobs: 1, ...TOY },
    quietMs: 600,
  });
  for await (const { record } of results) {
    seen.push(record.path);
    if (record.path === 'here.txt') scanning = setTimeout(300).then(scan);
    if (record.path === 'new/scan.txt') finish.abort();
  }
  await scanning;
  expect(seen).toEqual(['here.txt', 'new/scan.txt']);
  expect(treeOf(output)['new/scan.txt']).toBe('HAI BA BA BA BA');
});
