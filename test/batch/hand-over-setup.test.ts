import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { handOverSetup, takeOverSetup } from '../../src/batch/hand-over-setup.js';
import { repairLines } from '../../src/batch/repair-lines.js';
import type { WorkerSetup } from '../../src/batch/task.js';
import { folderOf, newFolder, runFolder, TOY, treeOf } from './folders.js';

const SETUP: WorkerSetup = {
  ...{ settings: { password: 'mật "khẩu"\0', ocr: 'auto' }, models: undefined, program: 'toy 1' },
  ...{ output: '', temporary: '', pages: '', id: '', purpose: 'repair', repairer: '' },
};

afterEach(() => vi.unstubAllEnvs());

it('hands everything over, the password through no file', async () => {
  const file = join(newFolder(), 'setup.json');
  const environment = await handOverSetup(SETUP, file);
  expect(readFileSync(file, 'utf8')).not.toContain('password');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(await takeOverSetup(file)).toEqual(JSON.parse(JSON.stringify(SETUP)));
  expect(Object.keys(environment).filter((name) => name in process.env)).toEqual([]);
});

it('reaches the processes of a filter and of a run over a folder', async () => {
  const input = folderOf({ 'a.txt': 'PASSWORD' });
  const output = newFolder();
  await runFolder({ inputs: [input], output, password: 'mo' });
  expect(treeOf(output)).toEqual({ 'a.txt': 'PASSWORD MO' });
  const lines = (async function* () {
    yield '{"text":"PASSWORD"}\n';
  })();
  const said: unknown[] = [];
  for await (const { text } of repairLines(lines, { jobs: 1, ...TOY, password: 'mo' })) said.push(text);
  expect(said).toEqual(['PASSWORD MO']);
});
