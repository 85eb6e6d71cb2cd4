import { hasLetterOrDigit, type PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';

/** Signs that recognisers print for rules, frames and the rims of seals, and that running text hardly ever has alone. */
const FRAME = /^[|¦[\]{}\\_~^`<>«»©®™°¬¥£€§]+$/u;
/** Signs that papers print in a line of their own: the star of party papers, the end of a letter, rows of dots. */
const ORNAMENT = /^([*•]{1,5}|\.\/\.?|[.…]{3,}|[-–—]{3,})$/u;
/** Below this, the engine does not believe in a row of signs itself. */
const UNSURE = 0.5;
/** Rules are flatter than this share of the usual height of a word. */
const FLAT = 0.25;

const isSign = ({ word }: PlacedWord): boolean => !hasLetterOrDigit(word.observed);

/** A row of signs only, which the engine doubts or which are as flat as a rule. */
function isStray(row: Row, height: number): boolean {
  if (!row.words.every(isSign)) return false;
  if (row.words.some(({ word }) => ORNAMENT.test(word.observed))) return false;
  return row.words.every(
    ({ word, top, bottom }) => (word.confidence ?? 1) < UNSURE || bottom - top < FLAT * height,
  );
}

/**
 * Finds what is no print: signs read from rules, frames and specks. Words with a letter or a digit always stay, however
 * doubtful: the restorer flags them as unreadable, so that nothing printed is lost in silence.
 *
 * @param height usual height of a word, pixels
 */
export function findNoise(words: readonly PlacedWord[], height: number): ReadonlySet<PlacedWord> {
  const strays = formRows(words, height).filter((row) => isStray(row, height));
  const frames = words.filter(({ word }) => FRAME.test(word.observed));
  return new Set([...frames, ...strays.flatMap((row) => row.words)]);
}
