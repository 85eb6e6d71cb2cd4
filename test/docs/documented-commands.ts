import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Correction } from '../../src/correction.js';
import { codecOf } from '../../src/vietnamese/legacy-charsets/codecs.js';
import { commandsOf, runTyped, type TypedCommand } from './command-line.js';
import { documents, fencesOf, ROOT } from './fences.js';

/** Not run here, each for its reason. Anything else that a document tells people to type is run. */
export const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^npm ci$/u, 'fetches packages; CI begins with it'],
  [/^npm (?:run typecheck|run lint|test)$/u, 'CI runs it, and this test is part of it'],
  [
    /^npm (?:start|run [\w:]+)(?: |$)/u,
    'builds the tree under the other tests; a test below asks that it exists',
  ],
  [/^npm install (?:khoiphuc|--global \.)$/u, 'installs; test/package installs what would be packed'],
  [/^npx -y /u, 'fetches a package'],
  [/^bash \.ci\/run$/u, 'runs this test'],
  [
    /^khoiphuc train /u,
    'takes minutes and texts; test/train and test/cli/train.test.ts run it on small ones',
  ],
  [/ --watch\b/u, 'never ends by itself; test/batch watches a folder'],
];

/** A command as it stands in a document. */
export interface DocumentedCommand {
  readonly where: string;
  /** as typed, without its comment */
  readonly typed: string;
  readonly command: TypedCommand;
}

/** Every command of every document, in order. */
export const COMMANDS: readonly DocumentedCommand[] = documents().flatMap((document) =>
  fencesOf(document)
    .filter(({ language }) => /^(?:sh|bash)$/u.test(language))
    .flatMap(({ code, line }) =>
      code.split('\n').flatMap((text, i) =>
        commandsOf(text).map((command) => ({
          ...{ where: `${document}:${line + 1 + i}`, typed: command.words.join(' '), command },
        })),
      ),
    ),
);

/** Recognises pages, or runs over a folder with processes of the built program: seconds each. */
export function isSlow({ typed }: DocumentedCommand): boolean {
  return /\.scan\.(?:pdf|png|jpg)\b/u.test(typed) || / repair (?:\S+ )*?[\w-]+\/ /u.test(typed);
}

/** The words behind the program's name; undefined for other programs. */
export function wordsOf({ typed, command }: DocumentedCommand): readonly string[] | undefined {
  if (typed.startsWith('node bin/khoiphuc.js ')) return command.words.slice(2);
  return typed.startsWith('khoiphuc ') ? command.words.slice(1) : undefined;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function corrections(): string {
  const observed = 'Ban Tuyén gido';
  const observedSha256 = hash(observed);
  const decision = { observed: 'gido', before: 'gido', intended: 'giáo', decision: 'typed' };
  return JSON.stringify({
    ...{ schema: 'khoiphuc/corrections', version: 1, producer: 'khoiphuc 0.1.0' },
    source: { name: 'scan.txt', paged: false, observedSha256: hash(`${observedSha256}\n`) },
    pages: [
      {
        ...{ page: 1, observedSha256, observed, restored: [[4, 9, 'Tuyên']] },
        decisions: [{ span: { start: 10, end: 14 }, ...decision }],
      },
    ],
  });
}

async function textPdf(): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const lines = [
    'Pdy manh tuyen truyen, pho bien Nghi quyet so 21-NQ/TW',
    'ngay 16/6/2022 cua Ban Chap hanh Trung uong',
  ];
  const page = document.addPage([500, 200]);
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 20, y: 120 - 30 * i, font, size: 14 });
  return document.save();
}

/** What Save on the review page of a PDF writes when one word was typed. */
async function correctionsOf(stem: string): Promise<string> {
  const written = `${stem}.json`;
  const repaired = await runTyped({
    words: ['repair', `${stem}.pdf`, '--format', 'json', '-o', written, '-q'],
    into: undefined,
  });
  expect(repaired).toEqual({ code: 0, err: '' });
  const document = JSON.parse(readFileSync(written, 'utf8')) as JsonDocument;
  rmSync(written);
  const pages = document.pages.map(({ number: page, observed, corrections: all }) => {
    const [first, ...others] = all;
    const decision = { ...first!, before: first!.intended, intended: 'Đẩy', decision: 'typed' };
    const { span, observed: seen, before, intended } = decision;
    return {
      ...{ page, observedSha256: hash(observed), observed },
      restored: others
        .filter((c) => c.observed !== c.intended)
        .map((c) => [c.span.start, c.span.end, c.intended]),
      decisions: [{ span, observed: seen, before, intended, decision: 'typed' }],
    };
  });
  const observedSha256 = hash(pages.map((page) => `${page.observedSha256}\n`).join(''));
  return JSON.stringify({
    ...{ schema: 'khoiphuc/corrections', version: 1, producer: 'khoiphuc 0.1.0' },
    source: { name: basename(`${stem}.pdf`), paged: true, observedSha256 },
    pages,
  });
}

interface JsonDocument {
  readonly pages: readonly {
    readonly number: number;
    readonly observed: string;
    readonly corrections: readonly Pick<Correction, 'span' | 'observed' | 'intended'>[];
  }[];
}

/** Under every name that the documents use lies a small file of the kind that its reader would have there. */
async function prepare(folder: string): Promise<void> {
  const mangled = 'Ban Tuyén gido Thanh uy\nPdy manh tuyén truyén, phd bién Nghi quyét s6 21-NQ/TW\n';
  const restored = 'Ban Tuyên giáo Thành ủy\nĐẩy mạnh tuyên truyền, phổ biến Nghị quyết số 21-NQ/TW\n';
  const put = (names: string, content: string | Uint8Array) => {
    for (const name of names.split(' ')) writeFileSync(join(folder, name), content);
  };
  put('scan.txt quet.txt', mangled);
  put('truth.txt dung.txt clean.txt sach.txt', restored);
  put('names.txt ten-rieng.txt', '# names\nNguyễn Văn Hạnh\n');
  put('scan.pdf quet.pdf', await textPdf());
  put('tcvn3.txt cu.txt', Buffer.from(codecOf('tcvn3').encode(restored.repeat(3)).text, 'latin1'));
  put('clean.corrections.json sach.corrections.json', corrections());
  for (const name of ['scan', 'quet'])
    put(`${name}.corrections.json`, await correctionsOf(join(folder, name)));
  for (const name of ['page', 'trang'])
    cpSync(join(ROOT, 'test/source/markup/exports/tesseract-5.3.hocr'), join(folder, `${name}.hocr`));
  for (const name of ['fixtures', 'bin']) symlinkSync(join(ROOT, name), join(folder, name));
  for (const name of ['scans', 'kho-quet']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.txt'), mangled);
    writeFileSync(join(folder, name, 'b.pdf'), await textPdf());
  }
}

/** The models are loaded, and two PDFs repaired. */
const PREPARING_MS = 60_000;

/** Runs the tests of a suite in a new folder, in which lies what the documents speak of. */
export function workWhereFilesAre(): void {
  const before = process.cwd();
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'khoiphuc-commands-'));
    await prepare(folder);
    process.chdir(folder);
  }, PREPARING_MS);
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
}
