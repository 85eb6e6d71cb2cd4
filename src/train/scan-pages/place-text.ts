import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TextStyle } from '../pairs/page-blocks.js';

/** Where one line goes; lengths in pixels of the upright page. */
export interface PlacedLine {
  readonly words: readonly { readonly text: string; readonly left: number }[];
  readonly baseline: number;
  /** as the canvas wants it */
  readonly font: string;
  /** a blank line follows */
  readonly last: boolean;
}

export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly align: 'justify' | 'left' | 'centre';
  /** pixels */
  readonly size: number;
  /** pixels */
  readonly indent: number;
}

/** Pixels. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

const FACE: Readonly<Record<TextStyle, string>> = {
  regular: '',
  bold: 'bold ',
  italic: 'italic ',
  'bold-italic': 'italic bold ',
};

/** Sets paragraphs with one family and one leading. */
export class Typesetter {
  constructor(
    private readonly context: SKRSContext2D,
    private readonly family: string,
    private readonly leading: number,
  ) {}

  pitch(size: number): number {
    return size * this.leading;
  }

  /** Breaks a paragraph into lines, the first base line one pitch below `top`. */
  place(paragraph: Paragraph, column: Column, top: number): PlacedLine[] {
    const font = `${FACE[paragraph.style]}${paragraph.size}px "${this.family}"`;
    this.context.font = font;
    const space = this.context.measureText(' ').width;
    const rows = this.#breakLines(paragraph, column.width, space);
    return rows.map(({ words, widths, indent }, row) => {
      const last = row === rows.length - 1;
      const inked = widths.reduce((sum, wide) => sum + wide, 0);
      const free = column.width - indent - inked;
      const stretch = paragraph.align === 'justify' && !last && words.length > 1;
      const gap = stretch ? free / (words.length - 1) : space;
      const natural = inked + space * (words.length - 1);
      const shift = paragraph.align === 'centre' ? Math.max(0, (column.width - natural) / 2) : indent;
      let x = column.left + shift;
      const placed = words.map((text, i) => {
        const left = x;
        x += widths[i]! + gap;
        return { text, left };
      });
      return { words: placed, baseline: top + this.pitch(paragraph.size) * (row + 1), font, last };
    });
  }

  #breakLines(paragraph: Paragraph, width: number, space: number) {
    const rows: { words: string[]; widths: number[]; indent: number }[] = [];
    let row = { words: [] as string[], widths: [] as number[], indent: paragraph.indent };
    let used = row.indent;
    for (const word of paragraph.text.split(' ')) {
      const wide = this.context.measureText(word).width;
      if (row.words.length > 0 && used + space + wide > width) {
        rows.push(row);
        row = { words: [], widths: [], indent: 0 };
        used = 0;
      }
      used += (row.words.length > 0 ? space : 0) + wide;
      row.words.push(word);
      row.widths.push(wide);
    }
    return [...rows, row];
  }
}
