import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { stampNow } from '../../src/batch/file-identity.js';
import { keepPages, spoolFolder } from '../../src/batch/page-spool.js';
import type { Repairer } from '../../src/batch/repairer.js';
import { runFiles } from '../../src/batch/run-files.js';
import { assembleParts } from '../../src/batch/run-parts.js';
import type { FileJob, WorkerSetup } from '../../src/batch/task.js';
import type { RestoredPage } from '../../src/restored.js';
import { folderOf, newFolder, TOY, treeOf } from './folders.js';

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeSync = (...args: Parameters<typeof fs.writeSync>): number => {
    if (disk.isFull) throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' });
    return fs.writeSync(...args);
  };
  return { ...fs, writeSync };
});

/** Longer than what is gathered before it goes to the disk: it is written while the input is still read. */
const LONG = 'word'.repeat(100_000);

async function place(): Promise<{ job: FileJob; setup: WorkerSetup; repairer: Repairer; output: string }> {
  const input = join(folderOf({ 'a.txt': LONG }), 'a.txt');
  const output = newFolder();
  const setup: WorkerSetup = {
    ...{ settings: {}, models: undefined, program: 'x', output, purpose: 'repair' as const, id: 'x' },
    ...{ temporary: newFolder(), pages: newFolder(), repairer: TOY.repairer.href },
  };
  const { createRepairer } = await import(TOY.repairer.href);
  return {
    job: { key: 'a.txt', input, stamp: stampNow(input) },
    setup,
    repairer: await createRepairer(setup),
    output,
  };
}

const FULL = {
  status: 'failed',
  hopeless: true,
  reason: 'a.txt: cannot be written: there is no space left on the disk.',
};

it('a disk that is full in the middle of a long result stops the run and is no fault of the input', async () => {
  const { job, setup, repairer, output } = await place();
  disk.isFull = true;
  const outcomes = await runFiles([job], setup, repairer).finally(() => (disk.isFull = false));
  expect(outcomes).toMatchObject([FULL]);
  expect(treeOf(output)).toEqual({});
  expect(treeOf(setup.temporary)).toEqual({});
});

it('so does one that is full when the parts of a long document are put together', async () => {
  const { job, setup, repairer } = await place();
  const page = { number: 1, road: 'mangled-text', text: LONG, corrections: [], lines: [], warnings: [] };
  const how = { temporary: setup.temporary, name: 'x', pictures: false };
  const folder = spoolFolder(setup.pages, job, setup.id);
  await keepPages(folder, 1, { kind: 'pdf' }, [page as unknown as RestoredPage], how);
  disk.isFull = true;
  const outcome = await assembleParts(job, 1, setup, repairer).finally(() => (disk.isFull = false));
  expect(outcome).toMatchObject(FULL);
});
