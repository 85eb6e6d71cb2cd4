import { TEXT_ROWS } from '../../running-text.js';
import { BESIDE, findBlanks, follow, type Gutter, NARROWEST } from './gutters.js';
import { median, type PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';
import { findSpecks } from './specks.js';

/** A gutter and the rows on its sides that belong to it. */
export interface Zone {
  readonly gutter: Gutter;
  readonly leftRows: readonly Row[];
  readonly rightRows: readonly Row[];
  /** rows of the side that has fewer, where both sides have some */
  readonly beside: number;
}

// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/**
 * How wide a gutter must be, in usual heights, if so many rows stand beside each other. Blanks in justified lines are
 * below one height; that two wide ones meet over several lines is rare, and the rarer the more lines.
 */
const WIDTHS: readonly (readonly [rows: number, width: number])[] = [
  [6, 0.9],
  [3, 1.3],
  [2, 2.4],
  [1, 4],
];
/** Widths at which the strips are followed up and down, in usual heights. */
const TRIED_WIDTHS = [4, 2.4, 1.7, 1.3, NARROWEST];
/** Rows further apart than this many heights do not belong to the same columns. */
const APART = 4;
/** The same for rows that have nothing beside them: lines of one list. */
const APART_ALONE = 2.6;
/** Rows of running text follow each other within so many usual steps. */
const PITCHES = 1.6;
/** A column of running text that ends flush at the gutter, in share of its rows, needs few lines beside it ... */
const FLUSH = 0.6;
/** ... and a gutter of this many heights: on the last page of a text its second column may be two lines long. */
const FLUSH_WIDTH = 1.3;

/** The run of rows around `middle` without a jump of more than `most` pixels. */
function runAround(middles: readonly number[], middle: number, most: number): readonly [number, number] {
  let at = 0;
  for (const [i, y] of middles.entries()) {
    if (Math.abs(y - middle) < Math.abs(middles[at]! - middle)) at = i;
  }
  let [from, to] = [at, at];
  while (from > 0 && middles[from]! - middles[from - 1]! <= most) from -= 1;
  while (to + 1 < middles.length && middles[to + 1]! - middles[to]! <= most) to += 1;
  return [middles[from]!, middles[to]!];
}

/** Leaves out rows that only follow the other side's last (or come before its first) at a distance. */
function withoutStragglers(rows: readonly Row[], others: readonly Row[], height: number): readonly Row[] {
  const top = others[0]!.middle - BESIDE * height;
  const bottom = others.at(-1)!.middle + BESIDE * height;
  const core = rows.findIndex((row) => row.middle >= top);
  const end = rows.findLastIndex((row) => row.middle <= bottom);
  if (core < 0 || end < core) return [];
  let [from, to] = [core, end];
  const near = (a: number, b: number): boolean => rows[b]!.middle - rows[a]!.middle <= APART_ALONE * height;
  while (from > 0 && near(from - 1, from)) from -= 1;
  while (to + 1 < rows.length && near(to, to + 1)) to += 1;
  return rows.slice(from, to + 1);
}

/** The usual distance of two rows of a column. */
function pitch(lefts: readonly Row[], rights: readonly Row[], height: number): number {
  const steps = [lefts, rights].flatMap((rows) =>
    rows.slice(1).map((row, i) => row.middle - rows[i]!.middle),
  );
  return Math.max(height, median(steps) ?? 0);
}

/** A speck may lie in the gutter: it goes with its nearest neighbour of the engine's line. */
function centreOf(word: PlacedWord, gutter: Gutter, inside: readonly PlacedWord[]): number {
  const centre = (word.left + word.right) / 2;
  if (word.right <= gutter.left || word.left >= gutter.right) return centre;
  let [nearest, least] = [centre, Number.POSITIVE_INFINITY];
  for (const other of inside) {
    if (other.line !== word.line || (other.right > gutter.left && other.left < gutter.right)) continue;
    const gap = Math.max(other.left - word.right, word.left - other.right);
    if (gap < least) [nearest, least] = [(other.left + other.right) / 2, gap];
  }
  return nearest;
}

function isFlush(rows: readonly Row[], { left }: Gutter, height: number): boolean {
  const flush = rows.filter((row) => Math.abs(row.right - left) < height / 2).length;
  return rows.length >= TEXT_ROWS && flush >= FLUSH * rows.length;
}

/** Whether a word that was too doubtful to close a gutter covers most of it: its row says nothing for two columns. */
function isBridge({ left, right }: PlacedWord, gutter: Gutter): boolean {
  const covered = Math.min(right, gutter.right) - Math.max(left, gutter.left);
  return covered > (gutter.right - gutter.left) / 2;
}

function zoneOf(
  gutter: Gutter,
  words: readonly PlacedWord[],
  origin: number,
  height: number,
): Zone | undefined {
  const middle = (gutter.left + gutter.right) / 2;
  const inside = words.filter((word) => word.middle > gutter.top && word.middle < gutter.bottom);
  const side = (left: boolean): Row[] =>
    formRows(
      inside.filter((word) => centreOf(word, gutter, inside) < middle === left),
      height,
    );
  const [lefts, rights] = [side(true), side(false)];
  const middles = [...lefts, ...rights].map((row) => row.middle).sort((a, b) => a - b);
  if (lefts.length === 0 || rights.length === 0) return undefined;
  const running = Math.min(lefts.length, rights.length) >= TEXT_ROWS;
  const most = running ? PITCHES * pitch(lefts, rights, height) : APART * height;
  const [top, bottom] = runAround(middles, origin, most);
  const within = (rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.middle >= top && row.middle <= bottom);
  const [leftRun, rightRun] = [within(lefts), within(rights)];
  if (leftRun.length === 0 || rightRun.length === 0) return undefined;
  const leftRows = withoutStragglers(leftRun, rightRun, height);
  const rightRows = withoutStragglers(rightRun, leftRun, height);
  const bridges = inside.filter((word) => isBridge(word, gutter));
  const isBridged = (row: Row): boolean =>
    bridges.some((word) => Math.abs(word.middle - row.middle) < height / 2);
  const beside = (rows: readonly Row[], others: readonly Row[]): readonly Row[] =>
    rows.filter((row) => others.some((other) => Math.abs(other.middle - row.middle) <= BESIDE * height));
  const pairs = [beside(leftRows, rightRows), beside(rightRows, leftRows)];
  const open = pairs.map((rows) => rows.filter((row) => !isBridged(row)).length);
  const count = Math.min(...open);
  if (pairs.some((rows, side) => open[side]! <= rows.length / 2)) return undefined;
  if (Math.max(leftRows.length, rightRows.length) < 2) return undefined;
  const usual = WIDTHS.find(([rows]) => count >= rows)![1];
  const wanted = count > 1 && isFlush(leftRows, gutter, height) ? Math.min(usual, FLUSH_WIDTH) : usual;
  if (gutter.right - gutter.left < wanted * height) return undefined;
  return { gutter, leftRows, rightRows, beside: count };
}

const isWithin = (middle: number, { leftRows, rightRows }: Zone): boolean =>
  middle >= Math.min(leftRows[0]!.middle, rightRows[0]!.middle) &&
  middle <= Math.max(leftRows.at(-1)!.middle, rightRows.at(-1)!.middle);

/**
 * All gutters of a region with what stands on their sides. Method: white space first, after T. M. Breuel, "Two
 * geometric algorithms for layout analysis" (2002), where columns are found as tall empty rectangles with text on both
 * sides; here the rectangles grow from the wide blanks within lines, which needs no search.
 *
 * @param height usual height of a word, pixels
 */
export function findZones(words: readonly PlacedWord[], height: number): Zone[] {
  const downwards = [...words].sort((a, b) => a.middle - b.middle);
  const upwards = [...downwards].reverse();
  const specks = findSpecks(words, height);
  // A gutter may part the letterhead and, further down, the body: a zone for each run of rows beside it.
  const zones = new Map<string, Zone[]>();
  for (const blank of findBlanks(words, specks, height)) {
    for (const width of TRIED_WIDTHS) {
      if (blank.right - blank.left < width * height) continue;
      const lower = follow(blank, downwards, specks, width * height, height, true);
      const gutter = follow(lower, upwards, specks, width * height, height, false);
      const key = `${gutter.left}/${gutter.right}/${gutter.top}/${gutter.bottom}`;
      const known = zones.get(key) ?? [];
      if (known.some((zone) => isWithin(blank.top, zone))) continue;
      const zone = zoneOf(gutter, words, blank.top, height);
      if (zone !== undefined) zones.set(key, [...known, zone]);
    }
  }
  return [...zones.values()].flat();
}
