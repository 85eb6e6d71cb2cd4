import { NARROWEST } from './gutters.js';
import { hasLetterOrDigit, type PlacedWord } from './placed-word.js';

/** What may be dirt between columns, and so says nothing about where they end. */
export interface Specks {
  /** words that are nothing else */
  readonly words: ReadonlySet<PlacedWord>;
  /** where words at the ends of lines begin and end without what may be dirt beside them; pixels */
  readonly cores: ReadonlyMap<PlacedWord, { readonly left: number; readonly right: number }>;
  /** the other words of the engine's lines */
  readonly lines: ReadonlyMap<number, readonly PlacedWord[]>;
}

// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** A word that the engine doubts this much is a stamp or a speck, unless it stands amid a line of words that it is sure of. */
const DOUBTED = 0.35;
/**
 * At the ends of a line, what is smaller than this share of the usual height both ways may be a speck. Small letters are half as
 * high as words.
 */
const SMALL = { sign: 0.5, letter: 0.35 };
/** Width of a speck that was read together with a word, in usual heights. */
const SIGN = 0.5;
const BEGINS_WITH_SIGN = /^[^\p{L}\p{N}]/u;
const ENDS_WITH_SIGN = /[^\p{L}\p{N}]$/u;

const isDoubted = ({ word }: PlacedWord): boolean => (word.confidence ?? 1) < DOUBTED;

function isSmall({ word, left, right, top, bottom }: PlacedWord, height: number): boolean {
  const most = hasLetterOrDigit(word.observed) ? SMALL.letter : SMALL.sign;
  return Math.max(right - left, bottom - top) < most * height;
}

/**
 * Whether the engine is sure of words on both sides of a doubted one, with no more than the blanks between words of a line
 * in between: it is a word of that line then, whatever was read.
 *
 * @param line in order, left to right
 */
function isAmid(line: readonly PlacedWord[], at: number, height: number): boolean {
  const reaches = (step: 1 | -1): boolean => {
    for (let i = at; ; i += step) {
      const [one, next] = [line[i]!, line[i + step]];
      if (next === undefined) return false;
      if (Math.max(next.left - one.right, one.left - next.right) >= NARROWEST * height) return false;
      if (!isDoubted(next)) return true;
    }
  };
  return !isSmall(line[at]!, height) && reaches(-1) && reaches(1);
}

/**
 * Finds what may be specks beside columns. The engine reads them as signs at the ends of its lines, or as signs in front of and
 * behind their words; a sign amid a line is print.
 *
 * @param height usual height of a word, pixels
 */
export function findSpecks(words: readonly PlacedWord[], height: number): Specks {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  for (const line of lines.values()) line.sort((a, b) => a.left - b.left);
  const specks = new Set(
    [...lines.values()].flatMap((line) =>
      line.filter((word, i) => isDoubted(word) && !isAmid(line, i, height)),
    ),
  );
  const signWidth = (sign: RegExp, { word }: PlacedWord): number =>
    sign.test(word.observed) ? SIGN * height : 0;
  const isSlight = (word: PlacedWord): boolean => specks.has(word) || isSmall(word, height);
  const cores = new Map<PlacedWord, { left: number; right: number }>();
  for (const inOrder of lines.values()) {
    const from = inOrder.findIndex((word) => !isSlight(word));
    const to = inOrder.findLastIndex((word) => !isSlight(word));
    const [first, last] = [inOrder[from], inOrder[to]];
    const [ahead, after] = first ? [inOrder.slice(0, from), inOrder.slice(to + 1)] : [inOrder, []];
    for (const word of [...ahead, ...after]) specks.add(word);
    if (!first || !last) continue;
    const left = Math.max(
      first.left + signWidth(BEGINS_WITH_SIGN, first),
      ...ahead.map((word) => word.right),
    );
    const right = Math.min(last.right - signWidth(ENDS_WITH_SIGN, last), ...after.map((word) => word.left));
    cores.set(first, { left, right: first.right });
    cores.set(last, { left: first === last ? left : last.left, right });
  }
  for (const [line, inOrder] of lines)
    lines.set(
      line,
      inOrder.filter((word) => !specks.has(word)),
    );
  return { words: specks, cores, lines };
}
