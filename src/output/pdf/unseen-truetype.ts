/**
 * TrueType fonts whose glyphs draw nothing and differ by their widths only: a line without any breadth, from corner to
 * corner of where a letter stands. Without it they would have no extent, and PDFium, which reads in Chrome and Edge,
 * passes over text without extent that runs up or down the sheet, as on pages that their file turns.
 */

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

/** What a font says of all its glyphs; heights are thousandths of an em. */
export interface FontLook {
  /** width of each glyph in thousandths of an em; glyph 0 is that of unknown codes */
  readonly advances: readonly number[];
  readonly ascent: number;
  /** below the base line: greater than 0 */
  readonly descent: number;
}

const UNITS = 1000;

/** The bytes of a font (OpenType 1.9: `glyf head hhea hmtx loca maxp`, all that a CIDFont of type 2 needs, PDF 32000-1, 9.9). */
export function unseenTrueType({ advances, ascent, descent }: FontLook): Uint8Array {
  const count = advances.length;
  const widest = Math.max(...advances);
  const below = 0x1_0000 - descent;
  // One contour of two points on the curve, without instructions: flags, steps in x, steps in y.
  const glyphs = advances.map((advance) => [
    ...[...u16(1), ...u16(0), ...u16(below), ...u16(advance), ...u16(ascent), ...u16(1), ...u16(0)],
    ...[1, 1, ...u16(0), ...u16(advance), ...u16(below), ...u16(ascent + descent)],
  ]);
  const glyphUnits = glyphs[0]!.length / 2;
  const head = (adjust: number): number[] => [
    ...[...u32(0x0001_0000), ...u32(0x0001_0000), ...u32(adjust), ...u32(0x5f0f_3cf5)],
    ...[...u16(0), ...u16(UNITS), ...u32(0), ...u32(0), ...u32(0), ...u32(0)],
    ...[...u16(0), ...u16(below), ...u16(widest), ...u16(ascent)],
    ...[...u16(0), ...u16(8), ...u16(2), ...u16(0), ...u16(0)],
  ];
  const hhea = [
    ...[...u32(0x0001_0000), ...u16(ascent), ...u16(below), ...u16(0)],
    ...[...u16(widest), ...Array<number>(22).fill(0), ...u16(count)],
  ];
  const tables = (adjust: number): readonly (readonly [string, number[]])[] => [
    ['glyf', glyphs.flat()],
    ['head', head(adjust)],
    ['hhea', hhea],
    ['hmtx', advances.flatMap((advance) => [...u16(advance), ...u16(0)])],
    ['loca', Array.from({ length: count + 1 }, (_, i) => u16(i * glyphUnits)).flat()],
    ['maxp', [...u32(0x0001_0000), ...u16(count), ...u16(2), ...u16(1), ...Array<number>(22).fill(0)]],
  ];
  // The sums of the tables are those without the adjustment, which makes that of the whole file fit.
  const write = (adjust: number): number[] => {
    const all = tables(0);
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
      ...tables(adjust).flatMap(([, b]) => padded(b)),
    ];
  };
  return Uint8Array.from(write((0xb1b0_afba - checksum(write(0))) >>> 0));
}
