import { TEXT_BLANK, TEXT_ROWS, TEXT_WORDS } from '../../running-text.js';
import { hasLetterOrDigit, type PlacedWord } from './placed-word.js';
import type { Row } from './rows.js';
import { findZones, type Zone } from './zones.js';

// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** A gutter counts for a table if it runs over this share of the table's height. */
const SHARE_OF_HEIGHT = 0.6;
/** Columns of numbers and bullets have no longer texts than this, in characters. */
const NUMBER_LENGTH = 4;
/** Rows that a gutter within one side of another has beside it, to make the whole a table. */
const LEAST_INNER = 3;
/** Two columns are a table if so many rows, and this share of them, stand beside one another. */
export const LEAST_PAIRS = 2;
const SHARE_PAIRED = 0.7;
/** Lines of text, in share, that a speck or a stamp may tear apart all the same. */
const TORN = 0.3;

const wordCount = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.words.length, 0);
const isTorn = ({ words }: Row, height: number): boolean =>
  words.some((word, i) => i > 0 && word.left - words[i - 1]!.right > TEXT_BLANK * height);
/** Rows of cells side by side have as many words as lines of text, but wide blanks between them. */
const isText = (rows: readonly Row[], height: number): boolean =>
  rows.length >= TEXT_ROWS &&
  wordCount(rows) / rows.length >= TEXT_WORDS &&
  rows.filter((row) => isTorn(row, height)).length <= TORN * rows.length;
const isNumbers = (rows: readonly Row[]): boolean =>
  rows.length > 1 &&
  rows.every((row) => row.words.map(({ word }) => word.observed).join(' ').length <= NUMBER_LENGTH);

/** Words of several rows stand between the cuts, so that these are edges of a column; signs alone may be a seal's. */
function isColumn(words: readonly PlacedWord[], from: number, to: number, height: number): boolean {
  const between = words.filter(
    ({ left, right, word }) =>
      hasLetterOrDigit(word.observed) && (left + right) / 2 > from && (left + right) / 2 < to,
  );
  return between.some((word) => Math.abs(word.middle - between[0]!.middle) > height);
}

/** Rows stand beside each other all through the zone, one by one. */
function pairsUp({ leftRows, rightRows }: Zone, height: number): boolean {
  const [few, many] = leftRows.length < rightRows.length ? [leftRows, rightRows] : [rightRows, leftRows];
  const paired = few.filter((row) => many.some((other) => Math.abs(other.middle - row.middle) < height / 2));
  return few.length >= LEAST_PAIRS && paired.length >= SHARE_PAIRED * few.length;
}

/**
 * Where the columns of a table are parted, ascending; undefined where the zone is no table but columns of text, a
 * letterhead, or recipients beside a signature.
 *
 * @param zones all gutters of the region
 * @param amidText whether the zone has running text above and below
 */
export function tableCuts(
  zone: Zone,
  zones: readonly Zone[],
  amidText: boolean,
  height: number,
): readonly number[] | undefined {
  if (isText(zone.leftRows, height) && isText(zone.rightRows, height)) return undefined;
  const rows = [...zone.leftRows, ...zone.rightRows];
  const words = rows.flatMap((row) => row.words);
  const top = Math.min(...rows.map((row) => row.middle));
  const bottom = Math.max(...rows.map((row) => row.middle));
  const cutOf = ({ gutter }: Zone): number => (gutter.left + gutter.right) / 2;
  const cuts = [cutOf(zone)];
  const through = zones.filter(({ gutter }) => {
    const shared = Math.min(bottom, gutter.bottom) - Math.max(top, gutter.top);
    return shared >= SHARE_OF_HEIGHT * (bottom - top);
  });
  const inner = [zone.leftRows, zone.rightRows].flatMap((side) =>
    isText(side, height)
      ? []
      : findZones(
          side.flatMap((row) => row.words),
          height,
        ).filter(({ beside }) => beside >= LEAST_INNER),
  );
  for (const other of [...through, ...inner]) {
    const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
    const at = edges.findIndex((edge) => edge > cutOf(other));
    const isEdge =
      isColumn(words, edges[at - 1]!, other.gutter.left, height) &&
      isColumn(words, other.gutter.right, edges[at]!, height);
    if (isEdge) cuts.splice(at - 1, 0, cutOf(other));
  }
  if (cuts.length > 1 || isNumbers(zone.leftRows)) return cuts;
  return amidText && pairsUp(zone, height) ? cuts : undefined;
}
