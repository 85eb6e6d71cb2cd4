import type { RestoredLine, RestoredPage } from '../../restored.js';
import { isInCapitals } from '../../vietnamese/casing.js';
import { isDateLine } from '../../vietnamese/dates.js';
import { findTables } from './find-tables.js';
import { geometryOf } from './line-geometry.js';
import { goesOn, isOver, type Marker, markerOf } from './markers.js';
import type { FoundTable, Table } from './table.js';

/** Lines that belong together, not yet said what they are. */
export interface Draft {
  text: string;
  readonly marker: Marker | undefined;
  readonly capitals: boolean;
  readonly centred: boolean;
  /** an empty line, or the edge of the page, stands before it */
  readonly apart: boolean;
  /** a number alone at an edge of the page: what stands around it may belong together, but not with it */
  readonly pageNumber: boolean;
  readonly table?: Table | undefined;
}

function textOf(line: RestoredLine): string {
  return line.words.map((word) => word.text).join(' ');
}

function draftOf({ table }: FoundTable): Draft {
  const text = table.rows.flat(2).join(' ');
  return { text, marker: undefined, capitals: false, centred: false, apart: true, pageNumber: false, table };
}

/** `Chương I` alone: its title stands in the next line. */
function isBarePart({ marker, text }: Draft): boolean {
  return marker?.kind === 'part' && text === marker.text;
}

/** A number alone in the first or last line of a page. */
function isPageNumber({ lines }: RestoredPage, line: RestoredLine): boolean {
  if (!/^[-–]?\s?\d{1,4}\s?[-–]?$/u.test(textOf(line))) return false;
  const isPrinted = (other: RestoredLine): boolean => other.words.length > 0;
  return line === lines.find(isPrinted) || line === lines.findLast(isPrinted);
}

/**
 * Puts the lines of a page together to headings, items, paragraphs and tables. A line opens a new one after an empty line,
 * with a marker, when capitals or the centred lines begin or end, when it is indented, when the line before ended early or
 * with a semicolon or colon, before and after the line of place and date; but a line that begins with a small letter goes
 * on with a sentence that is not over.
 *
 * @param besides whether columns beside each other that are no tables are tables without rules
 * @param before the last draft of the page before; a sentence may go on over the page
 */
export function collectBlocks(page: RestoredPage, besides: boolean, before?: Draft): Draft[] {
  const geometry = geometryOf(page);
  const drafts: Draft[] = [];
  const tables = findTables(page, besides);
  let nextTable = 0;
  let open = before?.table ? undefined : before;
  let last: RestoredLine | undefined;
  // The end of `open`'s text is looked at, which is long where its lines are many.
  let tail = open?.text ?? '';
  let gap = true;
  for (const [index, line] of page.lines.entries()) {
    while (tables[nextTable] && index >= tables[nextTable]!.to) nextTable += 1;
    const table = tables[nextTable];
    if (table && index >= table.from) {
      if (index === table.from) drafts.push(draftOf(table));
      [open, last, gap] = [undefined, undefined, true];
      continue;
    }
    if (line.words.length === 0) {
      gap = true;
      continue;
    }
    const text = textOf(line);
    const pageNumber = isPageNumber(page, line);
    const marker = pageNumber ? undefined : markerOf(text);
    const capitals = isInCapitals(text.slice(marker?.text.length ?? 0));
    const centred = geometry.isCentred(line);
    const unfinished = open !== undefined && !isOver(tail) && goesOn(text);
    const clause = open !== undefined && /[;:]$/u.test(tail) && /^[("“]?\p{Lu}/u.test(text);
    const edge =
      gap ||
      clause ||
      isDateLine(text) ||
      (last !== undefined && isDateLine(textOf(last))) ||
      last === undefined ||
      geometry.isShort(last) ||
      (geometry.isIndented(line) && !geometry.isIndented(last) && !centred);
    const different =
      open !== undefined && !unfinished && (open.capitals !== capitals || open.centred !== centred);
    if (
      open &&
      !marker &&
      !pageNumber &&
      !open.pageNumber &&
      (isBarePart(open) || (!different && (unfinished || !edge)))
    ) {
      open.text = `${open.text} ${text}`;
    } else {
      open = { text, marker, capitals, centred, apart: gap, pageNumber };
      drafts.push(open);
    }
    [last, tail, gap] = [line, text, false];
  }
  return drafts;
}
