import { WINDOWS_1252_SPECIALS } from '../windows-1252-specials.js';

/** The Unicode value of every byte as Windows-1252 reads it; bytes that it lacks are the C1 control of that value. */
export const WINDOWS_1252: Readonly<Uint16Array> = Uint16Array.from({ length: 256 }, (_, byte) => {
  const special = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_SPECIALS[byte - 0x80]! : ' ';
  return special === ' ' ? byte : special.charCodeAt(0);
});

/** Where private-use symbol fonts have the byte 0. */
export const SYMBOL_FONT = 0xf000;

/** No byte. */
export const NO_BYTE = -1;

// Other characters that PDF readers and word processors give for a byte of a symbol font or of WinAnsi encoding.
const ALIASES: readonly (readonly [number, number])[] = [
  [0x03bc, 0xb5], // Greek mu for the micro sign
  [0x2219, 0xb7], // bullet operator for the middle dot
  [0x2212, 0xad], // minus for the soft hyphen
  [0x02c9, 0xaf], // modifier macron
  [0x2215, 0x2f],
];

/** The byte of every UTF-16 unit that Latin-1 or Windows-1252 (or a private-use symbol font) has, else `NO_BYTE`. */
export const BYTE_OF: Readonly<Int16Array> = (() => {
  const table = new Int16Array(0x10000).fill(NO_BYTE);
  for (let byte = 0; byte < 256; byte++) {
    table[byte] = byte;
    table[WINDOWS_1252[byte]!] = byte;
    if (byte >= 0x20) table[SYMBOL_FONT + byte] = byte;
  }
  for (const [unit, byte] of ALIASES) table[unit] = byte;
  return table;
})();

/** All UTF-16 units that stand for each byte. */
export const UNITS_OF: readonly (readonly number[])[] = (() => {
  const units: number[][] = Array.from({ length: 256 }, () => []);
  for (let unit = 0; unit < BYTE_OF.length; unit++) {
    const byte = BYTE_OF[unit]!;
    if (byte !== NO_BYTE) units[byte]!.push(unit);
  }
  return units;
})();

/** Units per call of `String.fromCharCode`; engines limit the number of arguments. */
const CHUNK = 8192;
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** What the decoder of the host puts in the place of a lone surrogate, which we keep. */
const REPLACED = '\ufffd';

/** The string of the first `length` units. */
export function stringOf(units: Uint16Array, length: number): string {
  if (length > CHUNK && IS_LITTLE_ENDIAN) {
    const text = UTF_16.decode(units.subarray(0, length));
    if (!text.includes(REPLACED)) return text;
  }
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) {
    const chunk = units.subarray(at, Math.min(length, at + CHUNK));
    parts.push(String.fromCharCode.apply(null, chunk as unknown as number[]));
  }
  return parts.join('');
}
