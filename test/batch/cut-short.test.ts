import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCutShort } from '../../src/batch/cut-short.js';
import { FORMATS } from '../../src/output/formats.js';
import { toyPage } from '../output/toy-document.js';
import { bytesOf } from '../output/write-document.js';
import { writePdf } from '../source/pdf/write-pdf.js';
import { newFolder } from './folders.js';

const folder = newFolder();

/** Whether content that stands where a result of so many bytes was written counts as what is left of it. */
function isCut(path: string, content: Uint8Array | string, bytes: number): boolean {
  const bytesThere = Buffer.from(content);
  writeFileSync(join(folder, 'file'), bytesThere);
  return isCutShort(join(folder, 'file'), bytesThere.length, { path, bytes, sha256: '' });
}

const PAGES = [
  toyPage(1, [
    ['Đẩy', 'mạnh', 'tuyên', 'truyền'],
    ['Hà', 'Nội'],
  ]),
];
const MARKED = FORMATS.filter(({ name }) => !['text', 'markdown'].includes(name));

describe('a result that is shorter than it was written', () => {
  it.each(MARKED.map((format) => [format.name, format] as const))(
    '%s: tells its end',
    async (name, entry) => {
      const whole =
        name === 'pdf'
          ? writePdf([[{ text: 'mot', font: 'F', x: 50, y: 700 }]], ['F'])
          : await bytesOf(await entry.load(), PAGES);
      const path = `a${entry.extension}`;
      expect(isCut(path, whole, whole.length), 'whole').toBe(false);
      expect(isCut(path, whole, whole.length + 100), 'shortened by a person').toBe(false);
      for (const share of [0.1, 0.5, 0.9])
        expect(isCut(path, whole.subarray(0, Math.floor(whole.length * share)), whole.length)).toBe(true);
      expect(isCut(path, whole.subarray(0, -12), whole.length)).toBe(true);
      expect(isCut(path, 'HUMAN', whole.length), 'something else').toBe(false);
    },
  );

  it('may be the work of a person where it is text, but not when it ends within a character', () => {
    const text = Buffer.from(`${'Đẩy mạnh '.repeat(500)}tuyên truyền, phổ biến`);
    const ofPerson = [text.length - 1, text.length - 5, 11, 0].filter((n) => (text[n]! & 0xc0) !== 0x80);
    for (const n of ofPerson) expect(isCut('a.txt', text.subarray(0, n), text.length), `${n}`).toBe(false);
    const within = Array.from(text.keys()).filter((n) => (text[n]! & 0xc0) === 0x80);
    for (const n of within.slice(-5)) expect(isCut('a.md', text.subarray(0, n), text.length)).toBe(true);
    expect(isCut('a.txt', Buffer.from('Thành phố Hà Nội có', 'latin1'), 100), 'other encoding').toBe(false);
    expect(isCut('a.txt', Buffer.from('Quyết định bê', 'latin1'), 100), 'other encoding').toBe(false);
  });

  it('is not cut when it is as long as it was, or longer', () => {
    expect(isCut('a.json', '{"a":', 5)).toBe(false);
    expect(isCut('a.json', '{"a": ', 5)).toBe(false);
  });
});
