import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.js';

const OBSERVED = 'Pdy manh tuyén truyén\r\nsố 21-NQ/TW ???\n\f';
const RESTORED = 'Đẩy mạnh tuyên truyền\r\nsố 21-NQ/TW ???\n\f';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function put(name: string, bytes: string | Uint8Array = OBSERVED): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, bytes);
  return path;
}

function get(name: string): Promise<string> {
  return readFile(join(dir, name), 'utf8');
}

describe('khoiphuc repair', () => {
  it('prints the text on standard output and what it did on standard error', async () => {
    const path = await put('a.txt');
    expect(await run(['repair', path])).toEqual({
      code: 0,
      out: RESTORED,
      err: `khoiphuc: ${path}: 7 words, 4 changed, 1 unsure, 1 unreadable\n`,
    });
    expect(await get('a.txt')).toBe(OBSERVED);
  });

  it('reads standard input, named or not', async () => {
    expect((await run(['repair', '-', '--quiet'], OBSERVED)).out).toBe(RESTORED);
    expect(await run(['repair', '-q'], OBSERVED)).toEqual({ code: 0, out: RESTORED, err: '' });
  });

  it('prints several files one after the other', async () => {
    const [a, b] = [await put('a.txt', 'Pdy\n'), await put('b.txt', 'manh\n')];
    expect((await run(['repair', a, '-', b], 'tuyén\n')).out).toBe('Đẩy\ntuyên\nmạnh\n');
  });

  it('keeps a UTF-8 byte order mark and turns UTF-16 into UTF-8', async () => {
    expect((await run(['repair', await put('a.txt', '\ufeffPdy')])).out).toBe('\ufeffĐẩy');
    expect((await run(['repair', await put('a.txt', Buffer.from('\ufeffPdy', 'utf16le'))])).out).toBe('Đẩy');
  });

  it('says that an empty file holds no text', async () => {
    const path = await put('a.txt', '');
    expect(await run(['repair', path])).toEqual({
      code: 0,
      out: '',
      err: `khoiphuc: ${path}: there is no text in it\n`,
    });
  });

  it('goes on after a bad file and says so with the exit code', async () => {
    const [good, bad] = [await put('a.txt', 'Pdy\n'), await put('b.txt', '%PDF-1.7')];
    const { code, out, err } = await run(['repair', bad, join(dir, 'none.txt'), good, '-q']);
    expect([code, out]).toEqual([3, 'Đẩy\n']);
    expect(err.replace(/\s+/g, ' ')).toMatch(/b\.txt: this is a PDF.*none\.txt: there is no such file/);
    expect(err).not.toMatch(/at .*\.ts:/);
  });

  it('names standard input in errors', async () => {
    const { code, err } = await run(['repair', '-'], Buffer.from([0x61, 0x0a, 0xe9, 0x61]));
    expect([code, err]).toEqual([3, expect.stringContaining('khoiphuc: standard input:2: not UTF-8')]);
  });

  it('uses the terms of the user', async () => {
    const terms = await put('terms.txt', '# của tôi\nNgô Đức Khả\n');
    expect((await run(['repair', '--terms', terms], 'Ngo')).out).toBe('Ngo');
    await put('terms.txt', 'Ngô\n');
    expect((await run(['repair', '--terms', terms], 'Ngo')).out).toBe('Ngô');
    await put('terms.txt', 'Ngô\n123\n');
    const { code, err } = await run(['repair', '--terms', terms], 'Ngo');
    expect(code).toBe(3);
    expect(err.replace(/\s+/g, ' ')).toContain(`${terms}:2: \`123\` is no term`);
  });
});

describe('khoiphuc repair --json', () => {
  it.skipIf(process.platform === 'win32')('writes control characters of names out', async () => {
    const { out } = await run(['repair', '--explain', await put('a\u001b[2Jb.txt', 'Pdy'), '-q']);
    expect(out.split('\n', 1)[0]).toMatch(/a\\x1b\[2Jb\.txt$/u);
  });

  it('prints one object a line, with spans into the observed text', async () => {
    const { out } = await run(['repair', '--json', '-', '-q'], OBSERVED);
    const object = JSON.parse(out) as {
      text: string;
      observed: string;
      corrections: { span: { start: number } }[];
    };
    expect(out.endsWith('}\n')).toBe(true);
    expect(object).toMatchObject({
      file: '-',
      part: 1,
      line: 1,
      syllables: 7,
      changed: 4,
      unsure: 1,
      unreadable: 1,
      text: RESTORED,
      observed: OBSERVED,
    });
    expect(object.corrections[1]).toMatchObject({
      span: { start: 4, end: 8 },
      observed: 'manh',
      intended: 'mạnh',
      channelLogProb: -1.234568,
      status: 'unsure',
    });
  });

  it('gives a long text in parts that number the lines on', async () => {
    const { out } = await run(['repair', '--json', '-q'], 'Pdy manh\n'.repeat(60_000));
    const parts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { part: number; line: number; text: string });
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4, 5]);
    expect(parts[1]!.line).toBe(parts[0]!.text.split('\n').length);
    expect(parts.map(({ text }) => text).join('')).toBe('Đẩy mạnh\n'.repeat(60_000));
  });
});

describe('khoiphuc repair --explain', () => {
  it('lists what was changed or is doubtful, in 80 columns', async () => {
    const { out } = await run(['repair', '--explain', '-q'], OBSERVED);
    expect(out).toBe(
      [
        'standard input',
        'line:col observed → intended          sure  why: printed for intended letters',
        '1:1      Pdy → Đẩy                    90 %  letters: P for Đ, d for ẩ',
        '1:5      manh → mạnh                  90 %  unsure; marks: a for ạ',
        '         well ahead of any other reading; or: mảnh 10 %',
        '1:10     tuyén → tuyên                90 %  marks: é for ê',
        '1:16     truyén → truyền              90 %  marks: é for ề',
        '2:13     ???                                unreadable, left as it is',
        '',
      ].join('\n'),
    );
  });

  it('goes to standard output when the text goes to a file', async () => {
    const { out } = await run(['repair', '--explain', await put('a.txt'), '-o', join(dir, 'b.txt')]);
    expect(out).toContain('Pdy → Đẩy');
    expect(await get('b.txt')).toBe(RESTORED);
  });
});

describe('khoiphuc repair -o', () => {
  it('writes a file, or into a folder', async () => {
    const [a, b] = [await put('a.txt'), await put('b.txt')];
    expect(await run(['repair', a, '-o', join(dir, 'clean.txt'), '-q'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await get('clean.txt')).toBe(RESTORED);
    expect((await run(['repair', a, b, '-o', join(dir, 'new', 'deep'), '--verbose'])).code).toBe(0);
    expect(await get('new/deep/b.txt')).toBe(RESTORED);
    await mkdir(join(dir, 'one'));
    await run(['repair', a, '-o', join(dir, 'one'), '--json']);
    expect(JSON.parse(await get('one/a.json'))).toMatchObject({ text: RESTORED });
    await run(['repair', '-', '-o', join(dir, 'one')], OBSERVED);
    expect(await get('one/stdin.txt')).toBe(RESTORED);
  });

  it('takes - for standard output and writes devices directly', async () => {
    const a = await put('a.txt');
    expect((await run(['repair', a, '-o', '-', '-q'])).out).toBe(RESTORED);
    expect((await run(['repair', a, '-o', '/dev/null', '-q'])).code).toBe(0);
    expect((await stat('/dev/null')).isFile()).toBe(false);
  });

  it('never writes onto an input, whatever the path says', async () => {
    const a = await put('a.txt');
    await symlink(a, join(dir, 'link.txt'));
    for (const output of [a, `${dir}/./a.txt`, join(dir, 'link.txt'), dir]) {
      const { code, err } = await run(['repair', a, '-o', output]);
      expect(code).toBe(2);
      expect(err).toContain('overwrite the input');
    }
    expect(await get('a.txt')).toBe(OBSERVED);
  });

  it('gives the text another name where a result in another form takes its own', async () => {
    const a = await put('a.md');
    await mkdir(join(dir, 'both'));
    expect((await run(['repair', a, '-o', join(dir, 'both'), '--format', 'text,markdown', '-q'])).code).toBe(
      0,
    );
    expect((await readdir(join(dir, 'both'))).sort()).toEqual(['a.md', 'a.txt']);
    expect(await get('both/a.txt')).toBe(RESTORED);
    await run(['repair', a, '-o', join(dir, 'both'), '-q']);
    expect(await get('both/a.md')).toBe(RESTORED);
  });

  it('refuses two results of one name', async () => {
    await mkdir(join(dir, 'x'));
    const [a, b] = [await put('a.txt'), await put('x/a.txt')];
    const { code, err } = await run(['repair', a, b, '-o', join(dir, 'out')]);
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('would both become')]);
  });

  it('leaves the old file and no trace when the input turns out bad', async () => {
    const long = Buffer.concat([Buffer.from('Pdy manh\n'.repeat(60_000)), Buffer.from([0xff, 0xfe, 0xfd])]);
    await put('a.txt', long);
    await put('clean.txt', 'old');
    const { code, err } = await run(['repair', join(dir, 'a.txt'), '-o', join(dir, 'clean.txt')]);
    expect(code).toBe(3);
    expect(err).toContain('a.txt:60001:');
    expect(await get('clean.txt')).toBe('old');
    expect((await readdir(dir)).sort()).toEqual(['a.txt', 'clean.txt']);
  });

  it('keeps the permissions of the file it replaces', async () => {
    const a = await put('a.txt');
    const clean = await put('clean.txt', 'old');
    await chmod(clean, 0o640);
    await run(['repair', a, '-o', clean]);
    expect((await stat(clean)).mode & 0o777).toBe(0o640);
  });

  it('says why a file cannot be written', async () => {
    const a = await put('a.txt');
    const { code, err } = await run(['repair', a, '-o', join(dir, 'nowhere', 'b.txt')]);
    expect(code).toBe(3);
    expect(err.replace(/\s+/g, ' ')).toContain('b.txt: cannot be written: its folder does not exist');
  });
});
