import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { convertBytes, FROM_ANY } from '../../src/source/convert-bytes.js';
import { openBytes, openText, readText } from '../../src/source/text.js';
import { collect } from './collect.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, bytes);
  return path;
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const LAYOUT = '\tĐiều 1.  Phạm vi\r\n\r\n\fĐiều 2\u00a0– \u200bhết  \n\n';

describe('text that is read', () => {
  it('keeps every character of the layout', async () => {
    expect(await readText(await file('layout.txt', LAYOUT))).toBe(LAYOUT);
  });

  it('comes in UTF-8 and UTF-16, with a byte order mark', async () => {
    const utf16 = Buffer.from(`\ufeff${LAYOUT}`, 'utf16le');
    const cases = [
      ['utf-8', Buffer.from(`\ufeff${LAYOUT}`)],
      ['utf-16le', utf16],
      ['utf-16be', Buffer.from(utf16).swap16()],
    ] as const;
    for (const [encoding, bytes] of cases) {
      const open = await openText(await file(`${encoding}.txt`, bytes));
      expect(open).toMatchObject({ encoding, byteOrderMark: true });
      expect((await collect(open.blocks)).join('')).toBe(LAYOUT);
    }
  });

  it('may arrive byte by byte', async () => {
    const open = await openBytes(pieces(Buffer.from(LAYOUT.repeat(300)), 1), 'drip');
    expect((await collect(open.blocks)).join('')).toBe(LAYOUT.repeat(300));
  });

  it('may be empty', async () => {
    expect(await readText(await file('empty.txt', ''))).toBe('');
  });

  it('may hold control characters', async () => {
    const text = 'một\u0000hai\u0007ba\u001b[0m\n'.concat('chữ thường nhiều hơn hẳn\n'.repeat(3));
    expect(await readText(await file('controls.txt', text))).toBe(text);
  });
});

describe('what is no text', () => {
  it.each([
    ['a.pdf', latin('%PDF-1.7\n%âãÏÓ'), /a PDF.*khoiphuc convert/],
    ['a.png', latin('\x89PNG\r\n\x1a\n'), /PNG image.*khoiphuc repair/],
    ['a.jpg', latin('\xff\xd8\xff\xe0'), /JPEG image/],
    ['a.tif', latin('II*\0'), /TIFF image/],
    ['a.docx', latin('PK\x03\x04'), /Office document.*plain text/],
    ['a.doc', latin('\xd0\xcf\x11\xe0\xa1'), /old Office document/],
    ['a.rtf', latin('{\\rtf1\\ansi'), /RTF/],
    ['a.gz', latin('\x1f\x8b\x08'), /gzip.*Unpack/],
    ['a.bin', Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256), /binary data/],
    ['utf32.txt', latin('\xff\xfe\0\0a\0\0\0'), /UTF-32/],
    ['utf16.txt', Buffer.from('Kế hoạch công tác năm 2025', 'utf16le'), /UTF-16 without a byte order mark/],
  ])('%s is named with its remedy', async (name, bytes, message) => {
    const path = await file(name, bytes);
    const error: unknown = await openText(path).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message.startsWith(`${path}: this is `)).toBe(true);
  });

  it('is said of missing files and folders', async () => {
    await expect(openText(join(dir, 'nowhere.txt'))).rejects.toThrow(/no such file/);
    await expect(openText(dir)).rejects.toThrow(/is a folder.*\/\*\.txt/);
    await expect(openText(join(dir, 'layout.txt', 'x'))).rejects.toBeInstanceOf(InputError);
  });

  it('is said of streams that break', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x'.repeat(9000));
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    }
    const { blocks } = await openBytes(broken(), 'disk.txt');
    await expect(collect(blocks)).rejects.toThrow('disk.txt: it cannot be read (EIO).');
  });
});

describe('text in another encoding', () => {
  it.each([
    // "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do"
    [
      'TCVN3 (ABC)',
      'Convert it first: `khoiphuc convert FILE -o NEW_FILE`.',
      latin('Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do. ®\xb5\xb6\xad\xac'),
    ],
    [
      'VNI-Windows',
      'Convert it first: `khoiphuc convert FILE -o NEW_FILE`.',
      latin('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc'),
    ],
    [
      'Latin-1 or Windows-1252',
      'Save it as UTF-8',
      latin('R\xe9publique fran\xe7aise, libert\xe9, \xe9galit\xe9, fraternit\xe9 \xe0 tous'),
    ],
  ])('%s is named, with line and remedy', async (look, remedy, bytes) => {
    const path = await file('legacy.txt', Buffer.concat([Buffer.from('Dòng một\ndòng hai\n'), bytes]));
    await expect(readText(path)).rejects.toThrow(`${path}:3: not UTF-8 (byte 0x`);
    await expect(readText(path)).rejects.toThrow(`it looks like ${look}. ${remedy}`);
  });

  it.each([
    ['Cyrillic', latin('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0! \xca\xe0\xea \xe4\xe5\xeb\xe0?')],
    ['Chinese', latin('\xc4\xe3\xba\xc3\xa3\xac\xca\xc0\xbd\xe7\xa1\xa3')],
    ['Japanese', latin('\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd\x81A\x90\xa2\x8aE')],
    [
      'UTF-8 with a fault',
      Buffer.concat([Buffer.from('Trường mầm non số '), latin('\xff'), Buffer.from(' ở xã')]),
    ],
  ])('%s is not called Latin-1', async (_, bytes) => {
    await expect(readText(await file('other-script.txt', bytes))).rejects.toThrow(
      /other-script\.txt:1: not UTF-8 \(byte 0x[0-9A-F]{2}\), nor in an encoding that can be told\. Open it/u,
    );
  });

  it('is found where a piece ends within a character', async () => {
    const bytes = Buffer.concat([Buffer.from('đ'.repeat(5000)), Buffer.from([0xe1, 0xba]), latin('x\n')]);
    const { blocks } = await openBytes(pieces(bytes, 10_001), 'split');
    await expect(collect(blocks)).rejects.toThrow('split:1: not UTF-8 (byte 0xE1)');
  });

  it('is told from a text that was cut off', async () => {
    const whole = Buffer.from('một hai ế');
    const path = await file('cut.txt', whole.subarray(0, whole.length - 1));
    await expect(readText(path)).rejects.toThrow(/cut\.txt:1: the text ends within a character/);
  });

  it('refuses overlong forms and encoded surrogates', async () => {
    for (const bytes of [latin('\xc0\xaf'), latin('\xed\xa0\x80'), latin('\xf5\x80\x80\x80')]) {
      await expect(readText(await file('bad.txt', bytes))).rejects.toThrow(/bad\.txt:1: not UTF-8/);
    }
  });

  it('says that halves of characters stand in it, and takes no old encoding for that', async () => {
    const halves = Buffer.concat([
      Buffer.from('Xin chào\ncác bạn '),
      latin('\xed\xa0\xbd\xed\xb8\x80'),
      Buffer.from(' ạ'),
    ]);
    await expect(readText(await file('halves.txt', halves))).rejects.toThrow(
      /halves\.txt:2: not UTF-8: halves of characters/u,
    );
    await expect(convertBytes(halves, 'halves.txt', FROM_ANY)).rejects.toThrow(
      'halves.txt: not UTF-8: halves',
    );
    const other = latin('l\xed\xa0\x80 \xe9t\xe9 fran\xe7ais');
    await expect(readText(await file('other.txt', other))).rejects.toThrow(
      '(byte 0xED); it looks like Latin-1',
    );
  });
});

describe('a source', () => {
  /** Bytes without end, and whether they were given up. */
  function endless(bytes: Uint8Array) {
    const seen = { isGivenUp: false };
    const source = (async function* () {
      try {
        for (;;) yield bytes;
      } finally {
        seen.isGivenUp = true;
      }
    })();
    return { seen, source };
  }

  it.each<[string, Uint8Array, (blocks: AsyncGenerator<string>) => Promise<unknown>]>([
    [
      'a block is enough',
      Buffer.from('quê nhà '.repeat(10_000)),
      async (blocks) => {
        for await (const _ of blocks) break;
      },
    ],
    ['no block is asked for', Buffer.from('quê nhà '.repeat(10_000)), (blocks) => blocks.return(undefined)],
    [
      'it is in another encoding',
      latin('caf\xe9 '.repeat(20_000)),
      (blocks) => expect(blocks.next()).rejects.toThrow(InputError),
    ],
  ])('is given up when %s', async (_, bytes, read) => {
    const { seen, source } = endless(bytes);
    const { blocks } = await openBytes(source, 'toy.txt');
    expect(seen.isGivenUp).toBe(false);
    await read(blocks);
    expect(seen.isGivenUp).toBe(true);
  });
});
