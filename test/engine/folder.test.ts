import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonDocument } from '../../src/output/json/document.js';
import { DIST } from '../batch/folders.js';
import { toyCorrections } from '../corrections/toy-corrections.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NO_NETWORK = join(ROOT, 'test/engine/deny-network.cjs');
const SCAN = join(ROOT, 'fixtures/cuc-thong-tin-co-so.scan.pdf');
const PICTURE = join(ROOT, 'test/source/ocr/recorded/mild.png');
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-scans-'));
const input = join(folder, 'in');
const output = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

function khoiphuc(...args: readonly string[]): { status: number | null; err: string } {
  const command = join(DIST, '../bin/khoiphuc.js');
  const { status, stderr } = spawnSync(process.execPath, ['--require', NO_NETWORK, command, ...args], {
    encoding: 'utf8',
  });
  return { status, err: stderr.replace(/\s+/gu, ' ') };
}

beforeAll(() => {
  if (!existsSync(join(DIST, 'batch/worker.js'))) throw new Error(`no ${DIST}: npm run build`);
  spawnSync('mkdir', ['-p', join(input, 'b')]);
  copyFileSync(SCAN, join(input, 'scan.pdf'));
  copyFileSync(PICTURE, join(input, 'b/page.png'));
  writeFileSync(join(input, 'text.txt'), 'Pdy manh tuyén truyén vé cong tac x4y dung Dang\n');
  writeFileSync(join(input, 'torn.png'), readFileSync(PICTURE).subarray(0, 60));
});

describe('a folder with scans', () => {
  it('comes out in every form; what cannot be read is named, and nothing is done twice', () => {
    const formats = ['--format', 'text,json,html,pdf', '--exclude', 'text.txt'];
    const first = khoiphuc('repair', input, '-o', output, '-j', '2', '-q', ...formats);
    expect(first.status, first.err).toBe(5);
    const names = readdirSync(output, { recursive: true, encoding: 'utf8' });
    const results = ['b/page', 'scan'].flatMap((name) =>
      ['html', 'json', 'pdf', 'txt'].map((e) => `${name}.${e}`),
    );
    expect(names.filter((name) => /\.(?:html|json|pdf|txt)$/u.test(name)).sort()).toEqual(results.sort());
    expect(readFileSync(join(output, 'scan.txt'), 'utf8')).toMatch(/Thông tin cơ sở/iu);
    const report = readFileSync(join(output, 'report.csv'), 'utf8').split('\r\n');
    expect(report.find((row) => row.startsWith('scan.pdf,'))).toMatch(/^scan\.pdf,2,image,.*,done,/u);
    expect(report.find((row) => row.startsWith('torn.png,'))).toMatch(/failed,.*torn\.png/u);
    rmSync(join(input, 'torn.png'));
    expect(khoiphuc('repair', input, '-o', output, '-q', ...formats).status).toBe(6);
  }, 240_000);

  it('learns from all files and reads scans once; nothing that was kept for it is left', () => {
    const other = join(folder, 'learnt');
    const { status, err } = khoiphuc('repair', input, '-o', other, '-j', '2', '-q', '--adapt', 'folder');
    expect(status, err).toBe(0);
    expect(readFileSync(join(other, 'scan.txt'), 'utf8')).toMatch(/Thông tin cơ sở/iu);
    expect(readdirSync(join(other, '.khoiphuc')).join(' ')).toMatch(
      /^learnt-[0-9a-f-]+\.files\.jsonl learnt-[0-9a-f-]+\.json manifest\.jsonl$/u,
    );
  }, 240_000);

  it.skipIf(!hasPoppler)(
    'gives a searchable PDF with what a person corrected',
    async () => {
      const { pages } = JSON.parse(readFileSync(join(output, 'scan.json'), 'utf8')) as JsonDocument;
      const word = pages[0]!.corrections.find(({ observed }) => /^\p{L}{4,}$/u.test(observed))!;
      const corrections = await toyCorrections(
        pages as never,
        [{ observed: word.observed, intended: 'Xquẫyz', decision: 'typed' }],
        'scan.pdf',
      );
      const file = join(input, 'scan.corrections.json');
      writeFileSync(file, JSON.stringify(corrections));
      const { status, err } = khoiphuc(
        'apply',
        file,
        '--format',
        'pdf,docx',
        '-o',
        join(folder, 'corrected'),
        '-q',
      );
      expect(status, err).toBe(0);
      const read = spawnSync('pdftotext', [join(folder, 'corrected/scan.pdf'), '-'], {
        encoding: 'utf8',
      }).stdout;
      expect(read.normalize('NFC')).toContain('Xquẫyz');
      expect(readdirSync(join(folder, 'corrected')).sort()).toEqual(['scan.docx', 'scan.pdf']);
    },
    240_000,
  );
});
