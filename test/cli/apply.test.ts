import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { jsonFormat } from '../../src/output/json/json-format.js';
import { toyCorrections } from '../corrections/toy-corrections.js';
import { memorySink, TOY_FACTS, toyDocument, toyPage } from '../output/toy-document.js';
import { run } from './run.js';

const TOP = mkdtempSync(join(tmpdir(), 'khoiphuc-apply-'));
const DECISIONS = [
  { observed: 'clru', intended: 'của', decision: 'alternative' },
  { observed: 'oAN', intended: 'Êđê', decision: 'typed' },
] as const;
const TEXT = `Đẩy mạnh tuyên truyền
học tập nghiên của

<script>alert(1)</script> A&B "x" 'y' 1.200.000
Êđê rs#puo
\fTrang hai
\f`;

let folder: string;
let corrections: string;
let document: string;

beforeEach(async () => {
  folder = mkdtempSync(join(TOP, 'case-'));
  corrections = join(folder, 'scan.corrections.json');
  document = join(folder, 'scan.json');
  writeFileSync(corrections, JSON.stringify(await toyCorrections(toyDocument(), DECISIONS, 'scan.pdf')));
  const { sink, text } = memorySink();
  const writer = jsonFormat.open({ ...TOY_FACTS, name: 'scan.pdf' }, sink, {});
  for (const page of toyDocument()) await writer.page(page);
  await writer.end();
  writeFileSync(document, text());
});

afterAll(() => rmSync(TOP, { recursive: true }));

describe('khoiphuc apply', () => {
  it('writes the corrected text from the corrections file alone', async () => {
    const { code, out, err } = await run(['apply', corrections]);
    expect([code, out]).toEqual([0, TEXT]);
    expect(err.replace(/\s+/gu, ' ')).toContain('2 pages, 2 words checked, 2 of them changed');
  });

  it('writes other formats from the document, into a folder, named after the source', async () => {
    const out = join(folder, 'out');
    const { code, err } = await run([
      'apply',
      corrections,
      '--document',
      document,
      '--format',
      'text,json,html',
      '-o',
      out,
    ]);
    expect([code, err.includes('khoiphuc: error')]).toEqual([0, false]);
    expect(readdirSync(out).sort()).toEqual(['scan.html', 'scan.json', 'scan.txt']);
    expect(readFileSync(join(out, 'scan.txt'), 'utf8')).toBe(TEXT);
    const written = JSON.parse(readFileSync(join(out, 'scan.json'), 'utf8'));
    expect(written.pages[0].text.split('\n')[1]).toBe('học tập nghiên của');
    expect(written.pages[0].lines[1].words[3]).toMatchObject({
      text: 'của',
      confidence: 1,
      status: 'changed',
    });
  });

  it('learns: again from the same document nothing twice, from another more', async () => {
    const archive = join(folder, 'archive');
    mkdirSync(archive);
    writeFileSync(join(archive, 'terms.txt'), '# mine\nTTĐT\tTrung tâm');
    for (let i = 0; i < 2; i++)
      expect((await run(['apply', corrections, '--learn', archive, '-q'])).code).toBe(0);
    expect(readFileSync(join(archive, 'terms.txt'), 'utf8')).toBe('# mine\nTTĐT\tTrung tâm\nÊđê\n');
    const { sources } = JSON.parse(readFileSync(join(archive, 'learned.json'), 'utf8'));
    expect(sources).toHaveLength(1);
    expect(sources[0].pairs).toEqual([
      ['clru', 'của', 1],
      ['oAN', 'Êđê', 1],
    ]);
    const other = join(folder, 'other.corrections.json');
    writeFileSync(
      other,
      JSON.stringify(await toyCorrections(toyDocument().slice(0, 1), DECISIONS, 'other.pdf')),
    );
    const { err } = await run(['apply', other, '--learn', archive]);
    expect(err.replace(/\s+/gu, ' ')).toContain('2 readings and 1 terms learned from 2 documents');
    const file = join(folder, 'learned-elsewhere.json');
    await run(['apply', other, '--learn', file, '-q']);
    expect(readdirSync(folder)).toContain('learned-elsewhere.json');
  });

  it('goes on behind a file that it cannot use, and leaves no half-written file', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, readFileSync(corrections, 'utf8').replace('Pdy', 'Pdx'));
    const out = join(folder, 'out');
    const { code, err } = await run(['apply', bad, corrections, '-o', out]);
    expect(code).toBe(3);
    expect(err).toContain('altered');
    expect(readdirSync(out)).toEqual(['scan.txt']);
  });

  it('refuses corrections of another document', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, JSON.stringify(await toyCorrections(toyDocument().slice(1), [], 'other.pdf')));
    const out = join(folder, 'x.json');
    const { code, err } = await run(['apply', other, '--document', document, '--format', 'json', '-o', out]);
    expect(code).toBe(3);
    expect(err.replace(/\s+/gu, ' ')).toContain('do not have the same pages');
    expect(readdirSync(folder)).not.toContain('x.json');
  });

  it('writes other formats from the document itself: beside the corrections, or as named', async () => {
    const observed = 'Pdy manh tuyén gido';
    writeFileSync(join(folder, 'van-ban.txt'), observed);
    const { code: repaired } = await run([
      ...['repair', join(folder, 'van-ban.txt'), '--format', 'json', '-o', join(folder, 'first.json')],
    ]);
    expect(repaired).toBe(0);
    const { pages } = JSON.parse(readFileSync(join(folder, 'first.json'), 'utf8'));
    const file = join(folder, 'van-ban.corrections.json');
    const decisions = [{ observed: 'gido', intended: 'giáo', decision: 'typed' }] as const;
    // On the page that was reviewed `tuyén` stayed: other options than today's.
    const reviewed = await toyCorrections(pages, decisions, 'in/van-ban.txt');
    const [page] = reviewed.pages;
    const shown = { ...page!, restored: page!.restored.filter(([start]) => start !== 9) };
    writeFileSync(file, JSON.stringify({ ...reviewed, pages: [shown] }));
    const out = join(folder, 'out');
    const { code, err } = await run(['apply', file, '--format', 'text,json,html', '-o', out]);
    expect([code, err.includes('error')]).toEqual([0, false]);
    const wanted = 'Đẩy mạnh tuyén giáo';
    expect(JSON.parse(readFileSync(join(out, 'van-ban.json'), 'utf8')).pages[0].text).toBe(wanted);
    expect(readFileSync(join(out, 'van-ban.txt'), 'utf8')).toContain(wanted);
    expect(readFileSync(join(out, 'van-ban.html'), 'utf8')).toContain('giáo');
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Pdy manh hoc');
    const refused = await run(['apply', file, '--source', other, '--format', 'json', '-o', out]);
    expect([refused.code, refused.err.replace(/\s+/gu, ' ')]).toEqual([
      3,
      expect.stringContaining('another reading of this page'),
    ]);
  });

  it('names the file of several whose corrections belong to another document', async () => {
    const files = await Promise.all(
      ['a', 'b'].map(async (name) => {
        writeFileSync(join(folder, `${name}.txt`), 'Pdy manh');
        const file = join(folder, `${name}.corrections.json`);
        const pages = [toyPage(1, [[name === 'a' ? 'Pdy' : 'khác', 'manh']])];
        const { source, ...rest } = await toyCorrections(pages, [], `${name}.txt`);
        writeFileSync(file, JSON.stringify({ ...rest, source: { ...source, paged: false } }));
        return file;
      }),
    );
    const { code, err } = await run(
      ['apply', ...files, '--format', 'json', '-o', join(folder, 'out')],
      '',
      'vi',
    );
    expect(code).toBe(3);
    expect(err.replace(/\s+/gu, ' ')).toContain(
      `${files[1]}, trang 1: các chỗ sửa làm trên một lần đọc khác của trang này`,
    );
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.json']);
  });

  it.each([
    ['%PDF-1.7', 'đây là tệp PDF.'],
    ['Quyết định', 'đây không phải tệp sửa.'],
  ])('says which file it wants in place of %j, and where such files come from', async (content, what) => {
    const file = join(folder, 'scan.pdf');
    writeFileSync(file, content);
    const { code, err } = await run(['apply', file], '', 'vi');
    const wanted = 'Hãy đưa tệp sửa (*.corrections.json) do nút Lưu trên trang soát lỗi ghi';
    expect([code, err.replace(/\s+/gu, ' ')]).toEqual([
      3,
      expect.stringContaining(
        `${file}: ${what} ${wanted}; trang ấy làm bằng \`khoiphuc repair TỆP --format html\``,
      ),
    ]);
    const { err: other } = await run(['apply', corrections, '--document', file]);
    if (content.startsWith('%'))
      expect(other.replace(/\s+/gu, ' ')).toContain('Give the document as `khoiphuc repair');
  });

  it('says which document it lacks', async () => {
    const { code, err } = await run(['apply', corrections, '--format', 'json']);
    expect([code, err.replace(/\s+/gu, ' ')]).toEqual([
      3,
      expect.stringMatching(/needs the document that was reviewed, and there is no scan\.pdf/u),
    ]);
  });

  it('tells what is wrong with its use', async () => {
    const cases: [string[], RegExp][] = [
      [[corrections, '--format', 'nonsense'], /no format `nonsense`/u],
      [[corrections, '--document', document, '--format', 'text,json'], /need a folder/u],
      [[corrections, corrections, '--document', document], /one at a time/u],
      [[corrections, corrections, '--source', document], /one at a time/u],
      [[corrections, '-o', corrections], /would overwrite/u],
      [[corrections, corrections, '-o', join(folder, 'twice')], /would overwrite/u],
      [[], /missing required argument/u],
    ];
    for (const [argv, message] of cases) {
      const { code, err } = await run(['apply', ...argv]);
      expect([code, err.replace(/\s+/gu, ' ')]).toEqual([2, expect.stringMatching(message)]);
    }
  });
});
