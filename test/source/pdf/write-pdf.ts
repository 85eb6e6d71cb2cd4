/** A smallest PDF writer for tests: pages of lines in Type 1 fonts that are named but not embedded. */

/** Text at a place, one unit per byte: 0xAD for TCVN3's ư, as in the file. */
export interface PdfPiece {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  /** 12 by default */
  readonly size?: number;
}

/** One page: pieces of text, or content as it is. */
export type PdfPageContent = readonly PdfPiece[] | string;

/** How the file is to be. */
export interface PdfSettings {
  /** the `/Encoding` of every font; WinAnsiEncoding by default */
  readonly encoding?: string;
  /** objects that stand in for the pages of these numbers, counted from 1 */
  readonly brokenPages?: Readonly<Record<number, string>>;
}

/** Every sign is half an em wide: arithmetic in tests is easy. */
export const WIDTH = 0.5;

function literal(text: string): string {
  return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
}

/** Content of a page: each piece set with its own text matrix. */
export function contentOf(pieces: readonly PdfPiece[], fonts: readonly string[]): string {
  return pieces
    .map(({ text, font, x, y, size = 12 }) => {
      const id = `F${fonts.indexOf(font)}`;
      return `BT /${id} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`;
    })
    .join('\n');
}

/** Names of PDF escape blanks. */
function nameOf(text: string): string {
  return `/${text.replace(/[^\w.+,-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/**
 * Writes a PDF of A4 pages.
 *
 * @param fonts BaseFont names; content calls them /F0, /F1 …
 */
export function writePdf(
  pages: readonly PdfPageContent[],
  fonts: readonly string[],
  { encoding = '/WinAnsiEncoding', brokenPages = {} }: PdfSettings = {},
): Uint8Array {
  const widths = Array.from({ length: 256 }, () => WIDTH * 1000).join(' ');
  const firstFont = 3;
  const firstPage = firstFont + fonts.length;
  const resources = fonts.map((_, i) => `/F${i} ${firstFont + i} 0 R`).join(' ');
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    ...fonts.map(
      (font) =>
        `<< /Type /Font /Subtype /Type1 /BaseFont ${nameOf(font)} /Encoding ${encoding} /FirstChar 0 /LastChar 255 /Widths [${widths}] >>`,
    ),
    ...pages.flatMap((page, i) => {
      const content = typeof page === 'string' ? page : contentOf(page, fonts);
      const object = `<< /Type /Page /Parent 2 0 R /Resources << /Font << ${resources} >> >> /Contents ${firstPage + 2 * i + 1} 0 R >>`;
      return [brokenPages[i + 1] ?? object, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
