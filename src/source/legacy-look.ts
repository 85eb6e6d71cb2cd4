/**
 * A guess at the encoding of bytes that are not UTF-8, for the message that says so. Pure. It looks only at which
 * byte values occur and what stands before them; converting is the business of `khoiphuc convert`.
 */

/** Bytes ≥ 0x80 below which a guess is not worth making. */
const LEAST_EVIDENCE = 4;
/** Share of the high bytes that must fit for TCVN3: its letters đ ư ơ ô ê â ă and à ả ã á ạ. */
const TCVN3_SHARE = 0.2;
/** Share of the high bytes that must fit for VNI and Windows-1258: marks after a vowel, and letters of their own. */
const MARKS_SHARE = 0.6;

const VOWELS = new Set(Array.from('aeouyAEOUY', (c) => c.charCodeAt(0)));
const VNI_MARKS = new Set([
  0xf9, 0xf8, 0xfb, 0xf5, 0xef, 0xe2, 0xe1, 0xe0, 0xe5, 0xe4, 0xe3, 0xea, 0xe9, 0xe8, 0xfa, 0xeb, 0xd9, 0xd8,
  0xdb, 0xd5, 0xcf, 0xc2, 0xc1, 0xc0, 0xc5, 0xc4, 0xc3, 0xca, 0xc9, 0xc8, 0xda, 0xcb,
]);
/** đ Đ ư Ư ơ Ơ í ì ỉ ĩ ị in VNI */
const VNI_LETTERS = new Set([0xf1, 0xd1, 0xf6, 0xd6, 0xf4, 0xd4, 0xed, 0xec, 0xe6, 0xf3, 0xf2]);
const CP1258_TONES = new Set([0xcc, 0xec, 0xd2, 0xde, 0xf2]);
/** ă â đ ê ô ơ ư and their capitals in Windows-1258 */
const CP1258_LETTERS = new Set([
  0xe3, 0xc3, 0xe2, 0xc2, 0xf0, 0xd0, 0xea, 0xca, 0xf4, 0xd4, 0xf5, 0xd5, 0xfd, 0xdd,
]);

/** Encodings that a guess may name, as people write them. */
export type LegacyLook = 'TCVN3 (ABC)' | 'VNI' | 'Windows-1258' | 'Latin-1 or Windows-1252';

/**
 * Names the encoding that non-UTF-8 text most likely is in.
 *
 * @param bytes a stretch of the text, the longer the better
 */
export function legacyLook(bytes: Uint8Array): LegacyLook {
  let high = 0;
  let tcvn3 = 0;
  let vni = 0;
  let cp1258 = 0;
  let tones = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const before = bytes[i - 1] ?? 0;
    high += 1;
    if ((byte >= 0xa7 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xb9)) tcvn3 += 1;
    const afterVowel = VOWELS.has(before) || before === 0xf6 || before === 0xf4;
    if (VNI_LETTERS.has(byte) || (VNI_MARKS.has(byte) && afterVowel)) vni += 1;
    if (CP1258_LETTERS.has(byte)) cp1258 += 1;
    else if (
      CP1258_TONES.has(byte) &&
      (VOWELS.has(before) || before === 0x69 || CP1258_LETTERS.has(before))
    ) {
      cp1258 += 1;
      tones += 1;
    }
  }
  if (high < LEAST_EVIDENCE) return 'Latin-1 or Windows-1252';
  if (tcvn3 >= high * TCVN3_SHARE) return 'TCVN3 (ABC)';
  if (cp1258 >= high * MARKS_SHARE && cp1258 >= vni && tones > 0) return 'Windows-1258';
  if (vni >= high * MARKS_SHARE) return 'VNI';
  return 'Latin-1 or Windows-1252';
}
