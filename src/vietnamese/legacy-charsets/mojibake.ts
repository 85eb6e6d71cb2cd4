import type { Codec, EncodedText } from './codec.js';
import { BYTE_OF, stringOf, WINDOWS_1252 } from './windows-1252.js';

const SPACE = 0x20;
/** First byte of à in UTF-8, whose second, 0xA0, often became a space on the way. */
const LEAD_OF_A_GRAVE = 0xc3;

function continuation(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80 || Number.isNaN(unit)) return -1;
  const byte = BYTE_OF[unit]!;
  return byte >= 0x80 && byte < 0xc0 ? byte & 0x3f : -1;
}

/** Reads UTF-8 that was read as Latin-1 or Windows-1252; what is no valid sequence stays. */
function decodeOnce(text: string): string {
  const { length } = text;
  const out = new Uint16Array(length);
  let n = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const lead = unit < 0x80 ? 0 : BYTE_OF[unit]!;
    if (lead >= 0xc2 && lead < 0xf5) {
      const a = continuation(text, i + 1);
      if (lead < 0xe0 && a >= 0) {
        out[n++] = ((lead & 0x1f) << 6) | a;
        i += 1;
        continue;
      }
      if (lead === LEAD_OF_A_GRAVE && text.charCodeAt(i + 1) === SPACE) {
        out[n++] = 0xe0;
        // one of two spaces belonged to the letter
        if (text.charCodeAt(i + 2) === SPACE) i += 1;
        continue;
      }
      const b = a >= 0 ? continuation(text, i + 2) : -1;
      const three = ((lead & 0x0f) << 12) | (a << 6) | b;
      if (lead >= 0xe0 && lead < 0xf0 && b >= 0 && three >= 0x800 && (three < 0xd800 || three > 0xdfff)) {
        out[n++] = three;
        i += 2;
        continue;
      }
      const c = b >= 0 ? continuation(text, i + 3) : -1;
      const point = ((lead & 0x07) << 18) | (a << 12) | (b << 6) | c;
      if (lead >= 0xf0 && c >= 0 && point >= 0x10000 && point <= 0x10ffff) {
        out[n++] = 0xd800 + ((point - 0x10000) >> 10);
        out[n++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
        i += 3;
        continue;
      }
    }
    out[n++] = unit;
  }
  return stringOf(out, n);
}

const utf8 = new TextEncoder();

function encodeOnce(text: string): string {
  const bytes = utf8.encode(text);
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = WINDOWS_1252[bytes[i]!]!;
  return stringOf(units, units.length);
}

/** Text as one unit per byte, so that a file of it can be written; not all of Windows-1252 is below 256. */
function encoded(text: string): EncodedText {
  return { text, lost: 0, lowered: 0 };
}

/** UTF-8 that was read as Latin-1 or Windows-1252. */
export const mojibake: Codec = {
  encoding: 'mojibake',
  decode: decodeOnce,
  encode: (text) => encoded(encodeOnce(text)),
};

/** The same mistake made twice. */
export const mojibakeTwice: Codec = {
  encoding: 'mojibake-twice',
  decode: (text) => decodeOnce(decodeOnce(text)),
  encode: (text) => encoded(encodeOnce(encodeOnce(text))),
};
