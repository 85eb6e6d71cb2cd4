import { FILES_MARK, RECIPIENTS_MARK } from '../vietnamese/office-landmarks.js';
import { type ColumnLine, columnByColumn, cutAt, runTogether } from './column-line.js';
import { isLike, lettersOf, type PrintedWord, printedWords } from './printed-words.js';
import { postAt, signatureBehind } from './signature.js';

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
