/**
 * A font without shapes, for text that lies unseen behind the picture of a page: every code is one UTF-16 unit, every
 * sign is about as wide as it is printed, so that words need not be stretched one by one. Viewers search and copy by its
 * ToUnicode map and draw nothing. The idea is that of Tesseract's `pdf.ttf`; the bytes are made here.
 */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import type { PdfObjects } from '../../pdf/page-drawing.js';
import { letterWidth, USUAL_WIDTH } from './letter-widths.js';

/** Above and below the base line, in ems: what viewers mark when text is chosen. */
export const ASCENT = 0.8;
export const DESCENT = 0.2;

const UNITS = 1000;
/** Codes that UTF-16 leaves to the halves of pairs: here they stand for whole signs beyond the first 65,536. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
/** Entries that one section of a map may have (PDF 32000-1, 9.10.3). */
const SECTION = 100;

const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value)];
const padded = (bytes: readonly number[]): number[] => [
  ...bytes,
  ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0),
];
const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

function checksum(bytes: readonly number[]): number {
  let sum = 0;
  const all = padded(bytes);
  for (let i = 0; i < all.length; i += 4) {
    sum = (sum + all[i]! * 2 ** 24 + (all[i + 1]! << 16) + (all[i + 2]! << 8) + all[i + 3]!) >>> 0;
  }
  return sum;
}

/**
 * The bytes of a TrueType font of one empty glyph (OpenType 1.9: `glyf head hhea hmtx loca maxp`, all that a CIDFont
 * of type 2 needs, PDF 32000-1, 9.9).
 */
export function glyphlessFont(): Uint8Array {
  const ascent = ASCENT * UNITS;
  const descent = 0x1_0000 - DESCENT * UNITS;
  const head = (adjust: number): number[] => [
    ...[...u32(0x0001_0000), ...u32(0x0001_0000), ...u32(adjust), ...u32(0x5f0f_3cf5)],
    ...[...u16(0), ...u16(UNITS), ...u32(0), ...u32(0), ...u32(0), ...u32(0)],
    ...[...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u16(8), ...u16(2), ...u16(0), ...u16(0)],
  ];
  const tables = (adjust: number): readonly (readonly [string, number[]])[] => [
    ['glyf', [0]],
    ['head', head(adjust)],
    [
      'hhea',
      [
        ...[...u32(0x0001_0000), ...u16(ascent), ...u16(descent), ...u16(0), ...u16(USUAL_WIDTH)],
        ...Array<number>(22).fill(0),
        ...u16(1),
      ],
    ],
    ['hmtx', [...u16(USUAL_WIDTH), ...u16(0)]],
    ['loca', [...u16(0), ...u16(0)]],
    ['maxp', [...u32(0x0001_0000), ...u16(1), ...Array<number>(26).fill(0)]],
  ];
  const write = (adjust: number): number[] => {
    const all = tables(adjust);
    const power = 2 ** Math.floor(Math.log2(all.length));
    const search = [...u16(power * 16), ...u16(Math.log2(power)), ...u16((all.length - power) * 16)];
    let offset = 12 + 16 * all.length;
    const directory = all.flatMap(([tag, bytes]) => {
      const entry = [...ascii(tag), ...u32(checksum(bytes)), ...u32(offset), ...u32(bytes.length)];
      offset += padded(bytes).length;
      return entry;
    });
    return [
      ...u32(0x0001_0000),
      ...u16(all.length),
      ...search,
      ...directory,
      ...all.flatMap(([, b]) => padded(b)),
    ];
  };
  return Uint8Array.from(write((0xb1b0_afba - checksum(write(0))) >>> 0));
}

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
  /** widths of the codes that were given out */
  readonly #widths = new Map<number, number>();

  /** The codes of a text as the inside of a string of a PDF: two bytes each, told as characters up to U+00FF. */
  encode(text: string): string {
    let codes = '';
    for (const sign of text) {
      const unit = sign.length === 1 ? sign.charCodeAt(0) : this.#codeBeyond(sign);
      const isHalf = sign.length === 1 && unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE;
      const code = isHalf ? 0xfffd : unit;
      if (!this.#widths.has(code)) this.#widths.set(code, letterWidth(sign));
      codes += escapeByte(code >> 8) + escapeByte(code & 255);
    }
    return codes;
  }

  #codeBeyond(sign: string): number {
    let index = this.#beyond.indexOf(sign);
    if (index < 0) index = this.#beyond.push(sign) - 1;
    const code = FIRST_SURROGATE + index;
    return code <= LAST_SURROGATE ? code : 0xfffd;
  }

  /** Widths of the codes that were given out, as a font's `W` has them (PDF 32000-1, 9.7.4.3). */
  widths(): (number | number[])[] {
    const found: (number | number[])[] = [];
    let run: number[] = [];
    let next = -1;
    for (const [code, width] of [...this.#widths].sort(([a], [b]) => a - b)) {
      if (code !== next) {
        run = [];
        found.push(code, run);
      }
      run.push(width);
      next = code + 1;
    }
    return found;
  }

  /** The ToUnicode map: codes stand for themselves, in rows of 256 as the standard wants. */
  toUnicode(): string {
    const rows = Array.from({ length: 256 }, (_, high) => high << 8)
      .filter((first) => first < FIRST_SURROGATE || first > LAST_SURROGATE)
      .map((first) => `<${hex(first)}> <${hex(first + 255)}> <${hex(first)}>`);
    const pairs = this.#beyond.slice(0, LAST_SURROGATE - FIRST_SURROGATE + 1).map((sign, i) => {
      const units = hex(sign.charCodeAt(0)) + hex(sign.charCodeAt(1));
      return `<${hex(FIRST_SURROGATE + i)}> <${units}>`;
    });
    const sections = (kind: string, entries: readonly string[]): string[] => {
      const found: string[] = [];
      for (let at = 0; at < entries.length; at += SECTION) {
        const some = entries.slice(at, at + SECTION);
        found.push(`${some.length} begin${kind}`, ...some, `end${kind}`);
      }
      return found;
    };
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
      ...sections('bfrange', rows),
      ...sections('bfchar', pairs),
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
  const name = 'GlyphLessFont';
  const bytes = glyphlessFont();
  const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: name, Flags: 5, FontBBox: [0, 0, USUAL_WIDTH, UNITS] },
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
  // All codes show glyph 0. Two bytes a code, zeros: they pack to nothing.
  const toGlyph = context.register(context.flateStream(new Uint8Array(2 * 0x1_0000)));
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
