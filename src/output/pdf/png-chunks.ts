import { joinBytes } from '../../bytes.js';

/** A PNG whose packed rows a PDF can hold as they are. */
export interface PlainPng {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** samples a pixel: 1 or 3 */
  readonly colours: 1 | 3;
  /** red, green, blue of each number; undefined where samples are light */
  readonly palette?: Uint8Array | undefined;
  /** what the IDAT chunks hold */
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GREY = 0;
const RGB = 2;
const PALETTE = 3;
/** Colour types of the PNG standard, 11.2.2, that have no transparency of their own. */
const PLAIN = [GREY, RGB, PALETTE];

/** Reads a PNG; undefined when it is none, is interlaced, or has transparency. */
export function readPng(bytes: Uint8Array): PlainPng | undefined {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let header: { width: number; height: number; bitDepth: number; type: number } | undefined;
  let palette: Uint8Array | undefined;
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length < length) return undefined;
    if (kind === 'tRNS') return undefined;
    if (kind === 'PLTE') palette = body.slice();
    if (kind === 'IDAT') parts.push(body);
    if (kind === 'IHDR') {
      const isInterlaced = body[12] !== 0;
      const [bitDepth, type] = [body[8]!, body[9]!];
      if (isInterlaced || !PLAIN.includes(type)) return undefined;
      header = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), bitDepth, type };
    }
    if (kind === 'IEND') break;
    at += 12 + length;
  }
  if (!header || parts.length === 0 || (header.type === PALETTE && !palette)) return undefined;
  const data = joinBytes(parts);
  const { width, height, bitDepth, type } = header;
  const shown = type === PALETTE ? palette : undefined;
  return { width, height, bitDepth, colours: type === RGB ? 3 : 1, palette: shown, data };
}
