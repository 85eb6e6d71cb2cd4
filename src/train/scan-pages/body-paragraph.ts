import { ADDRESSEES_MARK } from '../../vietnamese/office-landmarks.js';
import type { Paragraph } from './place-text.js';
import type { Style } from './sheet.js';

/** in points */
const INDENT = 28;
const HEADING = /^([IVX]+|[A-D])\s?[.-]|^(MỤC|PHẦN|CHƯƠNG|Điều \d)/u;
const BULLET = /^[-–+•*] /u;

/** How a paragraph of the body is set: headings in bold, addressees in the middle, items of lists and narrow columns ragged. */
export function bodyParagraph(text: string, { size, scale }: Style, narrow: boolean): Paragraph {
  const heading = HEADING.test(text) && text.split(' ').length < 20;
  const indent = (narrow ? 0.5 : 1) * INDENT * scale;
  if (heading) return { text, style: 'bold', align: narrow ? 'left' : 'justify', size, indent };
  if (text.startsWith(ADDRESSEES_MARK)) return { text, style: 'regular', align: 'centre', size, indent: 0 };
  return { text, style: 'regular', align: BULLET.test(text) && narrow ? 'left' : 'justify', size, indent };
}
