import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPdfText } from '../../../src/source/pdf/text.js';
import { convertText } from '../../../src/vietnamese/legacy-charsets/convert.js';
import { WINDOWS_1252 } from '../../../src/vietnamese/legacy-charsets/windows-1252.js';
import { type PdfPiece, writePdf } from './write-pdf.js';

const folder = '../shared/fixtures/legacy-encodings';
const PAPERS = ['mpi-bao-cao-02-2007', 'nghi-dinh-109-2004', 'mpi-ke-hoach-2005'];
const COLUMNS = 150;
const ROWS = 60;

/** The bytes that the paper's PDF had: its reader gave U+2212 and U+2219 for the codes of ư and ã. */
function bytesOf(text: string): string {
  return Array.from(text, (c) => {
    const code = c === '\u2212' ? 0xad : c === '\u2219' ? 0xb7 : WINDOWS_1252.indexOf(c.charCodeAt(0));
    return String.fromCharCode(code < 0 ? 0x3f : code);
  }).join('');
}

/** Broken at blanks into lines that fit a page. */
function rowsOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`\\S.{0,${COLUMNS}}(?=\\s|$)`, 'gu')) ?? []);
}

/** Sets a paper in .VnTime again, 60 lines a page, a header in another font on each. */
function setAgain(observed: string): Uint8Array {
  const rows = rowsOf(observed);
  const pages: PdfPiece[][] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    const header = { text: `Page ${pages.length + 1}`, font: 'TimesNewRomanPSMT', x: 50, y: 820 };
    const body = rows.slice(at, at + ROWS).map((row, i) => ({
      ...{ text: bytesOf(row), font: 'ABCDEE+.VnTime', size: 6 },
      ...{ x: 50, y: 800 - 12 * i },
    }));
    pages.push([header, ...body]);
  }
  return writePdf(pages, ['ABCDEE+.VnTime', 'TimesNewRomanPSMT']);
}

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

describe.skipIf(!existsSync(folder))('papers of the ministry, set in .VnTime again', () => {
  it.each(PAPERS)('%s', async (paper) => {
    const truth = words(readFileSync(`${folder}/${paper}.truth.txt`, 'utf8'));
    const bytes = setAgain(readFileSync(`${folder}/${paper}.observed.txt`, 'utf8'));
    const pdf = await openPdfText(bytes, { name: paper });
    const read: string[] = [];
    for await (const { text, fonts, number } of pdf.pages) {
      const [header, ...body] = convertText(text, { fonts }).text.split('\n');
      expect(header).toBe(`Page ${number}`);
      read.push(...words(body.join('\n')));
    }
    await pdf.close();
    const wrong = truth.filter((word, i) => word !== read[i]);
    expect(read.length).toBe(truth.length);
    // One word of one paper was in Unicode in its PDF; our builder of PDFs has no letter for it.
    expect(wrong.filter((word) => word !== 'Nguồn:')).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});
