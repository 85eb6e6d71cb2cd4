import type { Raster } from './raster.js';

/**
 * Reads Windows bitmaps: 1, 4, 8, 16, 24 and 32 bits, bottom-up and top-down, with palette or bit fields. Our own,
 * because sharp has no BMP and the libraries at hand have faults: fast-bmp knows neither palettes nor top-down, bmp-ts
 * ignores where the pixels begin and takes the sizes in the header on trust.
 * Format: "Bitmap Storage", Microsoft Windows GDI documentation.
 */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly topDown: boolean;
  /** byte where the pixels begin */
  readonly offset: number;
  /** bytes a row */
  readonly stride: number;
  /** RGB a colour; empty from 16 bits on */
  readonly palette: readonly (readonly [number, number, number])[];
  /** of red, green, blue; for 16 and 32 bits */
  readonly masks: readonly [number, number, number];
  /** dots per inch, undefined when the file does not say */
  readonly dpi: number | undefined;
}

/** Bits of a pixel, and how pixels are packed (BITMAPINFOHEADER). */
const BITS = [1, 4, 8, 16, 24, 32];
const [BI_RGB, BI_BITFIELDS, BI_ALPHABITFIELDS] = [0, 3, 6];
const INCHES_PER_METRE = 39.37;
/** Bytes of BITMAPFILEHEADER, behind which the header of the picture stands; and of the older one of those, BITMAPCOREHEADER. */
const FILE_HEADER = 14;
const CORE_HEADER = 12;
/** Where the fields stand, in bytes from the beginning of the file: all but the first two in BITMAPINFOHEADER. */
const AT = {
  ...{ pixels: 10, headerSize: 14 },
  ...{ width: 18, height: 22, bits: 28, compression: 30, dotsPerMetre: 38, colours: 46 },
  ...{ red: 54, green: 58, blue: 62, behindMasks: 66 },
};
/** The same in BITMAPCOREHEADER. */
const CORE_AT = { width: 18, height: 20, bits: 24 };
/** The colours of pixels that have no masks, red first: five bits each of 16, eight of 32. */
const MASKS_16: BmpHeader['masks'] = [0x7c00, 0x03e0, 0x001f];
const MASKS_32: BmpHeader['masks'] = [0xff0000, 0xff00, 0xff];
/** Rows are filled up to whole ones of these. */
const ROW_BITS = 32;

/** @returns the header, or why the file is not read: `compressed` (run lengths, JPEG inside) is not */
export function readBmpHeader(bytes: Uint8Array): BmpHeader | 'damaged' | 'compressed' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < FILE_HEADER + CORE_HEADER) return 'damaged';
  const size = view.getUint32(AT.headerSize, true);
  const old = size === CORE_HEADER;
  if (bytes.length < FILE_HEADER + size) return 'damaged';
  const width = old ? view.getUint16(CORE_AT.width, true) : view.getInt32(AT.width, true);
  const signedHeight = old ? view.getUint16(CORE_AT.height, true) : view.getInt32(AT.height, true);
  const bits = view.getUint16(old ? CORE_AT.bits : AT.bits, true);
  const compression = old ? BI_RGB : view.getUint32(AT.compression, true);
  if (width < 1 || signedHeight === 0 || !BITS.includes(bits)) return 'damaged';
  const hasMasks = compression === BI_BITFIELDS || compression === BI_ALPHABITFIELDS;
  if (compression !== BI_RGB && !hasMasks) return 'compressed';
  const masks: BmpHeader['masks'] =
    hasMasks && bytes.length >= AT.behindMasks
      ? [view.getUint32(AT.red, true), view.getUint32(AT.green, true), view.getUint32(AT.blue, true)]
      : bits === 16
        ? MASKS_16
        : MASKS_32;
  const used = old ? 0 : view.getUint32(AT.colours, true);
  const colours = bits > 8 ? 0 : Math.min(used || 1 << bits, 256);
  const entry = old ? 3 : 4;
  const at = FILE_HEADER + size;
  // Blue first.
  const palette = Array.from({ length: colours }, (_, i): [number, number, number] => [
    bytes[at + i * entry + 2] ?? 0,
    bytes[at + i * entry + 1] ?? 0,
    bytes[at + i * entry] ?? 0,
  ]);
  const dpi = old ? 0 : view.getInt32(AT.dotsPerMetre, true) / INCHES_PER_METRE;
  return {
    ...{ width, height: Math.abs(signedHeight), bits, topDown: signedHeight < 0, palette, masks },
    offset: view.getUint32(AT.pixels, true),
    stride: Math.ceil((width * bits) / ROW_BITS) * (ROW_BITS / 8),
    dpi: dpi > 0 ? dpi : undefined,
  };
}

function field(value: number, mask: number): number {
  if (mask === 0) return 0;
  const shift = 31 - Math.clz32(mask & -mask);
  return (((value & mask) >>> shift) * 255) / (mask >>> shift);
}

/**
 * The pixels of a bitmap; rows that the file no longer has are white.
 * @returns the rows that were there, counted
 */
export function readBmp(bytes: Uint8Array, header: BmpHeader): { raster: Raster; rows: number } {
  const { width, height, bits, topDown, offset, stride, palette, masks } = header;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const data = new Uint8Array(width * height * 3).fill(255);
  const rows = Math.max(0, Math.min(height, Math.floor((bytes.length - offset) / stride)));
  const perByte = 8 / bits;
  for (let row = 0; row < rows; row += 1) {
    const from = offset + row * stride;
    let to = (topDown ? row : height - 1 - row) * width * 3;
    for (let x = 0; x < width; x += 1, to += 3) {
      if (bits === 24) {
        data[to] = bytes[from + 3 * x + 2]!;
        data[to + 1] = bytes[from + 3 * x + 1]!;
        data[to + 2] = bytes[from + 3 * x]!;
      } else if (bits <= 8) {
        const byte = bytes[from + Math.floor(x / perByte)]!;
        const index = (byte >> (8 - bits * ((x % perByte) + 1))) & ((1 << bits) - 1);
        data.set(palette[index] ?? [0, 0, 0], to);
      } else {
        const at = from + (x * bits) / 8;
        const value = bits === 16 ? view.getUint16(at, true) : view.getUint32(at, true);
        for (let c = 0; c < 3; c += 1) data[to + c] = field(value, masks[c]!);
      }
    }
  }
  return { raster: { data, width, height, channels: 3 }, rows };
}
