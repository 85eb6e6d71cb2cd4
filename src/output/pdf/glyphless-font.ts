/**
 * A font without shapes, for text that lies unseen behind the picture of a page: every code is one UTF-16 unit, every
 * sign is about as wide as it is printed, so that words need not be stretched one by one. Viewers search and copy by its
 * ToUnicode map and draw nothing. The idea is that of Tesseract's `pdf.ttf`; the bytes are made here.
 */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { LAYER_FONT } from '../../pdf/own-layer.js';
import type { PdfObjects } from '../../pdf/page-drawing.js';
import { letterWidth, USUAL_WIDTH } from './letter-widths.js';
import { unseenTrueType } from './unseen-truetype.js';

/** Above and below the base line, in ems: what viewers mark when text is chosen. */
const ASCENT = 0.8;
const DESCENT = 0.2;

const UNITS = 1000;
/** of two bytes each */
const CODES = 0x1_0000;
/** Codes that UTF-16 leaves to the halves of pairs: here they stand for whole signs beyond the first 65,536. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
/** U+FFFD: of what has no code */
const UNKNOWN = 0xfffd;
/** Entries that one section of a map may have (PDF 32000-1, 9.10.3). */
const SECTION = 100;

const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** Bytes that mean something else in a string (PDF 32000-1, 7.3.4.2). */
function escapeByte(byte: number): string {
  if (byte === 0x0d) return '\\r';
  const sign = String.fromCharCode(byte);
  return sign === '(' || sign === ')' || sign === '\\' ? `\\${sign}` : sign;
}

/** The codes of text, and the map back. */
export class GlyphlessCodes {
  readonly #beyond: string[] = [];
  /** the codes that were given out, and what they stand for */
  readonly #signs = new Map<number, string>();

  /** The codes of a text as the inside of a string of a PDF: two bytes each, told as characters up to U+00FF. */
  encode(text: string): string {
    let codes = '';
    for (const sign of text) {
      const unit = sign.length === 1 ? sign.charCodeAt(0) : this.#codeBeyond(sign);
      const isHalf = sign.length === 1 && unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE;
      const code = isHalf ? UNKNOWN : unit;
      if (!this.#signs.has(code)) this.#signs.set(code, code === UNKNOWN ? String.fromCharCode(code) : sign);
      codes += escapeByte(code >> 8) + escapeByte(code & 255);
    }
    return codes;
  }

  #codeBeyond(sign: string): number {
    let index = this.#beyond.indexOf(sign);
    if (index < 0) index = this.#beyond.push(sign) - 1;
    const code = FIRST_SURROGATE + index;
    return code <= LAST_SURROGATE ? code : UNKNOWN;
  }

  #sorted(): readonly (readonly [number, string])[] {
    return [...this.#signs].sort(([a], [b]) => a - b);
  }

  /** Widths of the codes that were given out, as a font's `W` has them (PDF 32000-1, 9.7.4.3). */
  widths(): (number | number[])[] {
    const found: (number | number[])[] = [];
    let run: number[] = [];
    let next = -1;
    for (const [code, sign] of this.#sorted()) {
      if (code !== next) {
        run = [];
        found.push(code, run);
      }
      run.push(letterWidth(sign));
      next = code + 1;
    }
    return found;
  }

  /**
   * Glyphs, one of each width, and which of them each code shows. A font's own widths must be those of its `W`:
   * some readers (MuPDF) measure by them, and where they are less take the rest for a blank.
   */
  glyphs(): { readonly advances: readonly number[]; readonly ofCode: Uint8Array } {
    const advances = [USUAL_WIDTH];
    const ofCode = new Uint8Array(2 * CODES);
    for (const [code, sign] of this.#signs) {
      const width = letterWidth(sign);
      const known = advances.indexOf(width);
      // fewer than 256: so many widths has the table of letters at most
      ofCode[2 * code + 1] = known < 0 ? advances.push(width) - 1 : known;
    }
    return { advances, ofCode };
  }

  /**
   * The ToUnicode map, code by code: ranges, in which most codes stand for themselves, are read wrong by some (Ghostscript,
   * with which many make PDFs smaller).
   */
  toUnicode(): string {
    const pairs = this.#sorted().map(([code, sign]) => {
      const units = Array.from({ length: sign.length }, (_, i) => hex(sign.charCodeAt(i)));
      return `<${hex(code)}> <${units.join('')}>`;
    });
    const sections = Array.from({ length: Math.ceil(pairs.length / SECTION) }, (_, i) => {
      const some = pairs.slice(i * SECTION, (i + 1) * SECTION);
      return [`${some.length} beginbfchar`, ...some, 'endbfchar'];
    });
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <ffff>',
      'endcodespacerange',
      ...sections.flat(),
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n');
  }
}

/** Adds the font to a PDF, once all text is encoded. @param ref under which pages name it */
export function addGlyphlessFont(
  lib: PdfObjects,
  context: PDFContext,
  ref: PDFRef,
  codes: GlyphlessCodes,
): void {
  const name = LAYER_FONT;
  const { advances, ofCode } = codes.glyphs();
  const bytes = unseenTrueType({ advances, ascent: ASCENT * UNITS, descent: DESCENT * UNITS });
  const box = [0, -DESCENT * UNITS, Math.max(...advances), ASCENT * UNITS];
  const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: name, Flags: 5, FontBBox: box },
      ...{
        Ascent: ASCENT * UNITS,
        Descent: -DESCENT * UNITS,
        CapHeight: ASCENT * UNITS,
        ItalicAngle: 0,
        StemV: 80,
      },
      FontFile2: file,
    }),
  );
  // Two bytes a code, nearly all of them zeros: they pack to nothing.
  const toGlyph = context.register(context.flateStream(ofCode));
  const descendant = context.obj({
    ...{
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      DW: USUAL_WIDTH,
      W: codes.widths(),
      FontDescriptor: descriptor,
    },
    CIDSystemInfo: {
      Registry: lib.PDFString.of('Adobe'),
      Ordering: lib.PDFString.of('Identity'),
      Supplement: 0,
    },
    CIDToGIDMap: toGlyph,
  });
  const toUnicode = context.register(context.flateStream(codes.toUnicode()));
  context.assign(
    ref,
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' },
      ...{ DescendantFonts: [context.register(descendant)], ToUnicode: toUnicode },
    }),
  );
}
