import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { VI } from '../../src/cli/messages/vi.js';
import { translateWith } from '../../src/translate/phrasebook.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
/** The layers whose sentences reach people through the command. */
const LAYERS = ['batch', 'corrections', 'model', 'output', 'source', 'pdf', 'detect'];

/** English that is not said to people through the command, each for its reason. */
const NOT_SAID: readonly (readonly [RegExp, string])[] = [
  [
    /^output\/(?:formats|portable-formats|html|alto|docx|hocr|json\/schema|record|structure|text|markdown|json)/u,
    'stands in results',
  ],
  [/^output\/pdf\/pdf-format\.ts: searchable PDF/u, 'the summary of the format, for programs'],
  [/^detect\/(?!detector-model)/u, 'names of signs'],
  [/^source\/pdf\/parser-thread\.ts: .*workerData/u, 'a program'],
  [/^batch\/worker-slots\.ts: more tasks/u, 'cannot happen'],
  [
    /^batch\/check-folder-call|^source\/check-open-call|^source\/open-document\.ts: a path|^model\/load\.ts: The f/u,
    'for programmers',
  ],
  [/^model\/(?:model-file\.ts: A model section|model-file\.ts: the . model)/u, 'for programmers'],
  [/^batch\/repair-lines\.ts|^batch\/[\w-]*lines[\w-]*\.ts/u, 'stands in lines of JSON'],
  [/^batch\/schedule\.ts: {2}\(its last words/u, 'a part of a sentence that is tried whole'],
  [/^source\/pdf\/page-content\.ts/u, 'why a look was taken for what it is: nobody is told'],
  [/^batch\/(?:read-objects|run-object)/u, 'stands in lines of JSON'],
  [/^source\/pdf\/node-host\.ts: Warning: /u, 'how warnings of pdf.js begin'],
  [/^pdf\/load-objects\.ts: (?:Parsed number|Removing parsed)/u, 'how warnings of the library begin'],
  [/^output\/pdf\/glyphless-font/u, 'a program in the language of PDFs'],
  [/: khoiphuc train \w+$/u, 'a command'],
  [/^model\/tsv\.ts: # This file is whole/u, 'stands in tables'],
  [/which browsers do not read|instead of the page\.$/u, 'said in web pages only'],
  [
    /: (?:[7:]+ )?(?:this is 7\. 7|this is 7 that|7; it looks like|7, nor in an|7\. [GW]|7 Make|7\.$)/u,
    'frames; what goes into them is tried by itself',
  ],
  [/crashed, twice7|recognise-page\.ts|is not as it should be/u, 'its forms are tried below'],
  [
    /: (?:install it again or|a searchable PDF is made of|this is not the password|this is a PDF that wants)/u,
    'parts of sentences that are tried below',
  ],
];

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** The text of a literal, with a sample in place of each value: what `REMEDY` and the like stand for, else `7`. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, string>): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isConditionalExpression(node)) return textOf(node.whenTrue, constants);
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [textOf(node.left, constants), textOf(node.right, constants)];
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return isSum && left !== undefined && right !== undefined ? left + right : undefined;
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  const value = ({ expression }: ts.TemplateSpan): string =>
    (ts.isIdentifier(expression) ? constants.get(expression.text) : undefined) ?? '7';
  return node.head.text + node.templateSpans.map((span) => value(span) + span.literal.text).join('');
}

/** Sentences and parts of sentences in a file: at least two words in small letters, and nothing of a program. */
function englishIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const text = textOf(node.initializer, constants);
      if (text !== undefined) constants.set(node.name.text, text);
    }
    if (ts.isImportDeclaration(node)) return;
    const text =
      ts.isExpression(node) && !ts.isConditionalExpression(node) ? textOf(node, constants) : undefined;
    const isCode = /[<>=\\\n\t]|^\W*\{|\d\d\d \d/u.test(text ?? '');
    if (text !== undefined && !isCode && /(?<![`\w-])[a-z]{2,}[ ,:;]+(?:\S+ )?[a-z]{2,}/u.test(text))
      found.push(text);
    // The parts of a sum are no sentences.
    if (text === undefined || !ts.isBinaryExpression(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What errors for people are thrown with in a file, with a sample in place of each value. */
function errorsIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const said = ts.isNewExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '';
    const message = /^(?:Input|Usage|Model)Error$/u.test(said) && (node as ts.NewExpression).arguments?.[0];
    const text = message ? textOf(message, new Map()) : undefined;
    if (text !== undefined && /[a-z]{2,} [a-z]{2,}/u.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const SENTENCES = [...sources(SRC)]
  .map((path) => [relative(SRC, path).split(sep).join('/'), path] as const)
  .filter(([name]) => LAYERS.includes(name.split('/')[0]!))
  .flatMap(([name, path]) => englishIn(path).map((text) => `${name}: ${text}`))
  .filter((place) => !NOT_SAID.some(([pattern]) => pattern.test(place)));

describe('figures in Vietnamese', () => {
  it('have a comma before their decimals; versions, lists and whole numbers have none', () => {
    const phrases = [['took {n#} s', 'mất {n#} giây']] as const;
    for (const [english, vietnamese] of [
      ['0.01', '0,01'],
      ['-2.5', '-2,5'],
      ['60', '60'],
      ['22.13.0', '22.13.0'],
      ['3-7', '3-7'],
    ])
      expect(translateWith(phrases, `took ${english} s`)).toBe(`mất ${vietnamese} giây`);
  });
});

describe('the Vietnamese phrase book', () => {
  it('knows every sentence that the layers below the command say', () => {
    expect(SENTENCES.length).toBeGreaterThan(150);
    const unknown = SENTENCES.filter((place) => {
      const text = place.slice(place.indexOf(': ') + 2);
      const candidates = [text, `${text}.`, `x: ${text}`, `x: ${text}.`];
      return candidates.every(
        (candidate) =>
          /\b[a-z]{2,} (?:is|the|in|it|of|an?|not|and|be|on)\b/u.test(VI.translate(candidate)) ||
          VI.translate(candidate) === candidate,
      );
    });
    expect(unknown, 'add it to src/translate/*-phrases.ts').toEqual([]);
  });

  it('knows every error of the command itself and of the trainers', () => {
    const errors = [...sources(SRC)]
      .filter((path) => /^(?:cli|train)$/u.test(relative(SRC, path).split(sep)[0]!))
      .flatMap(errorsIn);
    expect(errors.length).toBeGreaterThan(15);
    const unknown = errors.filter((text) => VI.translate(text) === text);
    expect(unknown, 'add it to src/cli/messages/vi/training-phrases.ts').toEqual([]);
  });

  it.each([
    ['scan.pdf: there is no such file. Check the name.', 'scan.pdf: không có tệp này. Hãy xem lại tên tệp.'],
    [
      'a: b.pdf, page 3: this page is damaged (Bad XRef entry). Save the file anew from a program that still opens it.',
      'a: b.pdf, trang 3: trang này bị hỏng (Bad XRef entry). Hãy lưu lại tệp bằng một phần mềm còn mở được nó.',
    ],
    ['x.txt: this is a PNG image. Give a text file.', 'x.txt: đây là ảnh PNG. Hãy đưa tệp chữ.'],
    ['x.zip: this is something new. Give a text file.', 'x.zip: this is something new. Hãy đưa tệp chữ.'],
    [
      'standard input:7: not UTF-8 (byte 0xB5); it looks like TCVN3 (ABC). Save it as UTF-8 in an editor.',
      'standard input:7: không phải UTF-8 (byte 0xB5); có vẻ là TCVN3 (ABC). Hãy lưu lại bằng bảng mã UTF-8 trong phần mềm soạn thảo.',
    ],
    [
      'thu.txt:2: not UTF-8 (byte 0xCF), nor in an encoding that can be told. Open it with its own encoding in an editor and save it as UTF-8.',
      'thu.txt:2: không phải UTF-8 (byte 0xCF), cũng không rõ là bảng mã nào. Hãy mở tệp bằng đúng bảng mã của nó trong trình soạn thảo rồi lưu lại thành UTF-8.',
    ],
    ['nobody knows this', 'nobody knows this'],
    ['2 stamps were taken for no text', 'đã bỏ qua 2 con dấu, không đọc thành chữ'],
    [
      'the page was turned by 270° clockwise to stand upright',
      'trang đã được xoay 270° theo chiều kim đồng hồ cho thẳng đứng',
    ],
    ['1 stamp was taken for no text', 'đã bỏ qua 1 con dấu, không đọc thành chữ'],
    ['`--format`: name one of text, json.', '`--format`: hãy nêu một trong các dạng: text, json.'],
    [
      'C:\\scan\\a.pdf: the program that reads it crashed, twice (its last words: out of memory). The file may be damaged; please report it.',
      'C:\\scan\\a.pdf: chương trình đã bị sập hai lần khi đọc tệp này (thông báo cuối: out of memory). Tệp có thể bị hỏng; xin báo lại.',
    ],
    [
      'a.pdf: this is a PDF that wants a password. Give it with `--password`.',
      'a.pdf: tệp PDF này có đặt mật khẩu. Hãy cho mật khẩu bằng `--password`.',
    ],
    [
      'a.pdf: this is not the password of the PDF. Give it with `--password`.',
      'a.pdf: mật khẩu này không đúng. Hãy cho mật khẩu của tệp PDF bằng `--password`.',
    ],
    [
      'a.tif: this is a TIFF that is cut off or damaged. Get the file again, or save it anew from a program that still opens it.',
      'a.tif: tệp TIFF này bị cụt hoặc bị hỏng. Hãy lấy lại tệp, hoặc lưu lại bằng một phần mềm còn mở được nó.',
    ],
    [
      'terms.txt:7: more than one tab. Write one term a line, or a term, one tab and what it stands for.',
      'terms.txt:7: có hơn một dấu tab. Mỗi dòng một mục, hoặc chữ viết tắt, một dấu tab, rồi cụm từ đầy đủ.',
    ],
    [
      'a.pdf: a searchable PDF is made of a PDF or of page pictures, and this is neither. Take another `--format`: docx, text, html.',
      'a.pdf: chỉ làm được PDF tìm kiếm từ tệp PDF hoặc ảnh chụp trang, tệp này không phải hai loại ấy. Hãy chọn `--format` khác: docx, text, html.',
    ],
    [
      'its table of pages is damaged; it was mended to read the others',
      'bảng trang của tệp bị hỏng; đã sửa để đọc các trang còn lại',
    ],
    [
      'a.jpg, page 1: only part of the picture could be decoded: the file is cut off or damaged. Get the file again, or save it anew from a program that still opens it. 3 more pages could not be read, or only in part.',
      'a.jpg, trang 1: chỉ giải mã được một phần ảnh: tệp bị cụt hoặc bị hỏng. Hãy lấy lại tệp, hoặc lưu lại bằng một phần mềm còn mở được nó. còn 3 trang nữa không đọc được, hoặc chỉ đọc được một phần.',
    ],
    ['its table of pages is damaged; pages may be missing', 'bảng trang của tệp bị hỏng; có thể thiếu trang'],
    [
      'Model file `a.bin`: it is cut short; install it again or rebuild it with `khoiphuc train`.',
      'Tệp mô hình `a.bin`: tệp bị cụt; hãy cài lại hoặc tạo lại bằng `khoiphuc train`.',
    ],
    ['`tesseract` is no engine: `a` or `b`.', '`tesseract` không phải bộ nhận dạng: hãy chọn `a` hoặc `b`.'],
    [
      'a.pdf: the file is empty. Get it again.\nb.pdf: the file is empty. Get it again.',
      'a.pdf: tệp rỗng. Hãy lấy lại tệp.\nb.pdf: tệp rỗng. Hãy lấy lại tệp.',
    ],
    [
      'a.txt: this is text in UTF-16 without a byte order mark, by the look of it. Save it as UTF-8, or as UTF-16 with a byte order mark.',
      'a.txt: đây có vẻ là văn bản UTF-16 mà đầu tệp thiếu dấu thứ tự byte (BOM). Hãy lưu lại bằng UTF-8, hoặc UTF-16 có dấu thứ tự byte (BOM).',
    ],
    ['its text is mangled (stripped, 99 %)', 'phần chữ bị hỏng (mất dấu, 99%)'],
    ['its text is in an old encoding (TCVN3 (ABC))', 'phần chữ dùng TCVN3 (ABC)'],
    ['its text is in an old encoding (legacy)', 'phần chữ dùng bảng mã cũ'],
    ['recognised by another engine (too-little)', 'do phần mềm khác nhận dạng (quá ít chữ để xét)'],
    ['the text layer is mangled (93 %)', 'lớp chữ bị hỏng (93%)'],
    ['its text is clean (100 %)', 'phần chữ sạch (100%)'],
    ['the text layer is not Vietnamese (97 %)', 'lớp chữ không phải tiếng Việt (97%)'],
    ['its text is in an old encoding (99 %)', 'phần chữ dùng bảng mã cũ (99%)'],
    [
      'x.pdf, page 2: this page took more than 0.01 seconds to read. Save the file anew from a program that still opens it.',
      'x.pdf, trang 2: đọc trang này mất hơn 0,01 giây. Hãy lưu lại tệp bằng một phần mềm còn mở được nó.',
    ],
    [
      'x.pdf, page 2: this page is damaged (its size is 0.5 × 842 points). Save the file anew from a program that still opens it.',
      'x.pdf, trang 2: trang này bị hỏng (cỡ trang là 0,5 × 842 điểm). Hãy lưu lại tệp bằng một phần mềm còn mở được nó.',
    ],
    [
      'x.pdf, page 2: tesseract failed on the page twice (took more than 60 s; then: its worker ended). Look at the page: scan it again, make it smaller, or allow more time.',
      'x.pdf, trang 2: tesseract hai lần không nhận dạng được trang (mất hơn 60 giây; sau đó: tiến trình của nó đã kết thúc). Hãy xem lại trang: quét lại, thu nhỏ, hoặc cho thêm thời gian.',
    ],
  ])('%s', (english, vietnamese) => {
    expect(VI.translate(english)).toBe(vietnamese);
  });

  it('leaves names alone, also those that hold signs of patterns', () => {
    const phrases = [['{name} is (not) here.', '{name} không có.']] as const;
    expect(translateWith(phrases, 'a+b{1}$.txt is (not) here.')).toBe('a+b{1}$.txt không có.');
    expect(translateWith(phrases, 'a.txt is not here.')).toBe('a.txt is not here.');
  });
});
