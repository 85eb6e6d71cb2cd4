import type { SKRSContext2D } from '@napi-rs/canvas';
import { UsageError } from '../../errors.js';
import type { Block, PageItem, TextStyle } from './page-blocks.js';
import type { Column, RenderedLine } from './set-lines.js';
import { breakLines, drawLine } from './set-lines.js';

/** How one page is set and scanned. Lengths in points unless they say otherwise. */
export interface PageSetting {
  readonly family: string;
  readonly size: number;
  /** base line to base line, as a multiple of `size` */
  readonly leading: number;
  readonly dpi: number;
  /** positive is clockwise, degrees */
  readonly skew: number;
}

export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  /** one byte a pixel, 0 black */
  readonly grey: Uint8Array;
  readonly lines: readonly RenderedLine[];
}

/** A4 in points. */
const SHEET = { width: 595, height: 842 };
/** Margins of Decree 30/2020/NĐ-CP, annex I: left 30 mm, right 15–20 mm, top and bottom 20 mm. */
const MARGIN = { left: 85, right: 48, top: 57, bottom: 57 };
const INDENT = 28;
const FONT: Readonly<Record<TextStyle, string>> = {
  regular: '',
  bold: 'bold ',
  italic: 'italic ',
  'bold-italic': 'italic bold ',
};

/** @throws UsageError when a font family is not installed, or draws no Vietnamese */
export async function checkFonts(families: readonly string[]): Promise<void> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const context = createCanvas(1, 1).getContext('2d');
  for (const family of families) {
    if (!GlobalFonts.has(family)) throw new UsageError(`Font \`${family}\` is not installed: install it.`);
    if (!drawsVietnamese(context, family))
      throw new UsageError(`Font \`${family}\` lacks Vietnamese letters: install a version that has them.`);
  }
}

/**
 * Sets the items on one A4 sheet until it is full and turns it to grey pixels.
 * The truth is exactly the lines drawn; what does not fit is left out.
 * @throws UsageError when the canvas package or the font family is not installed.
 */
export async function renderPage(items: readonly PageItem[], setting: PageSetting): Promise<RenderedPage> {
  const { createCanvas } = await import('@napi-rs/canvas');
  await checkFonts([setting.family]);
  const scale = setting.dpi / 72;
  const width = Math.round(SHEET.width * scale);
  const height = Math.round(SHEET.height * scale);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.translate(width / 2, height / 2);
  context.rotate((setting.skew * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  const lines = setItems(context, items, setting, scale);
  const rgba = context.getImageData(0, 0, width, height).data;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = rgba[4 * i]!;
  return { width, height, grey, lines };
}

/** Some faces draw one empty box for every letter with a dot below: then all are equally wide. */
function drawsVietnamese(context: SKRSContext2D, family: string): boolean {
  context.font = `40px "${family}"`;
  return new Set(['ị', 'ậ', 'ữ', 'Ợ'].map((letter) => context.measureText(letter).width)).size > 1;
}

function setItems(
  context: SKRSContext2D,
  items: readonly PageItem[],
  setting: PageSetting,
  scale: number,
): RenderedLine[] {
  const lines: RenderedLine[] = [];
  const pitch = setting.size * setting.leading * scale;
  const lowest = (SHEET.height - MARGIN.bottom) * scale;
  const textWidth = (SHEET.width - MARGIN.left - MARGIN.right) * scale;
  const left = MARGIN.left * scale;

  const setBlock = (block: Block, column: Column, top: number): number => {
    context.font = `${FONT[block.style]}${setting.size * scale}px "${setting.family}"`;
    let y = top;
    for (const [words, last, indent] of breakLines(context, block, column.width, INDENT * scale)) {
      y += pitch;
      if (y > lowest) break;
      lines.push(drawLine(context, words, block, column, { y, indent, last }));
    }
    return y + pitch * 0.25;
  };

  let y = MARGIN.top * scale;
  for (const item of items) {
    if (y + pitch > lowest) break;
    if ('text' in item) {
      y = setBlock(item, { left, width: textWidth }, y);
      continue;
    }
    const gap = 0.04 * textWidth;
    const leftColumn = { left, width: 0.42 * textWidth };
    const rightColumn = { left: left + 0.42 * textWidth + gap, width: 0.58 * textWidth - gap };
    const ends = [leftColumn, rightColumn].map((column, side) =>
      (side === 0 ? item.left : item.right).reduce((at, block) => setBlock(block, column, at), y),
    );
    y = Math.max(...ends) + pitch * 0.4;
  }
  return lines;
}
