import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codecOf } from '../../src/vietnamese/legacy-charsets/codecs.js';
import { commandsOf, runBuilt, runTyped } from './command-line.js';
import { documents, fencesOf, ROOT } from './fences.js';

/** Not run here, each for its reason. Anything else that a document tells people to type is run. */
const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^npm ci$/u, 'fetches packages; CI begins with it'],
  [/^npm (?:run typecheck|run lint|test)$/u, 'CI runs it, and this test is part of it'],
  [
    /^npm (?:start|run [\w:]+)(?: |$)/u,
    'builds the tree under the other tests; a test below asks that it exists',
  ],
  [/^npm install khoiphuc$/u, 'asks the registry; test/package installs what would be packed'],
  [/^npx -y /u, 'fetches a package'],
  [/^bash \.ci\/run$/u, 'runs this test'],
  [
    /^khoiphuc train /u,
    'takes minutes and texts; test/train and test/cli/train.test.ts run it on small ones',
  ],
  [/\.scan\.(?:pdf|png|jpg)\b/u, 'recognises a page, which takes seconds; test/engine does'],
  [/ --watch\b/u, 'never ends by itself; test/batch watches a folder'],
];

const COMMANDS = documents().flatMap((document) =>
  fencesOf(document)
    .filter(({ language }) => /^(?:sh|bash)$/u.test(language))
    .flatMap(({ code, line }) =>
      code
        .split('\n')
        .flatMap((text, i) =>
          commandsOf(text).map((command) => ({ where: `${document}:${line + 1 + i}`, command })),
        ),
    ),
);

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
  for (const name of ['page', 'trang'])
    cpSync(join(ROOT, 'test/source/markup/exports/tesseract-5.3.hocr'), join(folder, `${name}.hocr`));
  for (const name of ['scans', 'kho-quet']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.txt'), mangled);
  }
}

describe('every command in the documents', () => {
  const before = process.cwd();
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'khoiphuc-commands-'));
    await prepare(folder);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is found', () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(COMMANDS.map(({ where }) => where.replace(/:.*/u, ''))).toEqual(
      expect.arrayContaining(['README.md', 'README.vi.md', 'docs/contributing.md']),
    );
  });

  it.each(COMMANDS.map(({ where, command }) => [where, command.words.join(' '), command] as const))(
    '%s: %s',
    async (_, typed, command) => {
      if (NOT_RUN.some(([pattern]) => pattern.test(typed))) {
        const script = /^npm (?:run )?([\w:]+)/u.exec(typed)?.[1];
        const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
        if (script && !['ci', 'install'].includes(script))
          expect(Object.keys(manifest.scripts)).toContain(script);
        return;
      }
      const words = typed.startsWith('node bin/khoiphuc.js ')
        ? command.words.slice(2)
        : command.words.slice(1);
      if (words !== command.words && !/^(?:khoiphuc|node bin\/khoiphuc\.js) /u.test(typed))
        throw new Error(`\`${typed}\` is no command of khoiphuc, and no reason is given for not running it`);
      // a folder's workers are processes of the built program
      const run = words.some((word) => word.endsWith('/')) ? runBuilt : runTyped;
      const { code, err } = await run({ ...command, words });
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    },
  );
});
