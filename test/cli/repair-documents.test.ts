import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDetector } from '../../src/model/load.js';
import { repairPages } from '../../src/pipeline.js';
import { openDocument } from '../../src/source/open-document.js';
import { toyCorrections } from '../corrections/toy-corrections.js';
import { collect } from '../source/collect.js';
import { run } from './run.js';
import { toyRestorer } from './toy-restorer.js';

const HOCR = `<html><body><div class="ocr_page" title="bbox 0 0 200 50"><span class="ocr_line" title="bbox 0 0 190 20">
<span class="ocrx_word" title="bbox 0 0 40 20; x_wconf 80">Pdy</span> <span class="ocrx_word" title="bbox 50 0 90 20">manh</span>
</span></div></body></html>`;
const TEXT = 'Pdy manh\n\ftuyén truyén\n\f';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function put(name: string, content: string): Promise<string> {
  await writeFile(join(dir, name), content);
  return join(dir, name);
}
const get = (name: string): Promise<string> => readFile(join(dir, name), 'utf8');

describe('khoiphuc repair of documents', () => {
  it('writes every format asked for beside one another, each whole', async () => {
    const path = await put('a.txt', TEXT);
    const out = join(dir, 'result.txt');
    const { code, err } = await run(['repair', path, '-o', out, '--format', 'text,json,markdown']);
    expect(code).toBe(0);
    expect(err).toContain('2 pages; 4 words, 4 changed, 1 unsure');
    expect((await readdir(dir)).sort()).toEqual(['a.txt', 'result.json', 'result.md', 'result.txt']);
    expect(await get('result.txt')).toBe('Đẩy mạnh\n\ftuyên truyền\n\f');
    expect(JSON.parse(await get('result.json'))).toMatchObject({ schema: 'khoiphuc/document', pageCount: 2 });
    expect(await get('a.txt')).toBe(TEXT);
  });

  it('repairs what another engine wrote in place', async () => {
    const { code, out } = await run(['repair', await put('a.hocr', HOCR), '--format', 'hocr', '-q']);
    expect(code).toBe(0);
    expect(out).toMatch(/bbox 0 0 40 20[^>]*>Đẩy</);
  });

  it.each([[], ['-q']])('says what was lost of a file that is cut off, also with %j', async (...quiet) => {
    const half = HOCR.slice(0, HOCR.indexOf('</span></div>'));
    const { code, out, err } = await run(['repair', await put('half.hocr', half), ...quiet], '', 'vi');
    expect([code, out.trim()]).toEqual([3, 'Đẩy mạnh']);
    expect(err.replace(/\s+/gu, ' ')).toContain(
      'half.hocr, trang 1: tệp kết thúc hoặc bị lỗi giữa trang này: có thể không đủ. Hãy lấy lại tệp',
    );
  });

  it('knows hOCR on standard input', async () => {
    expect((await run(['repair', '-q'], HOCR)).out.trim()).toBe('Đẩy mạnh');
  });

  it.each(['en', 'vi'] as const)(
    'calls standard input `-` in its results, whatever it speaks: %s',
    async (spoken) => {
      const { out } = await run(['repair', '-', '--format', 'json', '-q'], TEXT, spoken);
      expect(JSON.parse(out).name).toBe('-');
      const html = (await run(['repair', '-', '--format', 'html', '-q'], HOCR, spoken)).out;
      expect(html).toContain('id="facts">{"name":"-",');
    },
  );

  it('writes review pages that open in the language of the command', async () => {
    const path = await put('a.txt', TEXT);
    const html = (args: string[], spoken?: 'vi') =>
      run(['repair', path, '--format', 'html', '-q', ...args], '', spoken).then(({ out }) => out);
    const opening = /<html lang="(..)">[\s\S]*id="facts">[^<]*"language":"\1"/u;
    expect(opening.exec(await html([], 'vi'))?.[1]).toBe('vi');
    expect(opening.exec(await html(['--lang', 'en']))?.[1]).toBe('en');
    expect(await html([])).not.toMatch(opening);
  });

  it('takes only the pages asked for', async () => {
    const path = await put('a.txt', TEXT);
    const { out } = await run(['repair', path, '--pages', '2', '--format', 'json', '-q']);
    expect(JSON.parse(out).pages.map((page: { number: number }) => page.number)).toEqual([2]);
    expect((await run(['repair', path, '--pages', '2', '-q'])).out).toContain('tuyên truyền');
    expect((await run(['repair', path, '--pages', '2', '-q'])).out).not.toContain('Đẩy');
  });

  it('says that a searchable PDF has no encryption any more', async () => {
    const locked = ['repair', 'fixtures/password-mat-khau.pdf', '--password', 'mat-khau', '--format', 'pdf'];
    const { code, err } = await run([...locked, '-o', join(dir, 'open.pdf')]);
    expect(code).toBe(0);
    expect(err.replace(/\s+/gu, ' ')).toContain('the searchable PDF is not, anybody can open it');
    expect(await get('open.pdf')).not.toContain('/Encrypt');
    expect((await run([...locked, '-o', join(dir, 'open.pdf'), '-q'])).err).toBe('');
  });

  it('says of every page how it was read, when asked', async () => {
    const { err } = await run(['repair', await put('a.hocr', HOCR), '--verbose']);
    expect(err.replace(/\s+/gu, ' ')).toContain('page 1: mangled-text: recognised by another engine');
  });

  it('writes what was decided on the review page', async () => {
    const path = await put('a.txt', TEXT);
    const opened = await openDocument(path, { detector: await loadDetector() });
    const pages = await collect(repairPages(toyRestorer(), opened.pages));
    const decisions = [{ observed: 'manh', intended: 'mảnh', decision: 'alternative' }] as const;
    const file = await put('a.json', JSON.stringify(await toyCorrections(pages, decisions, 'a.txt')));
    expect((await run(['repair', path, '--corrections', file, '-q'])).out).toBe(
      'Đẩy mảnh\n\ftuyên truyền\n\f',
    );
    const other = await put('b.txt', 'Pdy\n');
    const { code, err } = await run(['repair', other, '--corrections', file]);
    expect([code, err.replace(/\s+/gu, ' ')]).toEqual([
      3,
      expect.stringContaining('another reading of this page'),
    ]);
  });

  it.each([
    [['--format', 'nonsense'], /there is no format `nonsense`/],
    [['--format', 'text,json'], /Several formats need a place/],
    [['--pages', '0'], /name pages like/],
    [['--jobs', '0'], /whole number of 1 or more/],
    [['--ocr', 'maybe'], /auto, always, never/],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await run(['repair', await put('a.txt', TEXT), ...options]);
    expect(code).toBe(2);
    expect(err.replace(/\s+/gu, ' ')).toMatch(message);
  });
});
