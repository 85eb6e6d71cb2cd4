import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepDist } from '../src/sweep-dist.js';

describe('sweepDist', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), '');
    }
  }

  async function filesOf(): Promise<string[]> {
    const entries = await readdir(join(folder, 'dist'), { recursive: true });
    return entries.map((name) => name.replaceAll('\\', '/')).sort();
  }

  it('removes what modules that are gone have left, with their folders', async () => {
    await write(
      'src/a.ts',
      'dist/a.js',
      'dist/a.d.ts',
      'dist/gone.js',
      'dist/gone.d.ts',
      'dist/old/far/b.js',
    );
    expect(sweepDist(join(folder, 'dist'), join(folder, 'src'), []).sort()).toEqual([
      'gone.d.ts',
      'gone.js',
      'old/far/b.js',
    ]);
    expect(await filesOf()).toEqual(['a.d.ts', 'a.js']);
  });

  it('tells modules of both kinds apart', async () => {
    await write(
      'src/a.ts',
      'src/b.cts',
      'dist/a.js',
      'dist/a.cjs',
      'dist/a.d.cts',
      'dist/b.cjs',
      'dist/b.d.cts',
    );
    sweepDist(join(folder, 'dist'), join(folder, 'src'), []);
    expect(await filesOf()).toEqual(['a.js', 'b.cjs', 'b.d.cts']);
  });

  it('leaves what was bundled now, and what no compiler made', async () => {
    await write('src/a.ts', 'dist/bundle/all.js', 'dist/bundle/before.js', 'dist/notes.txt');
    sweepDist(join(folder, 'dist'), join(folder, 'src'), ['bundle/all.js']);
    expect(await filesOf()).toEqual(['bundle', 'bundle/all.js', 'notes.txt']);
  });
});
