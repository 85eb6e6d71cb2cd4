import type { Box } from '../../document.js';
import { foot as madeUpFoot, letterhead as madeUpLetterhead } from '../pairs/office-blocks.js';
import { dateWords, documentCode, issuer } from '../pairs/office-phrases.js';
import { type Block, firstSyllables, type PageItem } from '../pairs/page-blocks.js';
import type { SeededRandom } from '../pairs/seeded-random.js';
import type { OfficeDocument } from './office-document.js';
import type { Column, Paragraph, PlacedLine, Typesetter } from './place-text.js';
import type { ScanLayout } from './scan-page.js';

/** What is drawn on one sheet; pixels of the upright page. */
export interface Sheet {
  /** in reading order */
  readonly lines: PlacedLine[];
  readonly rules: { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
  stamp?: { readonly x: number; readonly y: number; readonly rim: string } | undefined;
  signature?: { readonly x: number; readonly y: number; readonly width: number } | undefined;
}

/** A4 in points, and the margins of Decree 30/2020/NĐ-CP, annex I. */
export const SHEET = { width: 595, height: 842 };
const MARGIN = { left: 85, right: 48, top: 57, bottom: 57 };
const INDENT = 28;
/** Points between the columns of a body in two columns. */
const GUTTER = 22;
/** Sizes of the parts as shares of the body's. */
const SMALL = 0.8;
/** The motto of the state must stand in one line. */
const HEAD_SHARE = 0.85;
const HEADING = /^([IVX]+|[A-D])\s?[.-]|^(MỤC|PHẦN|CHƯƠNG|Điều \d)/u;
const BULLET = /^[-–+•*] /u;

interface Style {
  readonly size: number;
  readonly scale: number;
}

function bodyParagraph(text: string, { size, scale }: Style, narrow: boolean): Paragraph {
  const heading = HEADING.test(text) && text.split(' ').length < 20;
  const indent = (narrow ? 0.5 : 1) * INDENT * scale;
  if (heading) return { text, style: 'bold', align: narrow ? 'left' : 'justify', size, indent };
  if (/^Kính gửi/u.test(text)) return { text, style: 'regular', align: 'centre', size, indent: 0 };
  return { text, style: 'regular', align: BULLET.test(text) && narrow ? 'left' : 'justify', size, indent };
}

const isColumns = (item: PageItem): item is Exclude<PageItem, Block> => 'left' in item;

/** Sets a document on sheets, one after the other. */
export class SheetComposer {
  readonly sheets: Sheet[] = [];
  #sheet!: Sheet;
  #y = 0;
  #lowest = 0;
  #columns: readonly Column[] = [];
  #column = 0;
  #columnTop = 0;
  #note: string | undefined;
  readonly #left: number;
  readonly #width: number;

  constructor(
    private readonly setter: Typesetter,
    private readonly style: Style,
    private readonly layout: ScanLayout,
    private readonly random: SeededRandom,
  ) {
    this.#left = MARGIN.left * style.scale;
    this.#width = (SHEET.width - MARGIN.left - MARGIN.right) * style.scale;
    this.#openSheet();
  }

  compose(document: OfficeDocument): readonly Sheet[] {
    const { random, layout } = this;
    if (layout === 'plain') {
      for (const line of document.title) this.#centred(line);
      for (const text of document.paragraphs) this.#paragraph(text);
      this.#closeSheet();
      return this.sheets;
    }
    this.#letterhead(document);
    for (const line of document.title) this.#centred(line);
    if (layout === 'two-columns') this.#openColumns();
    const tableAfter = random.int(2, Math.max(2, Math.min(8, document.paragraphs.length - 2)));
    for (const [i, text] of document.paragraphs.entries()) {
      this.#paragraph(text);
      if (layout === 'office' && i === tableAfter) this.#table(document.paragraphs);
    }
    this.#foot(document);
    this.#closeSheet();
    return this.sheets;
  }

  #full(): Column {
    return { left: this.#left, width: this.#width };
  }

  #openSheet(): void {
    const { scale, size } = this.style;
    this.#sheet = { lines: [], rules: [] };
    this.sheets.push(this.#sheet);
    this.#y = MARGIN.top * scale;
    this.#lowest = (SHEET.height - MARGIN.bottom) * scale;
    this.#column = 0;
    if (this.layout === 'plain') return;
    if (this.sheets.length > 1) {
      const number = {
        text: `${this.sheets.length}`,
        style: 'regular',
        align: 'centre',
        size,
        indent: 0,
      } as const;
      this.#put(this.setter.place(number, this.#full(), this.#y - size * 1.6));
    }
    if (this.random.chance(0.5)) {
      const { random } = this;
      this.#note = `(1) ${random.pick(['Quy định', 'Nghị quyết', 'Kết luận', 'Hướng dẫn'])} số ${documentCode(random)} ${dateWords(random)} của ${issuer(random)}; ${random.pick(['Báo cáo', 'Công văn', 'Thông báo'])} số ${documentCode(random)} ${dateWords(random)} của ${issuer(random)}.`;
      this.#lowest -= 4.2 * this.setter.pitch(size * SMALL);
    } else this.#note = undefined;
    this.#columnTop = this.#y;
  }

  /** Footnotes stand at the foot of the sheet, under a short rule. */
  #closeSheet(): void {
    if (this.#note === undefined) return;
    const { scale, size } = this.style;
    const top = this.#lowest + this.setter.pitch(size * SMALL) * 0.6;
    this.#rule(this.#left, top, this.#left + 140 * scale, top);
    const note = {
      text: this.#note,
      style: 'regular',
      align: 'justify',
      size: size * SMALL,
      indent: 0,
    } as const;
    this.#put(this.setter.place(note, this.#full(), top));
    this.#note = undefined;
  }

  #nextSheet(): void {
    const columns = this.#columns.length;
    this.#closeSheet();
    this.#openSheet();
    if (columns > 0) this.#openColumns();
  }

  #openColumns(): void {
    const width = (this.#width - GUTTER * this.style.scale) / 2;
    this.#columns = [
      { left: this.#left, width },
      { left: this.#left + this.#width - width, width },
    ];
    this.#columnTop = this.#y;
    this.#column = 0;
  }

  #put(lines: readonly PlacedLine[]): void {
    this.#sheet.lines.push(...lines);
  }

  #rule(x0: number, y0: number, x1: number, y1: number): void {
    this.#sheet.rules.push({ from: [x0, y0], to: [x1, y1] });
  }

  #centred(text: string): void {
    const paragraph = { text, style: 'bold', align: 'centre', size: this.style.size, indent: 0 } as const;
    const lines = this.setter.place(paragraph, this.#full(), this.#y);
    this.#put(lines);
    this.#y = lines.at(-1)!.baseline + 0.3 * this.style.size;
  }

  #paragraph(text: string): void {
    const { size } = this.style;
    const narrow = this.#columns.length > 0;
    const marked = this.#note?.startsWith('(1)') && this.#markNext(text) ? `${text} (1)` : text;
    let rest = this.setter.place(bodyParagraph(marked, this.style, narrow), this.#here(), 0);
    while (rest.length > 0) {
      const fitting = rest.filter(
        (line) => this.#y + line.baseline - rest[0]!.baseline + this.setter.pitch(size) <= this.#lowest,
      );
      if (fitting.length > 0) {
        this.#put(
          this.#shift(
            fitting,
            this.#here().left - this.#leftOf(rest),
            this.#y + this.setter.pitch(size) - rest[0]!.baseline,
          ),
        );
        this.#y += this.setter.pitch(size) * fitting.length;
        rest = rest.slice(fitting.length);
        this.#column0 = undefined;
      }
      if (rest.length > 0) {
        this.#column0 ??= this.#here().left;
        this.#advance();
      }
    }
    this.#column0 = undefined;
    this.#y += 0.35 * size;
  }

  /** Left edge of the column that the lines at hand were broken for. */
  #column0: number | undefined;
  #leftOf(_: readonly PlacedLine[]): number {
    return this.#column0 ?? this.#here().left;
  }

  #here(): Column {
    return this.#columns[this.#column] ?? this.#full();
  }

  #advance(): void {
    if (this.#column + 1 < this.#columns.length) {
      this.#column += 1;
      this.#y = this.#columnTop;
    } else this.#nextSheet();
  }

  #markNext(text: string): boolean {
    if (this.#note === undefined || this.#marked === this.#sheet || text.split(' ').length < 15) return false;
    this.#marked = this.#sheet;
    return true;
  }

  #marked: Sheet | undefined;

  #shift(lines: readonly PlacedLine[], x: number, y: number): PlacedLine[] {
    return lines.map((line) => ({
      ...line,
      baseline: line.baseline + y,
      words: line.words.map((word) => ({ text: word.text, left: word.left + x })),
    }));
  }

  #stack(blocks: readonly Block[], column: Column, top: number, share = 1): number {
    let y = top;
    for (const block of blocks) {
      const size = this.style.size * share;
      const lines = this.setter.place({ ...block, size, indent: 0 }, column, y);
      this.#put(lines);
      y = lines.at(-1)!.baseline + 0.15 * size;
    }
    return y;
  }

  #halves(share: number): readonly [Column, Column] {
    const gap = 0.04 * this.#width;
    const left = share * this.#width;
    return [
      { left: this.#left, width: left },
      { left: this.#left + left + gap, width: this.#width - left - gap },
    ];
  }

  #letterhead(document: OfficeDocument): void {
    const own = document.letterhead;
    const made = madeUpLetterhead(this.random, 'công tác').find(isColumns)!;
    const centre = (text: string): Block => ({ text, style: 'bold', align: 'centre', indent: false });
    const item = own ? { left: own.left.map(centre), right: own.right.map(centre) } : made;
    const [left, right] = this.#halves(0.42);
    const size = this.style.size;
    const ends = [
      this.#stack(item.left, left, this.#y, HEAD_SHARE),
      this.#stack(item.right, right, this.#y, HEAD_SHARE),
    ];
    const rule = (column: Column, y: number): void =>
      this.#rule(column.left + column.width * 0.33, y, column.left + column.width * 0.67, y);
    rule(left, ends[0]! + 0.3 * size);
    rule(right, ends[1]! + 0.3 * size);
    this.#y = Math.max(...ends) + size;
  }

  #foot(document: OfficeDocument): void {
    const { random, style } = this;
    const made = madeUpFoot(random);
    if (!isColumns(made)) return;
    const list = (text: string, i: number): Block => ({
      text,
      style: i === 0 ? 'bold-italic' : 'regular',
      align: 'left',
      indent: false,
    });
    const own = document.recipients.length > 0;
    const left = own ? document.recipients.map(list) : made.left;
    const right = own
      ? document.signature.map((text): Block => ({ text, style: 'bold', align: 'centre', indent: false }))
      : made.right;
    const [leftColumn, rightColumn] = this.#halves(0.5);
    this.#columns = [];
    if (this.layout === 'two-columns') this.#y = this.#lowest;
    const needed = this.setter.pitch(style.size * SMALL) * (left.length + 5);
    if (this.#y + needed > this.#lowest) this.#nextSheet();
    const top = this.#y + 0.5 * style.size;
    this.#stack(left, leftColumn, top, SMALL);
    const name = right.at(-1)!;
    const y = this.#stack(right.slice(0, -1), rightColumn, top);
    const space = 66 * style.scale;
    this.#stack([name], rightColumn, y + space);
    const middle = rightColumn.left + rightColumn.width / 2;
    this.#sheet.stamp = {
      x: middle - random.between(0.2, 0.42) * rightColumn.width,
      y: y + space * random.between(0.35, 0.6),
      rim: `${issuer(random)} * `,
    };
    this.#sheet.signature = {
      x: middle - 0.2 * rightColumn.width,
      y: y + space * 0.55,
      width: 0.5 * rightColumn.width,
    };
    this.#y = y + space + 2 * style.size;
  }

  /** Rows of number, matter, body, date; ruled; a cell may run over several lines. */
  #table(paragraphs: readonly string[]): void {
    const { random, style, setter } = this;
    const shares = [0.08, 0.44, 0.28, 0.2];
    const rows = [['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian']];
    const count = random.int(3, 6);
    for (let i = 1; i <= count; i++) {
      const matter = firstSyllables(random.pick(paragraphs), random.int(4, 18));
      rows.push([`${i}`, matter, issuer(random), `${random.int(1, 28)}/${random.int(1, 12)}/2023`]);
    }
    const size = style.size * 0.9;
    const pad = 5 * style.scale;
    const edges = [this.#left];
    for (const share of shares) edges.push(edges.at(-1)! + share * this.#width);
    const set = (row: readonly string[], i: number) =>
      row.map((text, column) =>
        setter.place(
          {
            text,
            style: i === 0 ? 'bold' : 'regular',
            align: i === 0 || column === 0 || column === 3 ? 'centre' : 'left',
            size,
            indent: 0,
          },
          { left: edges[column]! + pad, width: edges[column + 1]! - edges[column]! - 2 * pad },
          0,
        ),
      );
    const cells = rows.map(set);
    const heights = cells.map(
      (row) => Math.max(...row.map((lines) => lines.length)) * setter.pitch(size) + pad,
    );
    const total = heights.reduce((sum, height) => sum + height, 0);
    if (this.#y + total + size > this.#lowest) this.#nextSheet();
    let y = this.#y + 0.6 * size;
    const top = y;
    for (const [i, row] of cells.entries()) {
      this.#rule(edges[0]!, y, edges.at(-1)!, y);
      for (const lines of row) this.#put(this.#shift(lines, 0, y));
      y += heights[i]!;
    }
    this.#rule(edges[0]!, y, edges.at(-1)!, y);
    for (const x of edges) this.#rule(x, top, x, y);
    this.#y = y + 0.6 * size;
  }
}

/** The smallest upright box around a box turned about a point; degrees clockwise. */
export function turnBox(box: Box, degrees: number, about: readonly [number, number]): Box {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x, y]) => {
    const [dx, dy] = [x! - about[0], y! - about[1]];
    return [about[0] + dx * cos - dy * sin, about[1] + dx * sin + dy * cos] as const;
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
