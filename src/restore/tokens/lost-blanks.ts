import { SMALL_NUMERAL } from '../../vietnamese/roman-numerals.js';
import { isCodeLike } from '../readings/document-codes.js';
import { NOTE } from './kept-parts.js';
import { METRES } from './metres.js';
import { isProtected } from './protect.js';

/** Places at any one of these. */
const anyOf = (...places: readonly RegExp[]): RegExp =>
  new RegExp(places.map(({ source }) => source).join('|'), 'u');

const CONSONANT = '[b-df-hj-np-tvxđ]';
const VOWEL = '[aeiouyà-ýăĩũơưạ-ỹ]';

/** What no code goes on behind. */
const BEHIND_CODES = anyOf(
  // Signs that list things, with a word behind them: `21-NQ/TW,ngày`, `30/9/2020;căn cứ`.
  /(?<=[\p{L}\p{N}]{2}[,;])(?=\p{L}{2})/u,
  // The same in lists of values: `1,Nguyễn`, `A;Chức`, `vụ,"Địa`, `"A",ban`, `STT,12,`, `dung|Đơn`.
  /(?<=(?:^|[,;])["“]?\d{1,6}["”]?[,;])(?=["“]?(?:\p{Lu}\p{L}|\p{L}{3}))/u,
  /(?<=(?<![\p{L}\p{N}])\p{Lu}[,;])(?=\p{Lu}\p{Ll})/u,
  /(?<=[\p{L}\p{N}]["”]?[,;:])(?=["“](?:\p{L}{2}|\d))/u,
  /(?<=\p{L}["”][,;:])(?=\p{L}{2}|\d)/u,
  /(?<=\p{L}{2}[,;])(?=\d{1,6}[,;])/u,
  /(?<=\p{L}{2}\|)(?=\p{Lu}\p{Ll})/u,
  // In front of a quote: `ghi“nhận`.
  /(?<=\p{L}{2})(?=["“]\p{L}{2})/u,
  // Colons: `Số:12/QĐ-UBND`, `gửi:UBND`, and between syllables `gồm:thôn`; `rnl:lC`, `ci:ia` are damage.
  /(?<=\p{L}{2}:)(?=\d|\p{Lu}{2}|\p{Lu}\p{Ll})/u,
  new RegExp(`(?<=${CONSONANT}${VOWEL}{1,3}(?:[cmnpt]|n[gh]|ch)?:)(?=${CONSONANT}{1,3}${VOWEL})`, 'iu'),
  // Signs that list things, with a number behind them: `lúa,3`, `giờ;4`.
  /(?<=\p{L}{2}[,;])(?=\d)/u,
  // An abbreviation with a slash before a name: `đ/cLan`.
  /(?<=(?<!\p{L})\p{L}\/\p{Ll})(?=\p{Lu}\p{Ll})/u,
  // Per cent: `50%hộ`, `1%/tháng`.
  /(?<=\d%\/?)(?=\p{L}{2})/u,
  // Quotes with the number of a footnote: `“gộc”5.`.
  /(?<=\p{L}{2}[”"»])(?=\d{1,3}\P{L}*$)/u,
  // The same in brackets, behind words and codes: `phiếu(1)`, `bao[4]`.
  new RegExp(String.raw`(?<=[^\s([]\p{L}["”»]?)(?=${NOTE})`, 'u'),
);

/** What joins two words: `tế-xã`, `án/khóa`, `2021)/Phần`, `TẾ-XÃ`. */
const BETWEEN_WORDS = anyOf(
  /(?<=[\p{Ll}\d]{2}[)”"]?[-–/+,;])(?=\p{L}{2})/u,
  /(?<=\p{Ll}[-–/])(?=\p{L}\p{Ll})/u,
  /(?<=\p{Lu}{2}[-–/])(?=\p{Lu}{2})/u,
  // What is counted to metres: `đồng/m2`.
  new RegExp(String.raw`(?<=\p{L}{3}\/)(?=${METRES})`, 'u'),
);

/**
 * What numbers a point or a part, and a word behind it: `1.Về`, `Điều4.Các`, `a)Xã`, `2-Nông`, `II.VỀ`, `B.KẾT`. A letter that
 * damage took for a digit stands beside no such sign: engines printed three of these in 246 files, all of them numbers.
 */
const BEHIND_POINTS = anyOf(
  /(?<=(?<![\p{L}\d])\d{1,3}[.)])(?=\p{L}{2}|\p{Lu}$)/u,
  /(?<=\p{Ll}{2}\d{1,2}[.)])(?=\p{Lu}\p{Ll})/u,
  /(?<=^["“(]?\d{1,2}[-–])(?=\p{Lu}\p{Ll}{2,}\P{L}*$)/u,
  /(?<=^\p{Ll}\d?\))(?=\p{L}{2})/u,
  new RegExp(String.raw`(?<=^${SMALL_NUMERAL}[.)])(?=\p{L}{2})`, 'u'),
  // The same before words and long abbreviations in capitals: `KT.GIÁM`, `TT.HĐND`, but not `TP.HCM`, `GS.TS`.
  /(?<=(?<!\p{L})\p{Lu}{1,3}\.)(?=\p{Lu}{4}|[B-DF-HJ-NP-TVXĐ]{1,3}[AEIOUYÀ-ÝĂĨŨƠƯẠ-Ỹ](?!\p{Ll}))/u,
);

/** Brackets around words: `xã(báo`, `(ba)trưởng`. Engines take one, alone, for a letter: `ch(mg`, `hC)c`. */
const AT_BRACKETS = anyOf(
  /(?<=\p{L}\p{Ll})(?=\(\p{L}{3})/u,
  /(?<=\(\p{L}+\))(?=\p{L}{2})/u,
  /(?<=\p{L}{2})(?=\(\p{Lu}\p{L}{0,2}\.\d)/u,
);

/** A full stop behind initials and titles, `V.I.Lênin`, `TS.Nguyễn`, and behind a sentence, `dân.Nhà`. */
const BEHIND_STOPS = anyOf(
  /(?<=(?<!\p{L})\p{Lu}{1,3}\.)(?=\p{Lu}[\p{Ll}.])/u,
  /(?<=(?<!\p{L})\p{Lu}\p{Ll}{1,2}\.)(?=\p{Lu}[\p{Ll}.])/u,
  /(?<=\p{Ll}{2}\.)(?=\p{Lu}[\p{Ll}.])/u,
);

const MAY_BE_CUT = /[-–/+,;.:”"»%|[()]/u;

/**
 * Cuts a token behind the signs inside it that have no blank behind them, so that each word is read by itself. An address or a
 * number stays whole; of a code all parts stay together.
 *
 * @returns the pieces in their order; nothing is left out
 */
export function cutAtLostBlanks(text: string): readonly string[] {
  if (!MAY_BE_CUT.test(text) || isProtected(text)) return [text];
  return text
    .split(BEHIND_CODES)
    .flatMap((part) => (isCodeLike(part) ? [part] : cutWords(part)))
    .flatMap((part) => part.split(BEHIND_STOPS));
}

function cutWords(text: string): readonly string[] {
  return [BETWEEN_WORDS, BEHIND_POINTS, AT_BRACKETS].reduce<readonly string[]>(
    (parts, place) => parts.flatMap((part) => part.split(place)),
    [text],
  );
}
