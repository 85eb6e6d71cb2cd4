import { AUTHORITY_MARKS } from '../vietnamese/office-landmarks.js';
import { isLike, lettersOf, type PrintedWord } from './printed-words.js';

/**
 * What authorities and posts in capitals are made of: `KT. CHỦ TỊCH`, `PHÓ GIÁM ĐỐC`. Not those of positions.tsv, which is read
 * for records alone: a restorer's models lack it.
 */
const POST_WORDS: readonly string[] = [
  ...AUTHORITY_MARKS.map(lettersOf),
  ...'chu tich pho bo truong thu giam doc cuc chi vu chanh van phong thanh'.split(' '),
  ...'tra ban bi hieu tong vien nhiem thuong truc'.split(' '),
];
/** Words of a person's name: `Lê Nam`, `Tôn Nữ Thị Thu Hà`. */
const NAME_WORDS = { least: 2, most: 5 };
/**
 * What most names of people begin with, without marks. Not the models' two hundred surnames: many of them are short words
 * too, and here what is like one counts.
 */
const SURNAMES: readonly string[] = [
  ...'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh mai truong lam'.split(' '),
  ...'trinh luong cao dao doan ta to thai'.split(' '),
];

/** Index `from` when a post or a person's name stands from there to the end of the line; -1 otherwise. */
export function signatureBehind(words: readonly PrintedWord[], from: number): number {
  const post = postAt(words.slice(from));
  if (post >= 0) return from;
  const rest = words.slice(from);
  const isName =
    rest.length >= NAME_WORDS.least &&
    rest.length <= NAME_WORDS.most &&
    SURNAMES.some((surname) => isLike(rest[0]!.letters, surname)) &&
    rest.every(({ text }, i) => /^\p{L}+$/u.test(text) && (i > 1 || /^\p{Lu}/u.test(text)));
  return isName ? from : -1;
}

/** Where a line begins to hold nothing but the words of a post in capitals, two at least. */
export function postAt(words: readonly PrintedWord[]): number {
  let at = words.length;
  while (at > 0 && isPostWord(words[at - 1]!)) at--;
  return words.length - at >= 2 ? at : -1;
}

function isPostWord({ text, letters }: PrintedWord): boolean {
  if (/\p{Ll}/u.test(text.slice(1)) || !/^\P{L}*\p{Lu}/u.test(text) || letters.length < 2) return false;
  return POST_WORDS.some((word) => letters === word || (word.length > 2 && isLike(letters, word)));
}
