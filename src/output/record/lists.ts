import { FILES_MARK } from '../../vietnamese/office-landmarks.js';
import { addresseesMarkLength, opensRecipients, recipientsMarkLength } from '../distribution-marks.js';
import { CERTAINTY } from './certainty.js';
import { base, fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { isListedName, isPostLine, nameStart } from './person.js';
import type { Piece } from './pieces.js';
import type { RecordValue } from './record.js';
import { valueFrom } from './record-page.js';

const BULLET = /^(?:[-–—+•*▪●]\s*)+/u;
const FILES = new RegExp(`^-?\\s*${base(FILES_MARK)}`, 'u');
const END_OF_ITEM = /(?<![;.,:])[;.,:]+$|(?<!\s)\s*\.\/\.\s*$/u;

/** Characters of the longest post or name; what is longer is not looked at, for it would be behind each of its commas. */
const LONGEST_POST = 200;

export const isBullet = (piece: Piece): boolean => BULLET.test(piece.text);

/** Cuts off what stands in the right column behind a recipient: a post in capitals, or a name. */
function cutRightColumn(piece: Piece, knowledge: RecordKnowledge): Piece[] {
  for (const match of piece.text.matchAll(/(?<=[;:.,)])\s+(?=\p{Lu})/gu)) {
    const from = match.index + match[0].length;
    if (piece.text.length - from > LONGEST_POST) continue;
    const tail = piece.text.slice(from);
    if (!isListedName(tail, knowledge) && !isPostLine(tail, knowledge)) continue;
    return [
      { ...piece, text: piece.text.slice(0, match.index), end: piece.start + match.index },
      { ...piece, text: tail, start: piece.start + from, column: piece.column + 1 },
    ];
  }
  return [piece];
}

/** Pieces with the two columns of the foot parted. */
export function withFootColumns(pieces: readonly Piece[], knowledge: RecordKnowledge): readonly Piece[] {
  return pieces.flatMap((piece) =>
    isBullet(piece) || opensRecipients(piece.text) ? cutRightColumn(piece, knowledge) : [piece],
  );
}

/**
 * Items of a list that a mark opens: bullets, or one item behind the mark; each may take several lines.
 *
 * @param markLength characters of the mark at the beginning of a line, 0 where there is none
 * @param endsWithFiles whether the list ends with who keeps the paper on file
 */
function itemsAfter(
  pieces: readonly Piece[],
  markLength: (line: string) => number,
  endsWithFiles: boolean,
  knowledge: RecordKnowledge,
): readonly RecordValue[] {
  const at = pieces.findIndex((piece) => markLength(piece.text) > 0);
  if (at < 0) return [];
  const head = pieces[at]!;
  const behind = markLength(head.text);
  const items: Piece[][] = [];
  const rest = head.text.slice(behind);
  const first = rest.trimStart();
  if (/\p{L}/u.test(first))
    items.push([{ ...head, text: first, start: head.start + behind + rest.length - first.length }]);
  let row = head.row;
  let hasBullets = false;
  for (const piece of pieces.slice(at + 1)) {
    if (isPostLine(piece.text, knowledge) || (items.length > 0 && piece.column > head.column)) continue;
    const isItem = isBullet(piece);
    const isBlankBefore = piece.row > row + 1;
    if (!isItem && nameStart(piece.text, knowledge) >= 0 && items.length > 0) {
      if (isBlankBefore) break;
      continue;
    }
    const last = items.at(-1)?.at(-1);
    if (isItem) {
      items.push([piece]);
      hasBullets = true;
    } else if (isBlankBefore || !last || (hasBullets && /[.]$/u.test(last.text))) break;
    else if (!hasBullets && !/^\p{Ll}/u.test(piece.text)) {
      if (!knowledge.isBodyHead(fold(piece.text))) break;
      items.push([piece]);
    } else items.at(-1)!.push(piece);
    row = piece.row;
    if (/\.\/?\.?$/u.test(piece.text) && endsWithFiles && FILES.test(base(items.at(-1)![0]!.text))) break;
  }
  return items.flatMap(splitAtBullets).flatMap((lines) => {
    const parts = lines.map((piece, i) => {
      const lead = i === 0 ? (BULLET.exec(piece.text)?.[0].length ?? 0) : 0;
      const tail = i === lines.length - 1 ? (END_OF_ITEM.exec(piece.text)?.[0].length ?? 0) : 0;
      return { page: piece.page, start: piece.start + lead, end: piece.end - tail };
    });
    const value = valueFrom(parts, hasBullets ? CERTAINTY.prescribed : CERTAINTY.usual);
    return value ? [value] : [];
  });
}

/** Items that stand on one line: `- Như Điều 3; - Lưu: VT.` */
function splitAtBullets(lines: Piece[]): Piece[][] {
  const [line] = lines;
  if (lines.length !== 1 || !line) return [lines];
  const cuts = [...line.text.matchAll(/[;,]\s*(?=[-–•+]\s*\p{L})/gu)].map(
    (match) => match.index + match[0].length,
  );
  const edges = [0, ...cuts, line.text.length];
  return edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const text = line.text.slice(start, end).trimEnd();
    return [{ ...line, text, start: line.start + start, end: line.start + start + text.length }];
  });
}

export function readRecipients(pieces: readonly Piece[], knowledge: RecordKnowledge): readonly RecordValue[] {
  return itemsAfter(pieces, recipientsMarkLength, true, knowledge);
}

export function readAddressees(pieces: readonly Piece[], knowledge: RecordKnowledge): readonly RecordValue[] {
  return itemsAfter(pieces, addresseesMarkLength, false, knowledge);
}
