/** What a line begins with, when that says what the line is. */
export interface Marker {
  readonly kind: 'part' | 'article' | 'roman' | 'number' | 'letter' | 'bullet' | 'plus';
  /** as it stands: `II -`, `1.1.`, `a)`, `Điều 5.` */
  readonly text: string;
  /** depth of a number: 1 for `1.`, 2 for `1.1.`; of a part: 1 for `Phần`, 2 for `Chương`, 3 for `Mục` */
  readonly depth: number;
  /** the last number of `1.2.`; NaN where it is none */
  readonly ordinal: number;
}

type Rule = readonly [kind: Marker['kind'], pattern: RegExp];

/** More than `SMALL_NUMERAL`: what begins a line and has a sign behind it is one though its writer miscounted, `IIII.`, `XXXX.` */
const ROMAN = '(?=[IVXLC])(?:X{0,3}L|L?X{0,4})(?:IX|IV|V?I{0,4})';
/** In the order in which they are tried; what the pattern matches, less the white space behind it, is the marker. */
const RULES: readonly Rule[] = [
  [
    'part',
    /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|PHỤ LỤC|Phụ lục)\s+(?:(?:thứ|THỨ)\s+\p{L}+|[IVXLC]+|\d{1,3})(?![\p{L}\p{N}])\s*[.:]?/u,
  ],
  ['article', /^(?:ĐIỀU|Điều)\s+\d{1,4}[a-zđ]?\s*[.:]/u],
  ['roman', new RegExp(`^${ROMAN}\\s*[.)/–—-](?=\\s)`, 'u')],
  ['number', /^\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)](?=\s)|^\d{1,2}(?:\.\d{1,2}){1,4}(?=\s)/u],
  ['letter', /^\(?[a-zđ][.)](?=\s)/u],
  ['bullet', /^[-–—•*▪●](?=\s)/u],
  ['plus', /^\+(?=\s)/u],
];

/** How deep the parts of a paper lie: `Phần` holds `Chương`, which holds `Mục` (Decree 30/2020/NĐ-CP, appendix I). */
const PARTS = { phần: 1, chương: 2, mục: 3 };

function depthOf(kind: Marker['kind'], text: string): number {
  if (kind === 'number') return text.match(/\d+/gu)!.length;
  if (kind !== 'part') return 1;
  return /^phần/iu.test(text) ? PARTS.phần : /^mục/iu.test(text) ? PARTS.mục : PARTS.chương;
}

/** The marker that a line begins with; undefined for one that begins with a word. */
export function markerOf(line: string): Marker | undefined {
  for (const [kind, pattern] of RULES) {
    const text = pattern.exec(line)?.[0].trimEnd();
    if (text === undefined || text === '') continue;
    const ordinal = kind === 'number' ? Number(text.match(/\d+/gu)!.at(-1)) : Number.NaN;
    return { kind, text, depth: depthOf(kind, text), ordinal };
  }
  return undefined;
}

/** Whether a line goes on with what stood before: it begins with a small letter that is no marker. */
export function goesOn(line: string): boolean {
  return /^[("“]?\p{Ll}/u.test(line) && markerOf(line) === undefined;
}

/** Whether a text is over: it ends as a sentence, a clause of a list or an introduction does. */
export function isOver(text: string): boolean {
  return /[.;:!?…/][)"”*]*$/u.test(text);
}
