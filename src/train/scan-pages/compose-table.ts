import { issuer } from '../pairs/office-phrases.js';
import { firstSyllables } from '../pairs/page-blocks.js';
import type { SeededRandom } from '../pairs/seeded-random.js';
import type { Column, PlacedLine, Typesetter } from './place-text.js';
import { type Style, shifted } from './sheet.js';

/** Widths of the columns as shares of the whole: number, matter, body, date. */
const SHARES = [0.08, 0.44, 0.28, 0.2];
const HEAD = ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian'];
const CENTRED = [0, 3];
/** Size of its letters as a share of the body's. */
export const TABLE_SHARE = 0.9;
/** Room beside and below the text of a cell, in points. */
const PAD = 5;

/** A table with its upper edge at 0; pixels. */
export interface ComposedTable {
  /** row by row, cell by cell */
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
  readonly height: number;
}

export interface TableMatter {
  readonly random: SeededRandom;
  readonly style: Style;
  readonly setter: Typesetter;
  /** what the cells begin as */
  readonly paragraphs: readonly string[];
}

function rowsOf({ random, paragraphs }: TableMatter): string[][] {
  const rows = [HEAD];
  const count = random.int(3, 6);
  for (let i = 1; i <= count; i++) {
    const matter = firstSyllables(random.pick(paragraphs), random.int(4, 18));
    rows.push([`${i}`, matter, issuer(random), `${random.int(1, 28)}/${random.int(1, 12)}/2023`]);
  }
  return rows;
}

/** Rows of number, matter, body, date; ruled; a cell may run over several lines. */
export function composeTable(matter: TableMatter, { left, width }: Column): ComposedTable {
  const { style, setter } = matter;
  const size = style.size * TABLE_SHARE;
  const pad = PAD * style.scale;
  const edges = [left];
  for (const share of SHARES) edges.push(edges.at(-1)! + share * width);
  const cells = rowsOf(matter).map((row, i) =>
    row.map((text, column) => {
      const align = i === 0 || CENTRED.includes(column) ? 'centre' : 'left';
      const place = { left: edges[column]! + pad, width: edges[column + 1]! - edges[column]! - 2 * pad };
      return setter.place({ text, style: i === 0 ? 'bold' : 'regular', align, size, indent: 0 }, place, 0);
    }),
  );
  const lines: PlacedLine[] = [];
  const rules: [number, number, number, number][] = [];
  let y = 0;
  for (const row of cells) {
    rules.push([edges[0]!, y, edges.at(-1)!, y]);
    for (const cell of row) lines.push(...shifted(cell, 0, y));
    y += Math.max(...row.map((cell) => cell.length)) * setter.pitch(size) + pad;
  }
  rules.push([edges[0]!, y, edges.at(-1)!, y]);
  for (const x of edges) rules.push([x, 0, x, y]);
  return { lines, rules, height: y };
}
