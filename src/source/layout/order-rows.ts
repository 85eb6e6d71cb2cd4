import type { PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';
import { tableRows } from './table-rows.js';
import { tableCuts } from './tables.js';
import { findZones, type Zone } from './zones.js';

/** Deeper nests of columns than any page has: a guard, not a setting. */
const DEEPEST = 12;
// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** Of gutters with as many rows the wider one wins, up to this many heights. */
const WIDEST = 4;

const wordsOf = (rows: readonly Row[]): PlacedWord[] => rows.flatMap((row) => row.words);

function strongest(zones: readonly Zone[], height: number): Zone | undefined {
  const strength = ({ gutter, beside }: Zone): number =>
    beside + Math.min(WIDEST, (gutter.right - gutter.left) / height) / WIDEST;
  return zones.reduce<Zone | undefined>(
    (best, zone) => (best === undefined || strength(zone) > strength(best) ? zone : best),
    undefined,
  );
}

/** Text above and below a table has so many rows. */
const LEAST_ROWS = 3;

function hasRows(
  words: readonly PlacedWord[],
  height: number,
  where: (word: PlacedWord) => boolean,
): boolean {
  return formRows(words.filter(where), height).length >= LEAST_ROWS;
}

/**
 * Rows of a region in reading order, region by region: what is above the strongest gutter, what is left of it, what is
 * right of it, what is below, each ordered the same way (the recursive cut of G. Nagy and S. Seth, "Hierarchical
 * representation of optically scanned documents", 1984, with gutters that need not run over the whole region). Tables
 * are read row by row.
 *
 * @param height usual height of a word, pixels
 * @param all the words of the page
 */
export function orderRegions(
  words: readonly PlacedWord[],
  height: number,
  all: readonly PlacedWord[] = words,
  depth = 0,
): Row[][] {
  if (words.length === 0) return [];
  const zones = depth < DEEPEST ? findZones(words, height) : [];
  const zone = strongest(zones, height);
  if (zone === undefined) return [formRows(words, height)];
  const [left, right] = [wordsOf(zone.leftRows), wordsOf(zone.rightRows)];
  const inside = new Set([...left, ...right]);
  const middles = [...zone.leftRows, ...zone.rightRows].map((row) => row.middle);
  const [top, bottom] = [Math.min(...middles), Math.max(...middles)];
  const outside = words.filter((word) => !inside.has(word));
  const half = (top + bottom) / 2;
  const order = (part: readonly PlacedWord[]): Row[][] => orderRegions(part, height, all, depth + 1);
  const amidText =
    hasRows(all, height, (word) => word.middle < top - height) &&
    hasRows(all, height, (word) => word.middle > bottom + height);
  const cuts = tableCuts(zone, zones, amidText, height);
  return [
    ...order(outside.filter((word) => word.middle < half)),
    ...(cuts ? [tableRows([...inside], cuts, height)] : [...order(left), ...order(right)]),
    ...order(outside.filter((word) => word.middle >= half)),
  ];
}
