import { decode, encode } from 'fast-png';
import type { PictureFacts } from '../../source/image/picture.js';
import { type Raster, toGrey } from '../../source/image/raster.js';

/** Bytes of the signature and of the first chunk, which is the header. */
const HEADER_END = 33;
const INCHES_PER_METRE = 0.0254;
const PALETTE = 3;
const [COLOUR_BIT, ALPHA_BIT] = [2, 4];
const WHITE = 255;

/** Chunks before the pixels, by name. */
function chunksOf(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = new Map<string, DataView>();
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IDAT' || at + 12 + view.getUint32(at) > bytes.length) break;
    chunks.set(name, new DataView(bytes.buffer, bytes.byteOffset + at + 8, view.getUint32(at)));
  }
  return chunks;
}

/** Whether a PNG says how its colours are to be understood: then the page decodes it, which knows how. */
export function hasProfile(bytes: Uint8Array): boolean {
  return chunksOf(bytes).has('iCCP');
}

/** @throws Error when there is no header */
export function pngFacts(bytes: Uint8Array): PictureFacts {
  const chunks = chunksOf(bytes);
  const header = chunks.get('IHDR');
  if (bytes.length < HEADER_END || !header || header.byteLength < 13) throw new Error('no header');
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const [bits, type] = [header.getUint8(8), header.getUint8(9)];
  if (width < 1 || height < 1) throw new Error('no size');
  const density = chunks.get('pHYs');
  const isMetric = density && density.byteLength >= 9 && density.getUint8(8) === 1;
  const hasAlpha = (type & ALPHA_BIT) !== 0 || chunks.has('tRNS');
  return {
    ...{ width, height, marked: false, format: 'png', bilevel: bits === 1, plain: !hasAlpha },
    colour: type === PALETTE || (type & COLOUR_BIT) !== 0,
    density: isMetric ? Math.round(density.getUint32(0) * INCHES_PER_METRE) : undefined,
  };
}

type Decoded = ReturnType<typeof decode>;

/** Samples of 8 bits, one a byte, whatever the depth in the file; of palettes their numbers. */
function samplesOf({ data, width, height, depth, channels, palette }: Decoded): Uint8Array {
  if (depth === 8) return data as Uint8Array;
  const samples = new Uint8Array(width * height * channels);
  if (depth === 16) {
    for (let i = 0; i < samples.length; i += 1) samples[i] = data[i]! >> 8;
    return samples;
  }
  const perRow = width * channels;
  const stride = Math.ceil((perRow * depth) / 8);
  const most = (1 << depth) - 1;
  const step = palette ? 1 : WHITE / most;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < perRow; x += 1, to += 1) {
      const bit = x * depth;
      samples[to] = ((data[y * stride + (bit >> 3)]! >> (8 - depth - (bit & 7))) & most) * step;
    }
  }
  return samples;
}

/** How much of a sample is seen over white, with an opacity of 0 to 255. */
const overWhite = (sample: number, alpha: number): number =>
  Math.trunc((sample * alpha + WHITE * (WHITE - alpha)) / WHITE);

/**
 * Decodes a PNG, over white. A library does it and not the page, because canvases keep colours times their opacity, which
 * loses some.
 *
 * @throws Error when it is damaged
 */
export function decodePng(bytes: Uint8Array, colour: boolean): Raster {
  const decoded = decode(bytes);
  const { width, height, palette, transparency, depth } = decoded;
  const samples = samplesOf(decoded);
  const channels = colour ? 3 : 1;
  const data = new Uint8Array(width * height * channels);
  const ofFile = palette ? 1 : decoded.channels;
  const hasAlpha = !palette && (ofFile === 2 || ofFile === 4);
  const clear = palette ? undefined : transparency?.map((sample) => (depth === 16 ? sample >> 8 : sample));
  for (let i = 0, at = 0, to = 0; i < width * height; i += 1, at += ofFile, to += channels) {
    const entry = palette?.[samples[at]!];
    const alpha = entry ? (entry[3] ?? WHITE) : hasAlpha ? samples[at + ofFile - 1]! : WHITE;
    for (let c = 0; c < channels; c += 1) {
      const sample = entry ? entry[c]! : samples[at + c]!;
      data[to + c] = alpha === WHITE ? sample : overWhite(sample, alpha);
    }
    if (clear && channels === clear.length && clear.every((sample, c) => samples[at + c] === sample))
      data.fill(WHITE, to, to + channels);
  }
  return { data, width, height, channels };
}

/** Zlib's quickest: most PNGs are read at once and thrown away. */
const QUICK = { level: 1 } as const;

/** @param small takes longer, for pictures that are kept */
export function encodePng({ data, width, height, channels }: Raster, small = false): Uint8Array {
  return encode({ data, width, height, channels, depth: 8 }, small ? {} : { zlib: QUICK });
}

/** A grey picture of two levels, eight pixels a byte. */
export function encodeBilevel(raster: Raster): Uint8Array {
  const { data, width, height } = toGrey(raster);
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let y = 0, i = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, i += 1)
      if (data[i]! > WHITE / 2) packed[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
  return encode({ data: packed, width, height, channels: 1, depth: 1 });
}
