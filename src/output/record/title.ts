import { isMostlyInCapitals } from '../../vietnamese/casing.js';
import { CERTAINTY } from './certainty.js';
import { fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { beginsText, isSubject, opensGroundsOrLetter, subjectLength } from './landmarks.js';
import { isAuthorityLine, type Letterhead, typeOfPiece } from './letterhead.js';
import type { Piece } from './pieces.js';
import type { PaperRecord, RecordValue } from './record.js';
import { valueFrom } from './record-page.js';

// Set by hand, on office papers; none was fitted.
/** Lines of a title at most. */
const MOST_LINES = 10;
/** Pieces of the other column that may stand among them. */
const MOST_BESIDE = 6;
/** Pieces behind the letterhead among which the subject of a letter stands: it is in the left column, under the number. */
const SUBJECT_WITHIN = 12;
const ENDS = /[.:;]$/u;
const OF_BODY = /^\s*của\s/u;

type TypeAndTitle = Pick<PaperRecord, 'documentType' | 'title'>;

/** Lines of one title, from a piece on: they end at a blank line, where the text begins, at who decides, at a type. */
function linesFrom(
  pieces: readonly Piece[],
  from: number,
  letterhead: Letterhead,
  knowledge: RecordKnowledge,
): Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces.slice(from, from + MOST_LINES + MOST_BESIDE)) {
    const last = lines.at(-1);
    if (letterhead.taken.has(piece) || isSubject(piece)) {
      // the other column of the same line
      if (last && piece.row === last.row) continue;
      if (last) break;
      continue;
    }
    if (last && (piece.page !== last.page || piece.row > last.row + 1 || piece.row === last.row)) break;
    if (lines.length >= MOST_LINES || (last && beginsText(piece) && !/^\p{Ll}/u.test(piece.text))) break;
    // `CỦA BAN BÍ THƯ` below `CHỈ THỊ`
    if (!last && OF_BODY.test(fold(piece.text)) && isMostlyInCapitals(piece.text)) continue;
    if (!last && opensGroundsOrLetter(piece)) break;
    if (last && isAuthorityLine(piece, knowledge) && !isMostlyInCapitals(last.text)) break;
    if (isAuthorityLine(piece, knowledge) && !last && nextBeginsText(pieces, piece)) break;
    if (last && typeOfPiece(piece, knowledge)) break;
    lines.push(piece);
    if (ENDS.test(piece.text)) break;
  }
  return lines;
}

function nextBeginsText(pieces: readonly Piece[], piece: Piece): boolean {
  const next = pieces[pieces.indexOf(piece) + 1];
  return next !== undefined && beginsText(next);
}

const stretchOf = (piece: Piece, from: number, to: number) => ({
  page: piece.page,
  start: piece.start + from,
  end: piece.start + to,
});

/** The title of a letter: `V/v …`, in the left column below the number. */
function subjectOf(pieces: readonly Piece[], letterhead: Letterhead): RecordValue | undefined {
  const at = pieces.findIndex(isSubject);
  if (at < 0 || at > letterhead.end + SUBJECT_WITHIN) return undefined;
  const first = pieces[at]!;
  const lines = [stretchOf(first, subjectLength(first), first.text.length)];
  let row = first.row;
  for (const piece of pieces.slice(at + 1, at + 2 * MOST_LINES)) {
    if (piece.row > row + 1 || piece.page !== first.page) break;
    if (letterhead.taken.has(piece) || piece.column !== first.column) {
      if (piece.row > row) break;
      continue;
    }
    if (beginsText(piece)) break;
    lines.push(piece);
    row = piece.row;
  }
  return valueFrom(lines, CERTAINTY.prescribed);
}

/** A paper that calls itself by its type: `Hướng dẫn này`. */
function typeByItself(pieces: readonly Piece[], knowledge: RecordKnowledge): RecordValue | undefined {
  for (const piece of pieces) {
    const folded = fold(piece.text);
    for (const match of folded.matchAll(/\snày(?![\p{L}])/gu)) {
      for (const type of knowledge.typeList) {
        const start = match.index - type.length;
        if (start < 0 || folded.slice(start, match.index) !== type || /\p{L}/u.test(folded[start - 1] ?? ' '))
          continue;
        if (!/\p{Lu}/u.test(piece.text[start]!)) continue;
        return valueFrom(
          [stretchOf(piece, start, match.index)],
          CERTAINTY.inferred,
          knowledge.typeNames.get(type),
        );
      }
    }
  }
  return undefined;
}

/** The type by the code of the paper's own number: `HD` in `86-HD/BTGTU`. */
function typeByCode(pieces: readonly Piece[], { fields }: Letterhead, knowledge: RecordKnowledge) {
  const place = fields.code?.places[0];
  const page = pieces.find((piece) => piece.page.number === place?.page)?.page;
  if (!fields.code || !place || !page) return undefined;
  const first = /^\p{L}+/u.exec(fields.code.value)?.[0] ?? '';
  const names = knowledge.typesOfCode(first);
  if (names.length === 0) return undefined;
  const stretch = { page, start: place.start, end: place.start + first.length };
  return valueFrom([stretch], CERTAINTY.inferred, names.length === 1 ? names[0] : undefined);
}

/**
 * Reads the type of the paper and what it is about.
 *
 * @param isPaper whether more than the text's words says that it is a paper: a number, a signature, recipients
 */
export function readTypeAndTitle(
  pieces: readonly Piece[],
  letterhead: Letterhead,
  isPaper: boolean,
  knowledge: RecordKnowledge,
): TypeAndTitle {
  const near = pieces.slice(0, letterhead.end + MOST_LINES);
  const at = near.findIndex((piece) => !letterhead.taken.has(piece) && typeOfPiece(piece, knowledge));
  const subject = subjectOf(pieces, letterhead);
  if (at < 0) {
    const documentType =
      typeByCode(pieces, letterhead, knowledge) ?? (isPaper ? typeByItself(pieces, knowledge) : undefined);
    return { documentType, title: subject ?? looseTitle(pieces, letterhead, knowledge) };
  }
  const piece = near[at]!;
  const type = typeOfPiece(piece, knowledge)!;
  const isHeading = isMostlyInCapitals(piece.text.slice(0, type.length));
  if (!isHeading && !isPaper && !letterhead.fields.issuer) return {};
  const certainty = isHeading ? CERTAINTY.prescribed : CERTAINTY.likely;
  const documentType = valueFrom(
    [stretchOf(piece, 0, type.length)],
    certainty,
    knowledge.typeNames.get(type),
  );
  const rest = fold(piece.text.slice(type.length));
  const isOwnLine = rest.trim() === '' || OF_BODY.test(rest);
  const below = linesFrom(pieces, at + 1, letterhead, knowledge);
  const lines = isOwnLine ? below : [stretchOf(piece, type.length, piece.text.length), ...below];
  return { documentType, title: valueFrom(lines, CERTAINTY.prescribed) ?? subject };
}

/** Without a type: what stands alone between the letterhead and the text, or above the number. */
function looseTitle(
  pieces: readonly Piece[],
  letterhead: Letterhead,
  knowledge: RecordKnowledge,
): RecordValue | undefined {
  const textAt = pieces.findIndex((piece) => beginsText(piece));
  if (textAt <= 0 || !letterhead.fields.code) return undefined;
  const free = pieces.findIndex(
    (piece, i) =>
      i < textAt &&
      !letterhead.taken.has(piece) &&
      piece.text.split(/\s+/u).length >= LEAST_TITLE_WORDS &&
      // a stamp: who signed the copy and when
      !piece.text.includes(':') &&
      !knowledge.isBodyHead(fold(piece.text)),
  );
  if (free < 0) return undefined;
  return valueFrom(linesFrom(pieces, free, letterhead, knowledge), CERTAINTY.inferred);
}
const LEAST_TITLE_WORDS = 4;
