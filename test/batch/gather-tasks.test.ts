import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gatherTasks } from '../../src/batch/gather-tasks.js';
import type { Ledger } from '../../src/batch/ledger.js';
import type { FoundFile } from '../../src/batch/walk.js';
import { folderOf } from './folders.js';

const LEDGER: Ledger = {
  ...{ output: '', settings: '', models: '', program: '', force: false, namesOf: () => [] },
  manifest: { get: async () => undefined, add: () => {}, flush: async () => {} },
};

async function tasksOf(files: Readonly<Record<string, string>>, jobs: number): Promise<string[][]> {
  const folder = folderOf(files);
  async function* found(): AsyncGenerator<FoundFile> {
    for (const key of Object.keys(files)) yield { key, input: join(folder, key) };
  }
  const tasks: string[][] = [];
  for await (const task of gatherTasks(found(), LEDGER, jobs, Object.keys(files).length))
    if (task.kind === 'files') tasks.push(task.jobs.map(({ key }) => key));
  return tasks;
}

const small = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}.txt`, 'mot']));

it('puts small files together, fewer and fewer towards the end', async () => {
  // An eighth of what is left, with four groups for each of two processes: 5 of 40, 4 of 35, 3 of 31, 3 of 28, 3 of 25, 2 of 22, …
  const sizes = (await tasksOf(small(40), 2)).map((keys) => keys.length);
  expect(sizes.slice(0, 9)).toEqual([5, 4, 3, 3, 3, 2, 2, 2, 2]);
  expect(sizes.slice(9)).toEqual(Array(14).fill(1));
});

it('gives a scan and a long text a task of their own', async () => {
  const files = { 'scan.pdf': 'x', 'long.txt': 'x'.repeat(200_000), ...small(40) };
  const tasks = await tasksOf(files, 1);
  expect(tasks).toContainEqual(['scan.pdf']);
  expect(tasks).toContainEqual(['long.txt']);
});
