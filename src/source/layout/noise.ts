import { hasLetterOrDigit, median, type PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';

/** Signs that recognisers print for rules, frames and the rims of seals, and that running text hardly ever has alone. */
const FRAME = /^[|¦[\]{}\\_~^`<>«»©®™°¬¥£€§]+$/u;
/** Signs that papers print in a line of their own: the star of party papers, the end of a letter, rows of dots. */
const ORNAMENT = /^([*•]{1,5}|\.\/\.?|[.…]{3,}|[-–—]{3,})$/u;
// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
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

/** Marks that the engine took for a line of their own: so many pieces, and their usual and largest height in words' heights. */
const CROWN = { pieces: 3, usual: SMALL, most: 0.75 };

const heightsOf = ({ words }: Row): number[] => words.map(({ top, bottom }) => bottom - top);

/** Whether at least half of a piece's width stands on words of the row below, whose upper half it reaches. */
function standsOn(piece: PlacedWord, below: Row, height: number): boolean {
  const covered = below.words
    .filter(({ top }) => piece.top < top + height / 2 && piece.bottom > top - height / 2)
    .reduce((sum, { left, right }) => {
      return sum + Math.max(0, Math.min(piece.right, right) - Math.max(piece.left, left));
    }, 0);
  return covered >= (piece.right - piece.left) / 2;
}

/**
 * A row of small pieces, each of which reaches into the words of the row below: the hats and tones of that row, read once
 * more by themselves. Print does not overlap print, so nothing printed is lost.
 */
function isCrown(row: Row, rows: readonly Row[], height: number): boolean {
  const heights = heightsOf(row);
  if (heights.length < CROWN.pieces || median(heights)! > CROWN.usual * height) return false;
  if (Math.max(...heights) > CROWN.most * height) return false;
  const below = rows.find((other) => other.middle > row.middle && other.middle - row.middle < height);
  if (below === undefined || median(heightsOf(below))! < CROWN.most * height) return false;
  return row.words.every((piece) => standsOn(piece, below, height));
}

/**
 * Finds what is no print: signs read from rules, frames and specks. Words with a letter or a digit always stay, however
 * doubtful: the restorer flags them as unreadable, so that nothing printed is lost in silence. Only the marks above a line
 * that were read twice go, whatever they were read as.
 *
 * @param height usual height of a word, pixels
 */
export function findNoise(words: readonly PlacedWord[], height: number): ReadonlySet<PlacedWord> {
  const rows = formRows(words, height);
  const strays = rows.filter((row) => isStray(row, height) || isCrown(row, rows, height));
  const frames = words.filter((word) => isFrame(word, height));
  return new Set([...frames, ...strays.flatMap((row) => row.words)]);
}
