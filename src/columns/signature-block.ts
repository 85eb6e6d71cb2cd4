import { AUTHORITY_MARKS, FILES_MARK, RECIPIENTS_MARK } from '../vietnamese/office-landmarks.js';
import { type ColumnLine, columnByColumn, cutAt, runTogether } from './column-line.js';
import { isLike, lettersOf, type PrintedWord, printedWords } from './printed-words.js';

/** A recipient's line. */
const BULLET = /^\s*[-–—~•*=+]\s*\p{L}/u;
/** Lines of recipients that make a list. */
const LEAST_RECIPIENTS = 2;
/** Lines without a bullet within the list: what a long recipient goes on with, or what a seal was read as. */
const MOST_BETWEEN = 2;
/** Lines that a list may take. */
const MOST_LINES = 40;
/** The words that open the list, and its last line. */
const RECIPIENTS = RECIPIENTS_MARK.split(' ').map(lettersOf);
const FILES = lettersOf(FILES_MARK);
/** What authorities and posts in capitals are made of: `KT. CHỦ TỊCH`, `PHÓ GIÁM ĐỐC`. */
const POST_WORDS = [
  ...AUTHORITY_MARKS.map(lettersOf),
  ...['chu', 'tich', 'pho', 'bo', 'truong', 'thu', 'giam', 'doc', 'cuc', 'chi', 'vu'],
  ...[
    'chanh',
    'van',
    'phong',
    'thanh',
    'tra',
    'ban',
    'bi',
    'hieu',
    'tong',
    'vien',
    'nhiem',
    'thuong',
    'truc',
  ],
];
/** What most names of people begin with, without marks. */
const SURNAMES = [
  ...['nguyen', 'tran', 'le', 'pham', 'hoang', 'huynh', 'phan', 'vu', 'vo', 'dang', 'bui', 'do', 'ho', 'ngo'],
  ...[
    'duong',
    'ly',
    'dinh',
    'mai',
    'truong',
    'lam',
    'trinh',
    'luong',
    'cao',
    'dao',
    'doan',
    'ta',
    'to',
    'thai',
  ],
];

/**
 * Puts recipients and signature, which stand side by side, into reading order: the list, then who signed. Only lines
 * that hold both are cut: behind `Nơi nhận:`, before a post in capitals, and behind a recipient's semicolon before
 * a name.
 *
 * @returns the lines of the page; the same array when there is nothing to do
 */
export function orderSignatureBlock(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line, i) => opensRecipients(line) && listEnd(lines, i) > i);
  if (first < 0) return lines;
  const end = listEnd(lines, first) + 1;
  const block = lines.slice(first, end).map((line, i, all): ColumnLine => {
    const words = printedWords(line);
    const at = i === 0 ? signatureBehind(words, 2) : signatureAt(words, all[i + 1]);
    return at < 0 ? { left: line, right: '' } : cutAt(line, words[at]!.start);
  });
  if (!runTogether(block)) return lines;
  return [...lines.slice(0, first), ...columnByColumn(block), ...lines.slice(end)];
}

function opensRecipients(line: string): boolean {
  const words = printedWords(line);
  if (words.length < 2 || !isLike(words[0]!.letters, RECIPIENTS[0]!)) return false;
  return isLike(words[1]!.letters, RECIPIENTS[1]!) || words[1]!.letters.includes('h');
}

/**
 * Index of the last recipient's line below `first`, the one that names the files (`Lưu: VT`) where there is one;
 * `first` itself when there is no list.
 */
function listEnd(lines: readonly string[], first: number): number {
  let last = first;
  let count = 0;
  let between = 0;
  const end = Math.min(lines.length, first + MOST_LINES);
  for (let i = first + 1; i < end; i++) {
    const line = lines[i]!;
    if (line.trim() === '') continue;
    if (!BULLET.test(line)) {
      between++;
      continue;
    }
    const isFiles = isLike(lettersOf(printedWords(line.replace(/^\s*\P{L}+/u, ''))[0]?.text ?? ''), FILES);
    if (!isFiles && between > MOST_BETWEEN) continue;
    between = 0;
    count++;
    last = i;
    if (isFiles) break;
  }
  return count >= LEAST_RECIPIENTS ? last : first;
}

/** Where the signature begins in a recipient's line; -1 when the line is all the recipient's. */
function signatureAt(words: readonly PrintedWord[], next: string | undefined): number {
  const post = postAt(words);
  const stop = words.findLastIndex(({ text }) => /[;]\P{L}*$/u.test(text));
  const isWhole = next === undefined || next.trim() === '' || BULLET.test(next);
  const behind = stop >= 0 && isWhole ? signatureBehind(words, stop + 1) : -1;
  return behind >= 0 ? behind : post;
}

/** Index `from` when a post or a person's name stands from there to the end of the line; -1 otherwise. */
function signatureBehind(words: readonly PrintedWord[], from: number): number {
  const post = postAt(words.slice(from));
  if (post >= 0) return from;
  const rest = words.slice(from);
  const isName =
    rest.length >= 2 &&
    rest.length <= 5 &&
    SURNAMES.some((surname) => isLike(rest[0]!.letters, surname)) &&
    rest.every(({ text }, i) => /^\p{L}+$/u.test(text) && (i > 1 || /^\p{Lu}/u.test(text)));
  return isName ? from : -1;
}

/** Where a line begins to hold nothing but the words of a post in capitals, two at least. */
function postAt(words: readonly PrintedWord[]): number {
  let at = words.length;
  while (at > 0 && isPostWord(words[at - 1]!)) at--;
  return words.length - at >= 2 ? at : -1;
}

function isPostWord({ text, letters }: PrintedWord): boolean {
  if (/\p{Ll}/u.test(text.slice(1)) || !/^\P{L}*\p{Lu}/u.test(text) || letters.length < 2) return false;
  return POST_WORDS.some((word) => letters === word || (word.length > 2 && isLike(letters, word)));
}
