import { type Codec, type EncodedText, REPLACEMENT } from './codec.js';
import type { LegacyEncoding } from './encodings.js';
import { BYTE_OF, SYMBOL_FONT, stringOf, UNITS_OF, WINDOWS_1252 } from './windows-1252.js';

/** What a codec of one or two bytes per letter is made of. */
export interface ByteTable {
  readonly encoding: LegacyEncoding;
  /** Code, one or two bytes as UTF-16 units, of each letter that is not ASCII. Both cases. */
  readonly codes: ReadonlyMap<string, string>;
  /** More codes that are read but never written: a mark of the other case, say. */
  readonly alsoRead?: ReadonlyMap<string, string>;
  /** Letters without a code of their own that are written as another letter: capitals in TCVN3. */
  readonly writtenAs?: ReadonlyMap<string, string>;
}

interface ReadTables {
  /** unit → decoded unit */
  readonly single: Uint16Array;
  /** unit → row of `pairs`, 0 for none */
  readonly first: Uint8Array;
  /** unit → column of `pairs`, 0 for none */
  readonly second: Uint8Array;
  readonly columns: number;
  /** row × column → decoded unit, 0 for none */
  readonly pairs: Uint16Array;
}

function numberThem(units: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...new Set(units)].map((unit, i) => [unit, i + 1]));
}

function readTables({ codes, alsoRead }: ByteTable): ReadTables {
  const entries = [...(alsoRead ?? []), ...[...codes].map(([letter, code]) => [code, letter] as const)];
  const single = new Uint16Array(0x10000);
  for (let unit = 0; unit < single.length; unit++) single[unit] = unit;
  // what the encoding leaves free is read as Windows-1252 has it; units of a symbol font become their byte
  for (let byte = 0; byte < 256; byte++) {
    single[byte] = WINDOWS_1252[byte]!;
    if (BYTE_OF[SYMBOL_FONT + byte] === byte) single[SYMBOL_FONT + byte] = WINDOWS_1252[byte]!;
  }
  const pairEntries = entries.filter(([code]) => code.length === 2);
  const rows = numberThem(pairEntries.map(([code]) => code[0]!));
  const columnOf = numberThem(pairEntries.map(([code]) => code[1]!));
  const columns = columnOf.size + 1;
  const pairs = new Uint16Array((rows.size + 1) * columns);
  const first = new Uint8Array(0x10000);
  const second = new Uint8Array(0x10000);
  for (const [unit, row] of rows) for (const u of UNITS_OF[unit.charCodeAt(0)]!) first[u] = row;
  for (const [unit, column] of columnOf) for (const u of UNITS_OF[unit.charCodeAt(0)]!) second[u] = column;
  for (const [code, letter] of entries) {
    if (code.length === 2)
      pairs[rows.get(code[0]!)! * columns + columnOf.get(code[1]!)!] = letter.charCodeAt(0);
    else for (const unit of UNITS_OF[code.charCodeAt(0)]!) single[unit] = letter.charCodeAt(0);
  }
  return { single, first, second, columns, pairs };
}

const NO_CODE = 0xffff;

interface WriteTables {
  /** unit → its first byte and, in the high byte, its second */
  readonly written: Uint16Array;
  /** unit → 1 where the code is that of its small letter */
  readonly lowers: Uint8Array;
}

function writeTables(table: ByteTable, single: Uint16Array): WriteTables {
  const lowers = new Uint8Array(0x10000);
  const written = new Uint16Array(0x10000).fill(NO_CODE);
  for (let byte = 0; byte < 256; byte++) {
    const unit = WINDOWS_1252[byte]!;
    if (single[byte] === unit) written[unit] = byte;
  }
  for (const [letter, code] of table.codes) {
    written[letter.charCodeAt(0)] = code.charCodeAt(0) | (code.length === 2 ? code.charCodeAt(1) << 8 : 0);
  }
  for (const [letter, instead] of table.writtenAs ?? []) {
    const unit = letter.charCodeAt(0);
    if (written[unit] !== NO_CODE) continue;
    written[unit] = written[instead.charCodeAt(0)]!;
    lowers[unit] = 1;
  }
  return { written, lowers };
}

function decodeWith({ single, first, second, columns, pairs }: ReadTables, text: string): string {
  const { length } = text;
  const out = new Uint16Array(length);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const row = first[unit]!;
    if (row !== 0 && i + 1 < length) {
      const letter = pairs[row * columns + second[text.charCodeAt(i + 1)]!]!;
      if (letter !== 0) {
        out[at++] = letter;
        i++;
        continue;
      }
    }
    out[at++] = single[unit]!;
  }
  return stringOf(out, at);
}

function encodeWith(tables: ReadTables, { written, lowers }: WriteTables, text: string): EncodedText {
  const { first, second, columns, pairs } = tables;
  const { length } = text;
  const out = new Uint16Array(2 * length);
  let [at, lost, lowered, last] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const code = written[unit]!;
    // a free code that would be read as a mark of the letter before it cannot be written
    if (code === NO_CODE || pairs[first[last]! * columns + second[code & 0xff]!] !== 0) {
      const isLowSurrogate = unit >= 0xdc00 && unit < 0xe000;
      if (!isLowSurrogate) {
        out[at++] = REPLACEMENT.charCodeAt(0);
        lost++;
      }
      last = 0;
      continue;
    }
    if (lowers[unit] === 1) lowered++;
    out[at++] = code & 0xff;
    if (code > 0xff) out[at++] = code >> 8;
    last = code > 0xff ? 0 : code;
  }
  return { text: stringOf(out, at), lost, lowered };
}

/** Makes both directions of an encoding from its table, when they are first needed. */
export function byteCodec(table: ByteTable): Codec {
  let reading: ReadTables | undefined;
  let writing: WriteTables | undefined;
  const toRead = (): ReadTables => {
    reading ??= readTables(table);
    return reading;
  };
  const toWrite = (): WriteTables => {
    writing ??= writeTables(table, toRead().single);
    return writing;
  };
  return {
    encoding: table.encoding,
    decode: (text) => decodeWith(toRead(), text),
    encode: (text) => encodeWith(toRead(), toWrite(), text),
  };
}
