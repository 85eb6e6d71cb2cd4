import { hasLetterOrDigit, type PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';

/** Signs that recognisers print for rules, frames and the rims of seals, and that running text hardly ever has alone. */
const FRAME = /^[|¦[\]{}\\_~^`<>«»©®™°¬¥£€§]+$/u;
/** Signs that papers print in a line of their own: the star of party papers, the end of a letter, rows of dots. */
const ORNAMENT = /^([*•]{1,5}|\.\/\.?|[.…]{3,}|[-–—]{3,})$/u;
/** Uprights of frames reach over more than a word's height; a 1 that was read as `]` does not. */
const TALL = 1.2;
/** Rules are flatter, specks smaller than this share of the usual height of a word; misread numbers are not. */
const SMALL = 0.45;

const isSign = ({ word }: PlacedWord): boolean => !hasLetterOrDigit(word.observed);
const isSmall = ({ top, bottom }: PlacedWord, height: number): boolean => bottom - top < SMALL * height;
const isFrame = ({ word, top, bottom }: PlacedWord, height: number): boolean =>
  FRAME.test(word.observed) && bottom - top > TALL * height;

/** A row with nothing in it but flat or small signs. */
function isStray(row: Row, height: number): boolean {
  if (row.words.some(({ word }) => ORNAMENT.test(word.observed))) return false;
  return row.words.every((word) => isSign(word) && isSmall(word, height));
}

/**
 * Finds what is no print: signs read from rules, frames and specks. Words with a letter or a digit always stay, however
 * doubtful: the restorer flags them as unreadable, so that nothing printed is lost in silence.
 *
 * @param height usual height of a word, pixels
 */
export function findNoise(words: readonly PlacedWord[], height: number): ReadonlySet<PlacedWord> {
  const strays = formRows(words, height).filter((row) => isStray(row, height));
  const frames = words.filter((word) => isFrame(word, height));
  return new Set([...frames, ...strays.flatMap((row) => row.words)]);
}
