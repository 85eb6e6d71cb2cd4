import type { Cell, Table } from '../structure/table.js';
import { xmlCharacters } from '../xml-escape.js';

type Docx = typeof import('docx');

/** Width of the text on A4 with the margins of `docx`, an inch on both sides; in twentieths of a point. */
const TEXT_WIDTH = 9026;
/** in half points; cells are set smaller than running text */
const SIZE = 26;

/**
 * A table in Word: with rules and as many lines in a cell as they need, or, where columns are only set beside each other,
 * without rules and with the lines of the paper, centred but for the list of recipients.
 */
export function tableOf(docx: Docx, { rows, widths, ruled }: Table): InstanceType<Docx['Table']> {
  const columnWidths = widths.map((share) => Math.round(share * TEXT_WIDTH));
  const paragraph = (text: string, centred: boolean) =>
    new docx.Paragraph({
      children: [new docx.TextRun({ text: xmlCharacters(text), size: SIZE })],
      ...(centred ? { alignment: docx.AlignmentType.CENTER } : {}),
    });
  const lineByLine = (lines: Cell) => {
    const isList = lines.some((line) => /^[-–+]\s/u.test(line));
    return lines.map((line) => paragraph(line, !isList));
  };
  const cell = (lines: Cell, column: number) =>
    new docx.TableCell({
      width: { size: columnWidths[column]!, type: docx.WidthType.DXA },
      // a cell without a paragraph is none
      children: ruled || lines.length === 0 ? [paragraph(lines.join(' '), false)] : lineByLine(lines),
    });
  return new docx.Table({
    columnWidths,
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    ...(ruled ? {} : { borders: docx.TableBorders.NONE }),
    rows: rows.map((row) => new docx.TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}
