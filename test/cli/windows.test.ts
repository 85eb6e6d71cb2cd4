import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative, sep, win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInside } from '../../src/batch/inputs.js';
import { outputName, stemOf } from '../../src/batch/output-names.js';
import { readObjects } from '../../src/batch/read-objects.js';
import { reasonFor } from '../../src/batch/work-folder.js';
import { expandGlobs } from '../../src/cli/expand-globs.js';
import { nameHere } from '../../src/cli/file-name.js';
import { placeOf } from '../../src/cli/same-place.js';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';
import { parseTerms } from '../../src/source/terms-file.js';
import { readText } from '../../src/source/text.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoiphuc-windows-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('where a folder lies on Windows', () => {
  it.each([
    ['D:\\Kho', 'D:\\Kho\\sạch', true],
    ['D:\\Kho', 'd:\\kho\\SẠCH', true],
    ['D:\\Kho', 'D:\\Kho', true],
    ['D:\\Kho', 'D:\\Kho sạch', false],
    ['D:\\Kho', 'D:\\', false],
    ['D:\\Kho', 'E:\\Kho\\sạch', false],
    ['\\\\may-chu\\kho', '\\\\may-chu\\kho\\a', true],
    ['\\\\may-chu\\kho', '\\\\may-khac\\kho\\a', false],
    ['\\\\may-chu\\kho', 'D:\\kho', false],
  ])('%s holds %s: %s', (outer, inner, isIt) => {
    expect(isInside(outer, inner, win32)).toBe(isIt);
  });
});

describe('one place under two names', () => {
  const placed = (path: string, platform: NodeJS.Platform): string =>
    placeOf(path, platform, (relative) =>
      platform === 'win32' ? win32.resolve('D:\\', relative) : posix.resolve('/', relative),
    );

  it('differs in case, composition or slashes on Windows and macOS, in none of them elsewhere', () => {
    expect(placed('Ra\\Báo Cáo.txt', 'win32')).toBe(placed('ra/báo cáo.TXT'.normalize('NFD'), 'win32'));
    expect(placed('A.txt', 'darwin')).toBe(placed('a.txt', 'darwin'));
    expect(placed('A.txt', 'linux')).not.toBe(placed('a.txt', 'linux'));
    expect(placed('á.txt'.normalize('NFC'), 'linux')).not.toBe(placed('á.txt'.normalize('NFD'), 'linux'));
  });
});

describe('a name from another machine', () => {
  it.each([
    ['C:\\Quét\\Công văn 86.pdf', 'Công văn 86.pdf'],
    ['\\\\may-chu\\kho\\a.pdf', 'a.pdf'],
    ['kho/2023: sơ kết?.pdf', '2023_ sơ kết_.pdf'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1'],
    ['console.pdf', 'console.pdf'],
    ['hết. . ', 'hết'],
    ['..', ''],
    ['a\u0007b.pdf', 'a_b.pdf'],
  ])('%s is %s on Windows', (name, here) => {
    expect(nameHere(name, 'win32')).toBe(here);
  });

  it('keeps what the system takes elsewhere', () => {
    expect(nameHere('kho/2023: sơ kết?.pdf', 'linux')).toBe('2023: sơ kết?.pdf');
    expect(nameHere('kho/..', 'linux')).toBe('');
  });
});

describe('names of results', () => {
  it('never end in a dot or a blank, which Windows takes away, and never are devices where the input is none', () => {
    for (const name of ['a.pdf', 'hết..pdf', 'hết .pdf', 'Báo cáo 1.2', '.txt', 'x.'])
      expect(outputName(name, '.txt', false), name).toMatch(/[^. ]\.txt$|^\.txt\.txt$|[. ]\.txt$/u);
    expect(stemOf('a/b.PDF', false)).toBe('a/b');
  });

  it('stay short enough to be written with any length of folder: nodes of the tree are joined, not repeated', () => {
    const deep = Array.from({ length: 40 }, () => 'thư mục dài').join('/');
    const name = outputName(`${deep}/công văn.pdf`, '.txt', false);
    // Longer than 260 signs: Node itself puts \\?\ before absolute paths that it hands to Windows.
    const path = win32.join('D:\\kho', name);
    expect(path.length).toBeGreaterThan(260);
    expect(win32.toNamespacedPath(path)).toBe(`\\\\?\\${path}`);
    expect(path).not.toContain('/');
  });
});

describe('why writing failed', () => {
  it('is another program, maybe, on Windows', () => {
    expect(reasonFor('EPERM', 'win32')).toContain('another program has the file open');
    expect(reasonFor('EPERM', 'linux')).toBe('you may not write there');
    expect(reasonFor('EBUSY', 'win32')).toContain('another program has it open');
    expect(reasonFor('ESOMETHING', 'win32')).toBeUndefined();
  });
});

describe('files that editors and shells of Windows wrote', () => {
  const TERMS = ['Nguyễn Văn Hạnh', 'Trung tâm Điều trị'];

  it('are lists of names with a byte order mark, CR LF, or UTF-16', async () => {
    const text = `# tên riêng\r\n${TERMS.join('\r\n')}\r\n`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const content of [text, `\ufeff${text}`, utf16]) {
      const path = file('ten-rieng.txt', content);
      expect(parseTerms(await readText(path), path)).toEqual(TERMS);
    }
  });

  it('are lines of JSON with a byte order mark and CR LF', async () => {
    const objects: unknown[] = [];
    const lines = '\ufeff{"id": 1, "text": "a"}\r\n\r\n{"id": 2, "path": "D:\\\\Quét\\\\b.txt"}\r\n';
    for await (const object of readObjects([Buffer.from(lines)])) objects.push(object);
    expect(objects).toEqual([
      { id: '1', text: 'a' },
      { id: '2', path: 'D:\\Quét\\b.txt' },
    ]);
  });

  it('are corrections with a byte order mark and CR LF', async () => {
    const { createHash } = await import('node:crypto');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const page = { page: 1, observedSha256: hash('a'), observed: 'a', restored: [], decisions: [] };
    const source = { name: 'C:\\a.pdf', paged: true, observedSha256: hash(`${hash('a')}\n`) };
    const json = JSON.stringify(
      { schema: 'khoiphuc/corrections', version: 1, producer: 'x', source, pages: [page] },
      null,
      2,
    );
    const path = file('a.corrections.json', `\ufeff${json.replaceAll('\n', '\r\n')}`);
    expect((await parseCorrections(await readText(path), path)).source.name).toBe('C:\\a.pdf');
  });
});

describe('globs that the shell left alone', () => {
  it('are the files that they mean, by name; what is there under the very name stays', async () => {
    for (const name of ['b.corrections.json', 'a.corrections.json', 'c.txt', 'x[1].json']) file(name, '');
    const all = await expandGlobs([join(folder, '[ab].corrections.json'), join(folder, 'x[1].json'), '-']);
    expect(all).toEqual([
      ...['a.corrections.json', 'b.corrections.json', 'x[1].json'].map((name) => join(folder, name)),
      '-',
    ]);
    expect(await expandGlobs([join(folder, '*.nothing')])).toEqual([join(folder, '*.nothing')]);
  });

  it('reach into folders where they say so, and mean no folders', async () => {
    const tree = join(folder, 'tree');
    mkdirSync(join(tree, 'year', 'month'), { recursive: true });
    for (const name of ['a.txt', 'year/b.txt', 'year/month/c.txt']) writeFileSync(join(tree, name), '');
    const found = async (glob: string): Promise<string[]> => {
      const paths = await expandGlobs([join(tree, glob)]);
      return paths.map((path) => relative(tree, path).split(sep).join('/'));
    };
    expect(await found('*')).toEqual(['a.txt']);
    expect(await found('*/*')).toEqual(['year/b.txt']);
    expect(await found('**')).toEqual(['a.txt', 'year/b.txt', 'year/month/c.txt']);
  });
});
