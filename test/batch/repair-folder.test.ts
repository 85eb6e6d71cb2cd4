import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { repairFolder } from '../../src/batch/repair-folder.js';
import { DIST, folderOf, newFolder, runFolder, TOY, treeOf } from './folders.js';

let output: string;
beforeAll(() => {
  if (!existsSync(join(DIST, 'batch/worker.js')))
    throw new Error(`no ${DIST}/batch/worker.js: npm run build`);
});
beforeEach(() => {
  output = newFolder();
});

const SMALL = { 'a.txt': 'mot', 'b/c.txt': 'hai ba', 'b/d/e.log': 'bon' };

describe('a folder', () => {
  it('is mirrored, in every form asked for, and its files stay as they are', async () => {
    const input = folderOf(SMALL);
    const said = await runFolder({ inputs: [input], output, formats: ['text', 'json'] });
    expect(said).toEqual({ 'a.txt': 'done', 'b/c.txt': 'done', 'b/d/e.log': 'done' });
    const tree = treeOf(output);
    expect(Object.keys(tree)).toEqual([
      'a.json',
      'a.txt',
      'b/c.json',
      'b/c.txt',
      'b/d/e.log.json',
      'b/d/e.log.txt',
    ]);
    expect(tree['b/c.txt']).toBe('HAI BA');
    expect(JSON.parse(tree['a.json']!).pages).toEqual([{ number: 1, text: 'MOT' }]);
    expect(treeOf(input)).toEqual(SMALL);
    expect(readdirSync(join(output, '.khoiphuc'))).toEqual(['manifest.jsonl']);
  });

  it('is not done twice, but what is missing, changed, failed or of other settings is', async () => {
    const input = folderOf({ ...SMALL, 'bad.txt': 'BAD' });
    const run = (more = {}) => runFolder({ inputs: [input], output, ...more });
    expect(await run()).toEqual({
      'a.txt': 'done',
      'b/c.txt': 'done',
      'b/d/e.log': 'done',
      'bad.txt': 'failed',
    });
    rmSync(join(output, 'b/c.txt'));
    writeFileSync(join(input, 'a.txt'), 'nam');
    expect(await run()).toEqual({
      'a.txt': 'done',
      'b/c.txt': 'done',
      'b/d/e.log': 'unchanged',
      'bad.txt': 'failed',
    });
    expect(treeOf(output)).toEqual({ 'a.txt': 'NAM', 'b/c.txt': 'HAI BA', 'b/d/e.log.txt': 'BON' });
    const again = await run({ restorer: { marksOnly: true } });
    expect(again).toEqual({ 'a.txt': 'done', 'b/c.txt': 'done', 'b/d/e.log': 'done', 'bad.txt': 'failed' });
    expect(Object.values(await run({ restorer: { marksOnly: true }, force: true }))).not.toContain(
      'unchanged',
    );
  });

  it('keeps a result that a person worked on, and overwrites it only when told to', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    const run = (more = {}) => runFolder({ inputs: [input], output, ...more });
    await run();
    writeFileSync(join(output, 'a.txt'), 'MỘT, by hand');
    expect(await run()).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'unchanged' });
    writeFileSync(join(input, 'a.txt'), 'bon');
    for (let again = 0; again < 2; again++) {
      expect(await run()).toEqual({ 'a.txt': 'failed', 'b.txt': 'unchanged' });
      expect(treeOf(output)['a.txt']).toBe('MỘT, by hand');
    }
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toMatch(/a\.txt,.*changed by somebody/u);
    expect(await run({ force: true })).toEqual({ 'a.txt': 'done', 'b.txt': 'done' });
    expect(treeOf(output)['a.txt']).toBe('BON');
  });

  it('does again what was cut to nothing', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': '' });
    const run = () => runFolder({ inputs: [input], output });
    await run();
    writeFileSync(join(output, 'a.txt'), '');
    expect(await run()).toEqual({ 'a.txt': 'done', 'b.txt': 'unchanged' });
    expect(treeOf(output)).toEqual({ 'a.txt': 'MOT', 'b.txt': '' });
  });

  it('writes other forms beside a result that a person worked on', async () => {
    const input = folderOf({ 'a.txt': 'mot' });
    const run = (formats: string[]) => runFolder({ inputs: [input], output, formats });
    await run(['text']);
    writeFileSync(join(output, 'a.txt'), 'MỘT, by hand');
    expect(await run(['json'])).toEqual({ 'a.txt': 'done' });
    expect(treeOf(output)['a.txt']).toBe('MỘT, by hand');
    expect(await run(['text'])).toEqual({ 'a.txt': 'failed' });
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toMatch(/a\.txt was changed by somebody/u);
  });

  it('trusts content over clocks: new times alone change nothing, the same size and time do not hide a change', async () => {
    const input = folderOf(SMALL);
    await runFolder({ inputs: [input], output });
    const path = join(input, 'a.txt');
    const { atime, mtime } = statSync(path);
    utimesSync(join(input, 'b/c.txt'), new Date('1990-01-01'), new Date('1990-01-01'));
    writeFileSync(path, 'TOM');
    utimesSync(path, atime, mtime);
    const said = await runFolder({ inputs: [input], output });
    expect(said).toEqual({ 'a.txt': 'done', 'b/c.txt': 'unchanged', 'b/d/e.log': 'unchanged' });
  });

  it('loses one file to a crash, not the files that went along with it', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i + 10}.txt`, `file ${i}`]));
    const input = folderOf({ ...files, 'x.txt': 'CRASH' });
    const said = await runFolder({ inputs: [input], output, jobs: 2 });
    expect(Object.entries(said).filter(([, status]) => status !== 'done')).toEqual([['x.txt', 'failed']]);
    expect(Object.keys(treeOf(output))).toHaveLength(40);
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toMatch(/x\.txt,.*failed,.*crashed, twice/u);
  });

  it('tries a file whose process crashed once more', async () => {
    process.env.TOY_MARK = join(newFolder(), 'mark');
    const input = folderOf({ 'x.txt': 'CRASH-ONCE', 'y.txt': 'hai' });
    expect(await runFolder({ inputs: [input], output, jobs: 1 })).toEqual({
      'x.txt': 'done',
      'y.txt': 'done',
    });
  });

  it('tells what it is not whole of', async () => {
    const input = folderOf({ 'p.txt': 'PAGES 3 x', 'lost.txt': 'PAGES 2 LOST' });
    const said = await runFolder({ inputs: [input], output });
    expect(said).toEqual({ 'lost.txt': 'failed', 'p.txt': 'done' });
    expect(Object.keys(treeOf(output))).toEqual(['p.txt']);
  });

  it('is partial where a page was read by half, and says which', async () => {
    const input = folderOf({ 'torn.txt': 'TORN', 'long.txt': 'PAGES 20 TORN' });
    const reasons: Record<string, string> = {};
    for await (const { record } of repairFolder({ inputs: [input], output, jobs: 1, ...TOY })) {
      expect(record.status).toBe('partial');
      reasons[record.path] = record.reason ?? '';
      expect(record.warnings.join()).not.toContain('only part');
    }
    expect(reasons['torn.txt']).toMatch(
      /torn\.txt, page 1: only part of the picture .*\. Get the file again/u,
    );
    expect(reasons['long.txt']).toContain('page 2: only part');
    expect(reasons['long.txt']).toMatch(/15 more pages could not be read, or only in part\.$/u);
    expect(Object.keys(treeOf(output))).toEqual(['long.txt', 'torn.txt']);
  });
});

describe('a file that does not stand still', () => {
  it('is a failure of this run, whole or not there, and done by the next', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai', 'c.txt': 'ba', 'd.txt': 'bon' });
    process.env.TOY_DELAY = '400';
    const said: Record<string, string> = {};
    for await (const { record } of repairFolder({ inputs: [input], output, jobs: 1, ...TOY })) {
      said[record.path] = `${record.status} ${record.reason ?? ''}`;
      if (record.path !== 'a.txt') continue;
      setTimeout(() => appendFileSync(join(input, 'b.txt'), ' them'), 150);
      rmSync(join(input, 'c.txt'));
    }
    delete process.env.TOY_DELAY;
    expect(said['b.txt']).toMatch(/^failed .*changed while it was read/u);
    expect(said['c.txt']).toMatch(/^failed .*no such file/u);
    expect(treeOf(output)).toEqual({ 'a.txt': 'MOT', 'd.txt': 'BON' });
    const next = await runFolder({ inputs: [input], output });
    expect(next).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'done', 'd.txt': 'unchanged' });
    expect(treeOf(output)['b.txt']).toBe('HAI THEM');
  });
});

describe('a long document', () => {
  it('is cut into parts of 16 pages that many processes share, and put together in order', async () => {
    const input = folderOf({ 'long.pdf': 'PAGES 40 x' });
    const seen: number[] = [];
    const said = await runFolder({
      ...{ inputs: [input], output, formats: ['text', 'json'], jobs: 2 },
      onProgress: (told) => told.kind === 'pages' && seen.push(told.pages),
    });
    expect(said).toEqual({ 'long.pdf': 'done' });
    expect(seen.sort((a, b) => a - b)).toEqual([8, 16, 16]);
    const pages = treeOf(output)['long.txt']!.split('\f');
    expect(pages).toEqual(Array.from({ length: 40 }, (_, i) => `PAGE ${i + 1} OF PAGES 40 X`));
    expect(readdirSync(join(output, '.khoiphuc'))).toEqual(['manifest.jsonl']);
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toContain('long.pdf,40,mangled-text,');
  });

  it('goes on in the middle after an interruption', async () => {
    const input = folderOf({ 'long.pdf': 'PAGES 64 x' });
    const log = join(newFolder(), 'log');
    process.env.TOY_LOG = log;
    const finish = new AbortController();
    const first = await runFolder({
      ...{ inputs: [input], output, jobs: 1, finish: finish.signal },
      onProgress: () => finish.abort(),
    });
    expect(first).toEqual({});
    const before = readFileSync(log, 'utf8').trim().split('\n').length;
    expect(await runFolder({ inputs: [input], output, jobs: 1 })).toEqual({ 'long.pdf': 'done' });
    const after = readFileSync(log, 'utf8').trim().split('\n').length;
    delete process.env.TOY_LOG;
    expect(before).toBeLessThan(4);
    expect(after).toBe(4);
    expect(treeOf(output)['long.txt']!.split('\f')).toHaveLength(64);
  });
});

describe('before any work', () => {
  it.each([
    ['the output in the input', 'in', 'in/out', /is inside the input/u],
    ['the input in the output', 'in/sub', 'in', /is inside `-o/u],
    ['the input as the output', 'in', 'in', /is inside the input/u],
  ])('refuses %s', async (_what, input, out, message) => {
    const root = folderOf({ 'in/sub/a.txt': 'x' });
    await expect(runFolder({ inputs: [join(root, input)], output: join(root, out) })).rejects.toThrow(
      message,
    );
    expect(existsSync(join(root, 'in/.khoiphuc'))).toBe(false);
  });

  it('refuses an output that a link leads into the input', async () => {
    const root = folderOf({ 'in/a.txt': 'x' });
    symlinkSync(join(root, 'in'), join(root, 'way'));
    const asked = runFolder({ inputs: [join(root, 'in')], output: join(root, 'way/out') });
    await expect(asked).rejects.toThrow(/is inside the input/u);
  });

  it('refuses two inputs that would write the same result, unless extensions are kept', async () => {
    const input = folderOf({ 'b.pdf': 'x', 'b.txt': 'y', 'c.txt': 'z' });
    await expect(runFolder({ inputs: [input], output })).rejects.toThrow(/would both become b\.txt/u);
    expect(treeOf(output)).toEqual({});
    expect(await runFolder({ inputs: [input], output, keepExtension: true })).toEqual({
      ...{ 'b.pdf': 'done', 'b.txt': 'done', 'c.txt': 'done' },
    });
    expect(Object.keys(treeOf(output))).toEqual(['b.pdf.txt', 'b.txt', 'c.txt']);
  });

  it('refuses a file where the result of another input needs a folder', async () => {
    const input = folderOf({ 'x.md': 'mot', 'x.txt/z/y.txt': 'hai', 'x.txt/b.txt': 'ba' });
    await expect(runFolder({ inputs: [input], output })).rejects.toThrow(
      /x\.md would become x\.txt, and the result of .*b\.txt needs a folder/u,
    );
    expect(treeOf(output)).toEqual({});
    const said = await runFolder({ inputs: [input], output, keepExtension: true });
    expect(Object.values(said)).toEqual(['done', 'done', 'done']);
  });

  it('refuses that of several inputs in either order', async () => {
    const clash = folderOf({ 'f/x.txt/y.txt': 'mot', 'x.md': 'hai' });
    const both = [join(clash, 'f/x.txt'), join(clash, 'x.md')];
    for (const order of [both, both.toReversed()])
      await expect(runFolder({ inputs: order, output: newFolder() })).rejects.toThrow(
        /needs a folder of that name/u,
      );
  });

  it('refuses a result that would overwrite an input named by itself', async () => {
    const folder = folderOf({ 'a.txt': 'x' });
    await expect(runFolder({ inputs: [join(folder, 'a.txt')], output: folder })).rejects.toThrow(
      /overwrite the input/u,
    );
  });

  it('refuses the result of one input that would overwrite another', async () => {
    const root = folderOf({ 'c/a.txt': 'mot', 'co/c/a.txt': 'hai', 'd/b.md': 'ba', 'co/b.txt': 'bon' });
    const at = (name: string) => join(root, name);
    const named = { inputs: [at('c'), at('co/c/a.txt')], output: at('co'), force: true };
    await expect(runFolder(named)).rejects.toThrow(/overwrite the input .*co\/c\/a\.txt/u);
    symlinkSync('../co/b.txt', at('d/a.txt'));
    const linked = runFolder({ inputs: [at('d')], output: at('co'), force: true });
    await expect(linked).rejects.toThrow(/overwrite the input .*co\/b\.txt/u);
    expect(treeOf(at('co'))).toEqual({ 'b.txt': 'bon', 'c/a.txt': 'hai' });
  });

  it('refuses results that a link in the output folder leads into an input', async () => {
    const root = folderOf({ 'c/sub/a.txt': 'mot', 'co/x': '' });
    symlinkSync('../c/sub', join(root, 'co/sub'));
    const asked = runFolder({ inputs: [join(root, 'c')], output: join(root, 'co'), force: true });
    await expect(asked).rejects.toThrow(/overwrite the input .*c\/sub\/a\.txt/u);
    expect(treeOf(join(root, 'c'))).toEqual({ 'sub/a.txt': 'mot' });
  });

  it('and later: a link that comes during the run makes its files failures', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'sub/b.txt': 'hai' });
    process.env.TOY_DELAY = '300';
    const said: Record<string, string> = {};
    const options = { inputs: [input], output, jobs: 1, ...TOY };
    for await (const { record } of repairFolder({
      ...options,
      onPlan: () => symlinkSync(join(input, 'sub'), join(output, 'sub')),
    }))
      said[record.path] = `${record.status} ${record.reason ?? ''}`;
    delete process.env.TOY_DELAY;
    expect(said['a.txt']).toMatch(/^done/u);
    expect(said['sub/b.txt']).toMatch(/^failed .*would overwrite the input/u);
    expect(treeOf(input)).toEqual({ 'a.txt': 'mot', 'sub/b.txt': 'hai' });
  });

  it('refuses an input that is not there, and a second run in the same folder', async () => {
    const input = folderOf(SMALL);
    await expect(runFolder({ inputs: [join(input, 'none')], output })).rejects.toThrow(
      /no such file or folder/u,
    );
    process.env.TOY_DELAY = '200';
    const one = repairFolder({ inputs: [input], output, jobs: 1, ...TOY });
    await one.next();
    delete process.env.TOY_DELAY;
    await expect(runFolder({ inputs: [input], output })).rejects.toThrow(/another run \(process/u);
    await one.return();
    expect(Object.values(await runFolder({ inputs: [input], output }))).toHaveLength(3);
  });
});

describe('several inputs', () => {
  it('become folders of their own names; globs are mirrored from where their stars begin', async () => {
    const root = folderOf({ 'x/a.txt': '1', 'y/a.txt': '2', 'z/deep/a.txt': '3', 'z/deep/a.log': '4' });
    await runFolder({ inputs: [join(root, 'x'), join(root, 'y')], output });
    expect(Object.keys(treeOf(output))).toEqual(['x/a.txt', 'y/a.txt']);
    const other = newFolder();
    await runFolder({ inputs: [join(root, 'z/**/*.txt')], output: other });
    expect(treeOf(other)).toEqual({ 'deep/a.txt': '3' });
  });

  it('are narrowed by --include and --exclude', async () => {
    const input = folderOf({
      'a.txt': '1',
      'b.log': '2',
      'old/c.txt': '3',
      'old/d.txt': '4',
      '.hidden.txt': '5',
    });
    await runFolder({ inputs: [input], output, include: ['*.txt'], exclude: ['old/d*'] });
    expect(Object.keys(treeOf(output))).toEqual(['a.txt', 'old/c.txt']);
  });

  it('tell once of a pattern that matched nothing', async () => {
    const input = folderOf({ 'a.txt': '1', 'old/c.txt': '3' });
    const notes: unknown[] = [];
    await runFolder({
      ...{ inputs: [input], output, include: ['*.txt'], exclude: ['old/', 'deep/old'] },
      onProgress: (told) => notes.push(told),
    });
    expect(Object.keys(treeOf(output))).toEqual(['a.txt']);
    expect(notes).toEqual([
      {
        kind: 'note',
        path: 'deep/old',
        note: expect.stringMatching(/^`--exclude deep\/old` matched nothing/u),
      },
    ]);
  });
});

describe('an abort', () => {
  it('stops at once, with its reason, and leaves nothing unfinished', async () => {
    process.env.TOY_DELAY = '100';
    const input = folderOf(Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`${i}.txt`, `x${i}`])));
    const now = new AbortController();
    const looking = setInterval(() => {
      if (readdirSync(output).some((name) => name.endsWith('.txt'))) now.abort(new Error('enough'));
    }, 20);
    await expect(runFolder({ inputs: [input], output, signal: now.signal })).rejects.toThrow('enough');
    clearInterval(looking);
    delete process.env.TOY_DELAY;
    expect(Object.keys(treeOf(output)).length).toBeLessThan(64);
    expect(readdirSync(join(output, '.khoiphuc'))).toEqual(['manifest.jsonl']);
    await runFolder({ inputs: [input], output });
    expect(Object.keys(treeOf(output))).toHaveLength(64);
  });
});

describe.skipIf(process.platform === 'win32')('a worker process', () => {
  it('goes on when all processes are asked to end: the one in charge says when', async () => {
    const input = folderOf({ 'a.txt': 'TERM', 'b.txt': 'hai' });
    expect(await runFolder({ inputs: [input], output })).toEqual({ 'a.txt': 'done', 'b.txt': 'done' });
  });

  it('is ended with the run though it hears nothing', async () => {
    const mark = join(newFolder(), 'mark');
    process.env.TOY_MARK = mark;
    const now = new AbortController();
    const timer = setInterval(() => existsSync(mark) && now.abort(new Error('enough')), 50);
    const input = folderOf({ 'a.txt': 'STUCK' });
    await expect(runFolder({ inputs: [input], output, signal: now.signal })).rejects.toThrow('enough');
    clearInterval(timer);
    const pid = Number(readFileSync(mark, 'utf8'));
    expect(isAlive(pid)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a name', () => {
  it('of any kind is mirrored byte for byte', async () => {
    const names = [
      'Đảng bộ'.normalize('NFD'),
      'Đảng bộ'.normalize('NFC'),
      ` "it's" 'a'  b`,
      'one\ntwo',
      // Windows keeps these for itself.
      ...['CON', 'aux.', 'a:b', 'what?'],
      '$(rm -rf) ; *',
      '=1+1',
      'x'.repeat(251),
    ];
    const input = folderOf(Object.fromEntries(names.map((name) => [`${name}.txt`, 'mot'])));
    const said = await runFolder({ inputs: [input], output });
    expect(said).toEqual(Object.fromEntries(names.map((name) => [`${name}.txt`, 'done'])));
    expect(treeOf(output)).toEqual(Object.fromEntries(names.map((name) => [`${name}.txt`, 'MOT'])));
  });

  it('of which the result would be too long is a failure of that file', async () => {
    const input = folderOf({ [`${'x'.repeat(251)}.txt`]: 'mot', 'b.txt': 'hai' });
    const said = await runFolder({ inputs: [input], output, formats: ['json'] });
    expect(Object.values(said).sort()).toEqual(['done', 'failed']);
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toContain('too long for this disk');
  });
});

describe('strange entries of a folder', () => {
  it('are told, or passed over when they are links to folders', async () => {
    const input = folderOf({ 'a/b.txt': 'mot' });
    symlinkSync('nowhere', join(input, 'dangling'));
    symlinkSync('self', join(input, 'self'));
    symlinkSync('..', join(input, 'a/up'));
    symlinkSync('a/b.txt', join(input, 'link.txt'));
    mkdirSync(join(input, 'empty'));
    const notes: string[] = [];
    const onProgress = (told: { kind: string; path?: string }) =>
      told.kind === 'note' && notes.push(told.path!);
    const said = await runFolder({ inputs: [input], output, onProgress });
    expect(said).toEqual({ 'a/b.txt': 'done', dangling: 'failed', 'link.txt': 'done', self: 'failed' });
    expect(notes).toEqual(['a/up']);
    const report = readFileSync(join(output, 'report.csv'), 'utf8');
    expect(report).toMatch(/self,.*links point at each other/u);
  });
});

describe('a folder that stands where a result should be', () => {
  it('keeps all forms of that file away, and is named', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    mkdirSync(join(output, 'a.json'));
    const said = await runFolder({ inputs: [input], output, formats: ['text', 'json'] });
    expect(said).toEqual({ 'a.txt': 'failed', 'b.txt': 'done' });
    expect(Object.keys(treeOf(output))).toEqual(['b.json', 'b.txt']);
    const report = readFileSync(join(output, 'report.csv'), 'utf8');
    expect(report).toMatch(/a\.txt: its result a\.json cannot be written: a folder stands/u);
  });
});

describe('a form that cannot be made of a file', () => {
  it('is a warning where another form can be, and a failure where none can', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'PAGES 1 hai' });
    const run = (formats: string[], to: string) => runFolder({ inputs: [input], output: to, formats });
    expect(await run(['text', 'pdf'], output)).toEqual({ 'a.txt': 'done', 'b.txt': 'done' });
    expect(Object.keys(treeOf(output))).toEqual(['a.txt', 'b.pdf', 'b.txt']);
    const report = readFileSync(join(output, 'report.csv'), 'utf8');
    expect(report).toMatch(/^a\.txt,.*,done,.*a searchable PDF is made of a PDF/mu);
    expect(await run(['text', 'pdf'], output)).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'unchanged' });
    expect(await run(['pdf'], newFolder())).toEqual({ 'a.txt': 'failed', 'b.txt': 'done' });
  });
});

describe('the report', () => {
  it('tells of no failure that is none any more', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'BAD', 'd.txt': 'BAD' });
    symlinkSync('nowhere', join(input, 'c'));
    const run = () => runFolder({ inputs: [input], output });
    const rows = (): string[] => {
      const lines = readFileSync(join(output, 'report.csv'), 'utf8').trim().split('\r\n').slice(1);
      return lines.map((line) => line.slice(0, line.indexOf(',')));
    };
    await run();
    expect(rows()).toEqual(['a.txt', 'b.txt', 'c', 'd.txt']);
    rmSync(join(input, 'b.txt'));
    rmSync(join(input, 'c'));
    mkdirSync(join(input, 'c'));
    expect(await run()).toEqual({ 'a.txt': 'unchanged', 'd.txt': 'failed' });
    expect(rows()).toEqual(['a.txt', 'd.txt']);
  });
});
