import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAPTER, isBuilt, root, toy } from './toy-process.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'khoiphuc-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe.skipIf(!isBuilt)('the command as a process', () => {
  it('prints its version from the executable', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(root, 'bin/khoiphuc.js'), '--version']);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect([stdout.toString(), status]).toEqual([`${version}\n`, 0]);
  });

  it('names a missing folder of models, with exit code 4', () => {
    const args = [join(root, 'bin/khoiphuc.js'), 'repair', '-', '--models', join(dir, 'none')];
    const { stderr, status } = spawnSync(process.execPath, args, { input: 'x' });
    expect(status).toBe(4);
    expect(stderr.toString()).toMatch(/^khoiphuc: .*model/);
  });

  it('leaves nothing half-written when it is interrupted', async () => {
    writeFileSync(join(dir, 'a.txt'), CHAPTER.repeat(40));
    writeFileSync(join(dir, 'clean.txt'), 'old');
    const args = [toy, 'repair', join(dir, 'a.txt'), '-o', join(dir, 'clean.txt')];
    const child = spawn(process.execPath, args, { env: { ...process.env, TOY_DELAY: '100' } });
    for (let i = 0; i < 100 && readdirSync(dir).length < 3; i += 1) await setTimeout(50);
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(readdirSync(dir).sort()).toEqual(['a.txt', 'clean.txt']);
    expect(readFileSync(join(dir, 'clean.txt'), 'utf8')).toBe('old');
  });

  it('goes quietly when the reader of a pipe has gone', () => {
    writeFileSync(join(dir, 'a.txt'), CHAPTER.repeat(8));
    const pipe = `"${process.execPath}" "${toy}" repair "${dir}/a.txt" | head -c 3; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', pipe]);
    expect([stdout.toString(), stderr.toString()]).toEqual(['PDY 0\n', '']);
  });

  it('does not wait for a source that stays open when the reader of its results has gone', async () => {
    const env = { ...process.env, TOY_DELAY: '500' };
    // killed in the end: without an exit the test would leave it behind
    const child = spawn(process.execPath, [toy, 'repair', '-'], { env, timeout: 20_000 });
    // two blocks, and too little for a third
    child.stdin.on('error', () => {}).write(CHAPTER.repeat(2).slice(0, 270_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['completion --help', 0],
    ['--version', 0],
    ['2>&1', 2],
    ['nonsense 2>&1', 2],
  ])('goes quietly when nobody reads what `khoiphuc %s` says', (args, code) => {
    const pipe = `"${process.execPath}" bin/khoiphuc.js ${args} | true; echo \${PIPESTATUS[0]}`;
    const { stdout, stderr } = spawnSync('bash', ['-c', pipe], { cwd: root });
    expect([stdout.toString(), stderr.toString()]).toEqual([`${code}\n`, '']);
  });

  it.each(['--log-json', '--jobs=1'])(
    'goes on over a folder when the reader of its log has gone: %s',
    (option) => {
      mkdirSync(join(dir, 'in'));
      for (const name of ['a', 'b', 'c'])
        writeFileSync(join(dir, 'in', `${name}.txt`), 'Pdy manh tuyen truyen');
      const command = `"${process.execPath}" "${root}/bin/khoiphuc.js" repair "${dir}/in" -o "${dir}/out" ${option}`;
      // `head` takes the first line, which comes before any file is read.
      const pipe = `{ ${command} 2>&1 >/dev/null; echo $? > "${dir}/code"; } | head -n 1 > /dev/null`;
      const { status } = spawnSync('bash', ['-c', pipe]);
      expect([status, readFileSync(join(dir, 'code'), 'utf8')]).toEqual([0, '0\n']);
      expect(readdirSync(join(dir, 'out')).sort()).toEqual([
        '.khoiphuc',
        'a.txt',
        'b.txt',
        'c.txt',
        'report.csv',
      ]);
    },
  );
});
