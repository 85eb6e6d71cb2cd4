import { foot as madeUpFoot, letterhead as madeUpLetterhead } from '../pairs/office-blocks.js';
import { dateWords, documentCode, issuer } from '../pairs/office-phrases.js';
import type { Block, PageItem } from '../pairs/page-blocks.js';
import type { SeededRandom } from '../pairs/seeded-random.js';
import { bodyParagraph } from './body-paragraph.js';
import { composeTable, TABLE_SHARE } from './compose-table.js';
import type { OfficeDocument } from './office-document.js';
import type { Column, PlacedLine, Typesetter } from './place-text.js';
import type { ScanLayout } from './scan-page.js';
import { MARGIN, SHEET, type Sheet, type Style, shifted } from './sheet.js';

/** Points between the columns of a body in two columns. */
const GUTTER = 22;
/** Sizes of the parts as shares of the body's. */
const SMALL = 0.8;
/** The motto of the state must stand in one line. */
const HEAD_SHARE = 0.85;

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
          shifted(
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

  #table(paragraphs: readonly string[]): void {
    const { random, style, setter } = this;
    const table = composeTable({ random, style, setter, paragraphs }, this.#full());
    const size = style.size * TABLE_SHARE;
    if (this.#y + table.height + size > this.#lowest) this.#nextSheet();
    const top = this.#y + 0.6 * size;
    this.#put(shifted(table.lines, 0, top));
    for (const [x0, y0, x1, y1] of table.rules) this.#rule(x0, top + y0, x1, top + y1);
    this.#y = top + table.height + 0.6 * size;
  }
}
