import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FolderOptions, FolderProgress } from '../../src/batch/folder-options.js';
import { folderOf, newFolder, runFolder, treeOf } from '../batch/folders.js';

let output: string;
beforeEach(() => {
  output = newFolder();
});

/** Runs, and gives the notes and how far the learning got. */
async function learning(input: string, more: Partial<FolderOptions> = {}) {
  const told: FolderProgress[] = [];
  const said = await runFolder({
    ...{ inputs: [input], output, adapt: 'folder', ...more },
    onProgress: (progress) => told.push(progress),
  });
  const notes = told.flatMap((one) => (one.kind === 'note' ? [one.note] : []));
  const learnt = told.flatMap((one) => (one.kind === 'learnt' ? [`${one.files}/${one.of}`] : []));
  return { said, notes, learnt };
}

/** What a run without a history makes of a folder. */
async function cleanRun(input: string): Promise<Record<string, string>> {
  const clean = newFolder();
  await runFolder({ inputs: [input], output: clean, adapt: 'folder' });
  return treeOf(clean);
}

describe('learning from the whole folder', () => {
  it('gives the same results whatever the number of processes, and after a second run', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `w${i % 7} w${i % 3}`]),
    );
    const input = folderOf(files);
    const other = newFolder();
    await runFolder({ inputs: [input], output, adapt: 'folder', jobs: 1 });
    await runFolder({ inputs: [input], output: other, adapt: 'folder', jobs: 3 });
    expect(treeOf(output)['0.txt']).toContain('"OBSERVED":"W0"');
    expect(treeOf(other)).toEqual(treeOf(output));
    const again = await runFolder({ inputs: [input], output, adapt: 'folder', jobs: 2 });
    expect(new Set(Object.values(again))).toEqual(new Set(['unchanged']));
  });
});

describe('a lesson of an earlier run', () => {
  const FILES = { '1.txt': 'mot hai', '2.txt': 'hai ba', '3.txt': 'ba bon' };

  it('is none when there was no file to learn from', async () => {
    const input = newFolder();
    await learning(input);
    folderOf(FILES, input);
    const { said, learnt } = await learning(input);
    expect(Object.values(said)).toEqual(['done', 'done', 'done']);
    expect(learnt).toEqual(['0/3', '1/3', '2/3', '3/3']);
    expect(treeOf(output)).toEqual(await cleanRun(input));
  });

  it('holds when other files come, once results were made with it, and says so; --force learns anew', async () => {
    const input = folderOf(FILES);
    await learning(input, { include: ['1.txt'] });
    const { said, notes, learnt } = await learning(input);
    expect(said).toEqual({ '1.txt': 'unchanged', '2.txt': 'done', '3.txt': 'done' });
    expect(learnt).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/learnt from 1 of the 3 files.*`--force` learns anew/u)]);
    expect(await learning(input, { force: true })).toMatchObject({ notes: [] });
    expect(treeOf(output)).toEqual(await cleanRun(input));
    expect(await learning(input)).toMatchObject({ notes: [], learnt: [] });
  });

  it('is learnt anew when other files come before any result was made with it', async () => {
    const input = folderOf({ '1.txt': 'BAD mot' });
    await learning(input);
    folderOf(FILES, input);
    expect((await learning(input)).learnt.at(-1)).toBe('3/3');
    expect(treeOf(output)).toEqual(await cleanRun(input));
  });

  it('lacks what a file holds that changed since, which is told, and not what was only moved or touched', async () => {
    const input = folderOf(FILES);
    await learning(input);
    writeFileSync(join(input, '3.txt'), FILES['3.txt']);
    expect((await learning(input)).notes).toEqual([]);
    writeFileSync(join(input, '3.txt'), 'ba sau');
    expect((await learning(input)).notes).toEqual([expect.stringMatching(/learnt from 2 of the 3 files/u)]);
  });

  it('is not kept when a process crashed over a file, and that is told', async () => {
    const mark = join(newFolder(), 'mark');
    writeFileSync(mark, '');
    process.env.TOY_MARK = mark;
    const input = folderOf({ ...FILES, '4.txt': 'CRASH-LEARNING nam' });
    const { notes } = await learning(input);
    expect(notes).toEqual([expect.stringMatching(/crashed at 1 of the files.*the next one learns anew/u)]);
    rmSync(mark);
    expect((await learning(input)).notes).toEqual([]);
    expect(treeOf(output)).toEqual(await cleanRun(input));
  });
});
