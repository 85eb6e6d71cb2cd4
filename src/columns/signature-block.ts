import { FILES_MARK, RECIPIENTS_MARK } from '../vietnamese/office-landmarks.js';
import { type ColumnLine, columnByColumn, cutAt, runTogether } from './column-line.js';
import { atGutter } from './gutter.js';
import { isLike, lettersOf, type PrintedWord, printedWords } from './printed-words.js';
import { postAt, signatureBehind } from './signature.js';

/** A recipient's line. */
const BULLET = /^\s*[-–—~•*=+]\s*\p{L}/u;
// Chosen by eye, on the last pages of office papers.
/** Lines of recipients that make a list. */
const LEAST_RECIPIENTS = 2;
/** Lines without a bullet within the list: what a long recipient goes on with, or what a seal was read as. */
const MOST_BETWEEN = 2;
/** Lines that a list may take. */
const MOST_LINES = 40;
const [NOI = '', NHAN = ''] = RECIPIENTS_MARK.split(' ').map(lettersOf);
/** What is left of `nhận`, whose vowel bears two marks and is read as anything: `nhEm`, `nhzfin`. */
const NHAN_BEGINS = 'nh';
/** The one tall letter of it, which outlasts all others: `uhons`. */
const NHAN_KEEPS = 'h';
const FILES = lettersOf(FILES_MARK);

/**
 * Puts recipients and signature, which stand side by side, into reading order: the list, then who signed. Only lines
 * that hold both are cut: behind `Nơi nhận:`, before a post in capitals, behind a recipient's semicolon before
 * a name, and at the gutter where the text keeps one.
 *
 * @returns the lines of the page; the same array when there is nothing to do
 */
export function orderSignatureBlock(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((_, i) => opensRecipients(lines, i));
  if (first < 0) return lines;
  const end = listBelow(lines, first).last + 1;
  const cuts = lines.slice(first, end).map((line, i, all) => {
    const words = printedWords(line);
    const at = i === 0 ? signatureBehind(words, 2) : signatureAt(words, all[i + 1]);
    return { line, at: at < 0 ? -1 : words[at]!.start };
  });
  const block = atGutter(cuts).map(
    ({ line, at }): ColumnLine => (at < 0 ? { left: line, right: '' } : cutAt(line, at)),
  );
  if (!runTogether(block)) return lines;
  return [...lines.slice(0, first), ...columnByColumn(block), ...lines.slice(end)];
}

/**
 * Whether a line opens a list of recipients. The less of `Nơi nhận` is left, the more of what else is prescribed must be there:
 * nothing but a signature beside it, the files at the end of the list. `Hội thảo` and `với chúng` are as like to `Noi uhons` as that
 * is to `Nơi nhận`.
 */
function opensRecipients(lines: readonly string[], at: number): boolean {
  const words = printedWords(lines[at]!);
  if (words.length < 2 || !isLike(words[0]!.letters, NOI)) return false;
  const { last, hasFiles } = listBelow(lines, at);
  if (last === at) return false;
  const { letters } = words[1]!;
  if (isLike(letters, NHAN)) return true;
  if (words.length > 2 && signatureBehind(words, 2) < 0) return false;
  return letters.startsWith(NHAN_BEGINS) || (hasFiles && letters.includes(NHAN_KEEPS));
}

/** A list below a line. */
interface List {
  /** index of its last line; that of the line above where there is no list */
  readonly last: number;
  /** whether that names the files, `Lưu: VT`, and so ends it for certain */
  readonly hasFiles: boolean;
}

function listBelow(lines: readonly string[], first: number): List {
  let last = first;
  let hasFiles = false;
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
    hasFiles = isLike(lettersOf(printedWords(line.replace(/^\s*\P{L}+/u, ''))[0]?.text ?? ''), FILES);
    if (!hasFiles && between > MOST_BETWEEN) continue;
    between = 0;
    count++;
    last = i;
    if (hasFiles) break;
  }
  return { last: count >= LEAST_RECIPIENTS ? last : first, hasFiles };
}

/** Where the signature begins in a recipient's line; -1 when the line is all the recipient's. */
function signatureAt(words: readonly PrintedWord[], next: string | undefined): number {
  const post = postAt(words);
  const stop = words.findLastIndex(({ text }) => /;[^\p{L};]*$/u.test(text));
  const isWhole = next === undefined || next.trim() === '' || BULLET.test(next);
  const behind = stop >= 0 && isWhole ? signatureBehind(words, stop + 1) : -1;
  return behind >= 0 ? behind : post;
}
