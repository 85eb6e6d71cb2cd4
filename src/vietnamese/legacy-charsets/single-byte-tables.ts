import { MARKED_CAPITALS, MARKED_LETTERS } from '../marks.js';
import { byteCodec } from './byte-codec.js';
import type { Codec } from './codec.js';
import { letterCodes } from './letter-table.js';

// Rows a ă â e ê i o ô ơ u ư y and đ, columns ngang huyền hỏi ngã sắc nặng: see letter-table.ts.

/** TCVN 5712:1993, VN3; capitals with a tone are in fonts of capitals (.VnTimeH). */
const TCVN3_SMALL = letterCodes(
  `.  b5 b6 b7 b8 b9
   a8 bb bc bd be c6
   a9 c7 c8 c9 ca cb
   .  cc ce cf d0 d1
   aa d2 d3 d4 d5 d6
   .  d7 d8 dc dd de
   .  df e1 e2 e3 e4
   ab e5 e6 e7 e8 e9
   ac ea eb ec ed ee
   .  ef f1 f2 f3 f4
   ad f5 f6 f7 f8 f9
   .  fa fb fc fd fe
   ae`,
  false,
);
const TCVN3_CAPITALS: readonly (readonly [string, string])[] = [
  ['Ă', '\u00a1'],
  ['Â', '\u00a2'],
  ['Ê', '\u00a3'],
  ['Ô', '\u00a4'],
  ['Ơ', '\u00a5'],
  ['Ư', '\u00a6'],
  ['Đ', '\u00a7'],
];

/** VISCII 1.1, RFC 1456. */
const VISCII_SMALL = letterCodes(
  `.  e0 e4 e3 e1 d5
   e5 a2 c6 c7 a1 a3
   e2 a5 a6 e7 a4 a7
   .  e8 eb a8 e9 a9
   ea ab ac ad aa ae
   .  ec ef ee ed b8
   .  f2 f6 f5 f3 f7
   f4 b0 b1 b2 af b5
   bd b6 b7 de be fe
   .  f9 fc fb fa f8
   df d7 d8 e6 d1 f1
   .  cf d6 db fd dc
   f0`,
  false,
);
const VISCII_CAPITALS = letterCodes(
  `.  c0 c4 c3 c1 80
   c5 82 02 05 81 83
   c2 85 86 06 84 87
   .  c8 cb 88 c9 89
   ca 8b 8c 8d 8a 8e
   .  cc 9b ce cd 98
   .  d2 99 a0 d3 9a
   d4 90 91 92 8f 93
   b4 96 97 b3 95 94
   .  d9 9c 9d da 9e
   bf bb bc ff ba b9
   .  9f 14 19 dd 1e
   d0`,
  true,
);

/** VPS (Vietnamese Professionals Society), as charted by the Vietnamese Unicode project and Encode::VN. */
const VPS_SMALL = letterCodes(
  `.  e0 e4 e3 e1 e5
   e6 a2 a3 a4 a1 a5
   e2 c0 c4 c5 c3 c6
   .  e8 c8 eb e9 cb
   ea 8a 8b cd 89 8c
   .  ec cc ef ed ce
   .  f2 d5 f5 f3 86
   f4 d2 b0 87 d3 b6
   d6 a9 aa ab a7 ae
   .  f9 fb db fa f8
   dc d8 ba bb d9 bf
   .  ff 9b cf 9a 9c
   c7`,
  false,
);
const VPS_CAPITALS = letterCodes(
  `.  80 81 82 c1 02
   88 8e 8f f0 8d 04
   c2 84 85 1c 83 03
   .  d7 de fe c9 05
   ca 93 94 95 90 06
   .  b5 b7 b8 b4 10
   .  bc bd be b9 11
   d4 97 98 99 96 12
   f7 9e 9f a6 9d 13
   .  a8 d1 ac da 14
   d0 af b1 1d ad 15
   .  b2 fd b3 dd 19
   f1`,
  true,
);

const smallOf = new Map(MARKED_CAPITALS.map((capital, i) => [capital, MARKED_LETTERS[i]!]));

const tcvn3Plain = byteCodec({
  encoding: 'tcvn3',
  codes: new Map([...TCVN3_SMALL, ...TCVN3_CAPITALS]),
  writtenAs: smallOf,
});

export const tcvn3: Codec = tcvn3Plain;

/** Every letter is read as a capital, and written as the code of its small letter; ASCII keeps its case. */
export const tcvn3Capitals: Codec = {
  encoding: 'tcvn3-capitals',
  decode: (text) => tcvn3Plain.decode(text).toUpperCase(),
  encode: (text) => ({ ...tcvn3Plain.encode(text), lowered: 0 }),
};

export const viscii: Codec = byteCodec({
  encoding: 'viscii',
  codes: new Map([...VISCII_SMALL, ...VISCII_CAPITALS]),
});

export const vps: Codec = byteCodec({ encoding: 'vps', codes: new Map([...VPS_SMALL, ...VPS_CAPITALS]) });
