import { composeLetter, decomposeLetter, SHAPE_MARKS, TONES, type Tone, VOWELS } from '../marks.js';
import { byteCodec } from './byte-codec.js';
import type { Codec } from './codec.js';
import { letterCodes } from './letter-table.js';

// Rows a ă â e ê i o ô ơ u ư y and đ, columns ngang huyền hỏi ngã sắc nặng: see letter-table.ts. In these encodings a
// letter with a tone is a letter and a mark. Capitals are the same codes less 0x20.

const VNI_SMALL = `
  .    61f8 61fb 61f5 61f9 61ef
  61ea 61e8 61fa 61fc 61e9 61eb
  61e2 61e0 61e5 61e3 61e1 61e4
  .    65f8 65fb 65f5 65f9 65ef
  65e2 65e0 65e5 65e3 65e1 65e4
  .    ec   e6   f3   ed   f2
  .    6ff8 6ffb 6ff5 6ff9 6fef
  6fe2 6fe0 6fe5 6fe3 6fe1 6fe4
  f4   f4f8 f4fb f4f5 f4f9 f4ef
  .    75f8 75fb 75f5 75f9 75ef
  f6   f6f8 f6fb f6f5 f6f9 f6ef
  .    79f8 79fb 79f5 79f9 ee
  f1`;

const BKHCM2_SMALL = `
  .    61e2 61e3 61e4 61e1 61e5
  f9   f9e7 f9e8 f9e9 f9e6 f9e5
  ea   eaec eaed eaee eaeb eae5
  .    65e2 65e3 65e4 65e1 65e5
  ef   efec efed efee efeb efe5
  .    f2   f3   f4   f1   f5
  .    6fe2 6fe3 6fe4 6fe1 6fe5
  f6   f6ec f6ed f6ee f6eb f6e5
  fa   fae2 fae3 fae4 fae1 fae5
  .    75e2 75e3 75e4 75e1 75e5
  fb   fbe2 fbe3 fbe4 fbe1 fbe5
  .    79e2 79e3 79e4 79e1 79e5
  e0`;

const CASE_BIT = 0x20;

function capitalRows(rows: string): string {
  return rows.replace(/[0-9a-f]{2}/g, (hex) =>
    (Number.parseInt(hex, 16) - CASE_BIT).toString(16).padStart(2, '0'),
  );
}

/** Marks of the other case are read too: `UÛY`, `Uûy` and `UûY` all begin with Ủ. */
function mixedCase(codes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...codes]
      .filter(([, code]) => code.length === 2)
      .map(([letter, code]) => [code[0]! + String.fromCharCode(code.charCodeAt(1) ^ CASE_BIT), letter]),
  );
}

function letterAndMark(encoding: 'vni' | 'bkhcm2', rows: string): Codec {
  const codes = new Map([...letterCodes(rows, false), ...letterCodes(capitalRows(rows), true)]);
  return byteCodec({ encoding, codes, alsoRead: mixedCase(codes) });
}

export const vni: Codec = letterAndMark('vni', VNI_SMALL);
export const bkhcm2: Codec = letterAndMark('bkhcm2', BKHCM2_SMALL);

// Windows-1258 has the letters with a shape, and combining tones; some letters with a tone too, which are read only.
const SHAPED: Readonly<Record<string, string>> = {
  ă: '\u00e3',
  â: '\u00e2',
  ê: '\u00ea',
  ô: '\u00f4',
  ơ: '\u00f5',
  ư: '\u00fd',
};
const COMBINING: Readonly<Record<Exclude<Tone, 'ngang'>, string>> = {
  huyen: '\u00cc',
  hoi: '\u00d2',
  nga: '\u00de',
  sac: '\u00ec',
  nang: '\u00f2',
};
/** What a combining tone is read as where it stands on no vowel. */
const ALONE = new Map([
  ['\u00cc', '\u0300'],
  ['\u00d2', '\u0309'],
  ['\u00de', '\u0303'],
  ['\u00ec', '\u0301'],
  ['\u00f2', '\u0323'],
]);
/** Letters with a tone that Windows-1258 has a byte for; it is read, but programs of its time wrote two. */
export const READ_BY_WINDOWS_1258 = 'áàéèíóúùÁÀÉÈÍÓÚÙ';

function windows1258Codes(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>([
    ['đ', '\u00f0'],
    ['Đ', '\u00d0'],
  ]);
  for (const vowel of VOWELS) {
    const { base, shape } = decomposeLetter(vowel)!;
    for (const upper of [false, true]) {
      const small = SHAPE_MARKS[shape] === '' ? base : SHAPED[vowel]!;
      const letter = upper
        ? small >= '\u00e0'
          ? String.fromCharCode(small.charCodeAt(0) - CASE_BIT)
          : small.toUpperCase()
        : small;
      for (const tone of TONES) {
        const code = tone === 'ngang' ? letter : letter + COMBINING[tone];
        const composed = composeLetter(base, shape, tone, upper)!;
        if (code !== composed || code.length === 2 || composed > '\u007f') codes.set(composed, code);
      }
    }
  }
  return codes;
}

export const windows1258: Codec = byteCodec({
  encoding: 'windows-1258',
  codes: windows1258Codes(),
  alsoRead: new Map([...ALONE, ['\u00fe', '₫'], ...[...READ_BY_WINDOWS_1258].map((c) => [c, c] as const)]),
});
