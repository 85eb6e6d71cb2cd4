import { toneKey } from '../vietnamese/tone.js';

/** Tokens that stand for a class, with the ids every vocabulary gives them. */
export const SPECIAL_TOKENS = ['<unk>', '<s>', '</s>', '<num>', '<code>'] as const;
export const UNKNOWN_ID = 0;
export const BEGIN_ID = 1;
export const END_ID = 2;
export const NUMBER_ID = 3;
export const CODE_ID = 4;

/** One language-model token and where it stands: end-exclusive UTF-16 offsets into the text it came from. */
export interface LmPiece {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

const SPACE_PATTERN = /[\s\p{Zs}\u200b\ufeff]/u;
const LETTER_PATTERN = /[\p{L}\p{M}]/u;
const DIGIT_PATTERN = /\p{N}/u;

const classes = new Uint8Array(0x10000);

/** Class of a UTF-16 unit, worked out once for each unit that turns up. */
function classOf(unit: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  let found = MARK;
  if (SPACE_PATTERN.test(character)) found = SPACE;
  else if (LETTER_PATTERN.test(character)) found = LETTER;
  else if (DIGIT_PATTERN.test(character)) found = DIGIT;
  classes[unit] = found;
  return found;
}

const PUNCTUATION_KEYS: ReadonlyMap<string, string> = new Map([
  ...['“', '”', '„', '«', '»', '″', '＂'].map((c) => [c, '"'] as const),
  ...['‘', '’', '‚', '`', '´', '′'].map((c) => [c, "'"] as const),
  ...['–', '—', '−', '‐', '‑', '‒', '―'].map((c) => [c, '-'] as const),
  ['…', '...'],
]);

/** Inner marks that do not end a token by themselves: the core is looked at as a whole first. */
const INNER_MARKS = new Set("-–—−‐‑/&'’_+@");
const DASH_OR_SLASH = /[-–—−‐‑/]/;
/** Part of a document code of capitals: `NĐ`, `UBND`, `CTrTT`, `QĐi`; at most two small letters, no tone mark. */
const CODE_PART = /^(?=(?:[a-zđ]?[A-ZĐƯƠÔÂÊĂ&]){2})[A-ZĐƯƠÔÂÊĂ&]+(?:[a-z]{1,2}[A-ZĐƯƠÔÂÊĂ&]*)?$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)|[^\s@]@[^\s@]+\.[a-z]/i;

/**
 * Cuts a text into the tokens that the language model counts and scores, with their offsets.
 * White space separates; edge punctuation becomes tokens of its own, a run of one mark (`....`, `___`) a single one;
 * numbers are `<num>`, document codes, addresses and mixtures of digits and letters `<code>`, the rest its tone key.
 */
export function lmPieces(text: string): LmPiece[] {
  const pieces: LmPiece[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && classOf(text.charCodeAt(at)) === SPACE) at++;
    const start = at;
    while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++;
    if (at > start) cutToken(text, start, at, pieces);
  }
  return pieces;
}

/** The keys of `lmPieces(text)`. */
export function lmTokens(text: string): string[] {
  return lmPieces(text).map((piece) => piece.key);
}

function isWordUnit(text: string, at: number): boolean {
  const unit = classOf(text.charCodeAt(at));
  return unit === LETTER || unit === DIGIT;
}

function cutToken(text: string, start: number, end: number, pieces: LmPiece[]): void {
  let from = start;
  let to = end;
  while (from < to && !isWordUnit(text, from)) from++;
  while (to > from && !isWordUnit(text, to - 1) && !isPercentOfNumber(text, from, to - 1)) to--;
  pushMarks(text, start, from, pieces);
  if (to > from) cutCore(text, from, to, pieces);
  pushMarks(text, to, end, pieces);
}

function isPercentOfNumber(text: string, from: number, at: number): boolean {
  return text[at] === '%' && at > from && classOf(text.charCodeAt(at - 1)) === DIGIT;
}

/** Core = from first to last letter or digit. Marks such as `.` or `)` inside it end a token unless digits stand on both sides. */
function cutCore(text: string, from: number, to: number, pieces: LmPiece[]): void {
  if (ADDRESS.test(text.slice(from, to))) {
    pieces.push({ start: from, end: to, key: '<code>' });
    return;
  }
  let start = from;
  for (let at = from; at < to; at++) {
    if (isWordUnit(text, at) || INNER_MARKS.has(text[at]!) || text[at] === '%') continue;
    let next = at + 1;
    while (next < to && !isWordUnit(text, next)) next++;
    const betweenDigits =
      next === at + 1 &&
      classOf(text.charCodeAt(at - 1)) === DIGIT &&
      classOf(text.charCodeAt(next)) === DIGIT;
    if (betweenDigits) continue;
    pushCore(text, start, at, pieces);
    pushMarks(text, at, next, pieces);
    start = next;
    at = next - 1;
  }
  if (start < to) pushCore(text, start, to, pieces);
}

function pushCore(text: string, start: number, end: number, pieces: LmPiece[]): void {
  if (end <= start) return;
  let letters = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const unit = classOf(text.charCodeAt(at));
    if (unit === LETTER) letters++;
    else if (unit === DIGIT) digits++;
  }
  const core = text.slice(start, end);
  if (digits > 0) pieces.push({ start, end, key: letters > 0 ? '<code>' : '<num>' });
  else if (!DASH_OR_SLASH.test(core)) pieces.push({ start, end, key: wordKey(core) });
  else if (core.split(DASH_OR_SLASH).every((part) => CODE_PART.test(part)))
    pieces.push({ start, end, key: '<code>' });
  else splitAtDashes(text, start, end, pieces);
}

/** `K’Ho` and `K'Ho` are one word. */
function wordKey(word: string): string {
  return toneKey(word).replaceAll('’', "'");
}

function splitAtDashes(text: string, start: number, end: number, pieces: LmPiece[]): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !DASH_OR_SLASH.test(text[at]!)) continue;
    if (at > from) pieces.push({ start: from, end: at, key: wordKey(text.slice(from, at)) });
    if (at < end) pushMarks(text, at, at + 1, pieces);
    from = at + 1;
  }
}

/** Marks one by one; a run of the same mark is one token, a run of dots is `...`. */
function pushMarks(text: string, start: number, end: number, pieces: LmPiece[]): void {
  let at = start;
  while (at < end) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    let next = at + character.length;
    while (next < end && text.startsWith(character, next)) next += character.length;
    const isRunOfDots = character === '.' && next - at > 1;
    pieces.push({
      start: at,
      end: next,
      key: isRunOfDots ? '...' : (PUNCTUATION_KEYS.get(character) ?? character),
    });
    at = next;
  }
}
