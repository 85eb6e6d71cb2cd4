import type { Span } from '../../span.js';
import { CERTAINTY } from './certainty.js';
import { codeAt } from './codes.js';
import { findDate } from './dates.js';
import { base } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { NUMBER } from './landmarks.js';
import { NEXT_ROW, type Piece } from './pieces.js';
import type { RecordValue } from './record.js';
import { valueFrom } from './record-page.js';

/** The line that gives a paper its number. */
export interface NumberLine {
  /** that hold it: the line, and the one below when the code stands there */
  readonly pieces: readonly Piece[];
  readonly reference: RecordValue | undefined;
  readonly number: RecordValue | undefined;
  readonly code: RecordValue | undefined;
}

const BEFORE_NUMBER = new RegExp(
  `^(?:(?:luat|phap lenh|nghi quyet|lenh|sac lenh)\\s+)?${NUMBER}\\s*[:.;]?\\s*`,
  'u',
);

/** A code that a blank for the number, or a stamp, pushed into a line of its own: `/QĐ-UBND`. */
function codeBelow(number: Piece, next: Piece | undefined, knowledge: RecordKnowledge) {
  if (!next || next.page !== number.page || next.row > number.row + NEXT_ROW) return undefined;
  const separator = /^[-–/]/u.test(next.text) ? codeAt(next.text, 0, knowledge) : undefined;
  if (!separator?.code || separator.end !== next.text.length) return undefined;
  return { piece: next, code: separator.code };
}

/** Characters of a line that has nothing but a number and its code, `Số: 1234/2023/NQLT-BTTTT-BTC`, damaged. Set by hand. */
const LONGEST_NUMBER_LINE = 32;

/**
 * The code of a number that handwriting or a stamp made unreadable: `S614/0 -HD/BTGTU`. The number itself is not guessed
 * at.
 */
export function codeBehindRubbish(piece: Piece, knowledge: RecordKnowledge): NumberLine | undefined {
  if (piece.text.length > LONGEST_NUMBER_LINE || !/^s|^\S{1,4}:\s/iu.test(piece.text)) return undefined;
  for (const separator of piece.text.matchAll(/[-–/]\s?(?=\p{Lu})/gu)) {
    const found = codeAt(piece.text, separator.index, knowledge)?.code;
    if (!found || found.end !== piece.text.length) continue;
    const parts = piece.text.slice(found.start).split(/\s*[-–/]\s*/u);
    if (parts.length < 2 || !parts.every((part) => knowledge.isCodePart(part))) continue;
    const value = (start: number, end: number) =>
      valueFrom([{ page: piece.page, start: piece.start + start, end: piece.start + end }], CERTAINTY.likely);
    // behind what is left of `Số:` a number may be whole: `Sé6: 179 /QĐ-UBND`
    const number = /:\s+(\d{1,6})\s{0,2}$/u.exec(piece.text.slice(0, separator.index));
    const at = separator.index - (number ? number[0].length - number[0].indexOf(number[1]!) : 0);
    const reference = number ? value(at, found.end) : undefined;
    return {
      pieces: [piece],
      reference: reference && { ...reference, normalized: reference.value.replace(/\s+/gu, '') },
      number: number ? value(at, at + number[1]!.length) : undefined,
      code: value(found.start, found.end),
    };
  }
  return undefined;
}

/** The number of the paper, when the piece is a line that gives it. */
export function readNumber(
  piece: Piece,
  next: Piece | undefined,
  knowledge: RecordKnowledge,
): NumberLine | undefined {
  const prefix = BEFORE_NUMBER.exec(base(piece.text));
  if (!prefix) return undefined;
  const at = prefix[0].length;
  const code = codeAt(piece.text, at, knowledge);
  if (!code) return undefined;
  const rest = piece.text.slice(code.end).trim();
  // `số 12 của …` in running text is no number line
  if (!code.code && rest !== '') return undefined;
  if (rest !== '' && !findDate(rest) && !/^[*.,;)]*$/u.test(rest)) return undefined;
  const below = code.code ? undefined : codeBelow(piece, next, knowledge);
  const certainty = code.code ? CERTAINTY.prescribed : below ? CERTAINTY.usual : CERTAINTY.likely;
  const stretch = (of: Piece, { start, end }: Span) => ({
    page: of.page,
    start: of.start + start,
    end: of.start + end,
  });
  const value = (span: Span): RecordValue | undefined => valueFrom([stretch(piece, span)], certainty);
  if (below) {
    const whole = valueFrom([stretch(piece, code), below.piece], certainty);
    return {
      pieces: [piece, below.piece],
      reference: whole && { ...whole, normalized: whole.value.replace(/\s+/gu, '') },
      number: code.number && value(code.number),
      code: valueFrom([stretch(below.piece, below.code)], certainty),
    };
  }
  // without its number a code begins with its separator: `/QĐ-UBND`
  const reference = value({ start: code.start, end: code.end });
  return {
    pieces: [piece],
    reference: reference && { ...reference, normalized: reference.value.replace(/\s+/gu, '') },
    number: code.number && value(code.number),
    code: code.code && value(code.code),
  };
}
