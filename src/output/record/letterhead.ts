import { isMostlyInCapitals } from '../../vietnamese/casing.js';
import { CERTAINTY } from './certainty.js';
import { type DateLine, readDate } from './date-line.js';
import { fold, startsWithWords } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { beginsText, isMotto, isSubject } from './landmarks.js';
import { codeBehindRubbish, type NumberLine, readNumber } from './number-line.js';
import { NEXT_ROW, type Piece } from './pieces.js';
import type { PaperRecord } from './record.js';
import { valueFrom } from './record-page.js';

/** Pieces of a letterhead at most, before the text begins. */
const MOST_PIECES = 40;
/** Words of a line that may name a body though it is not in capitals: those of titles are longer. Set by hand. */
const MOST_BODY_WORDS = 8;
/** A name that ends so goes on in the next line. */
const GOES_ON = /(?:^|\s)(?:và|của|các|thuộc|về|-|–)$/u;

/** A letterhead taken apart: which pieces hold what. */
export interface Letterhead {
  readonly fields: Pick<
    PaperRecord,
    'superior' | 'issuer' | 'reference' | 'number' | 'code' | 'place' | 'date'
  >;
  /** Pieces that are spoken for: mottoes, bodies, number, date. */
  readonly taken: ReadonlySet<Piece>;
  /** Index of the first piece behind the letterhead's own part, or of the type. */
  readonly end: number;
}

/** The name of a document type that a piece is, or begins with in capitals. */
export function typeOfPiece(piece: Piece, knowledge: RecordKnowledge): string | undefined {
  const folded = fold(piece.text).replace(/\s+/gu, ' ');
  const type = knowledge.typeAt(folded);
  if (!type) return undefined;
  if (folded === type) return type;
  const head = piece.text.slice(0, type.length);
  return isMostlyInCapitals(head) && !/^\s*:?$/u.test(piece.text.slice(type.length)) ? type : undefined;
}

/** Lines that name bodies, taken together to names: a line goes on with the name before unless it begins one. */
function readBodies(pieces: readonly Piece[], isLoose: boolean, knowledge: RecordKnowledge): Piece[][] {
  const bodies: Piece[][] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const folded = fold(piece.text);
    const isCandidate = isLoose
      ? piece.text.split(/\s+/u).length <= MOST_BODY_WORDS
      : isMostlyInCapitals(piece.text);
    const isNext =
      last && piece.page === last.page && piece.row <= last.row + (last.row === piece.row ? 0 : NEXT_ROW);
    const open = bodies.at(-1);
    const goesOn = open && isNext && GOES_ON.test(fold(open.at(-1)!.text));
    if (isCandidate && !goesOn && knowledge.isBodyHead(folded)) bodies.push([piece]);
    else if (isCandidate && open && isNext && !isLoose && !/\d/u.test(piece.text)) open.push(piece);
    else continue;
    last = piece;
  }
  return bodies;
}

/** Reads the letterhead: bodies, number, place and date. */
export function readLetterhead(pieces: readonly Piece[], knowledge: RecordKnowledge): Letterhead {
  const head = pieces.slice(0, MOST_PIECES);
  const typeAt = head.findIndex((piece) => typeOfPiece(piece, knowledge) !== undefined);
  const textAt = head.findIndex((piece) => beginsText(piece));
  const ends = [typeAt, textAt, head.length].filter((i) => i >= 0);
  // A subject or a date may stand beside or below the type; the number above it.
  const end = Math.min(...ends);
  const taken = new Set<Piece>(head.filter((piece) => isMotto(piece)));
  let number: NumberLine | undefined;
  let date: DateLine | undefined;
  let numberAt = end;
  const dateEnd = textAt < 0 ? head.length : textAt;
  head.slice(0, dateEnd).forEach((piece, i) => {
    const asNumber = number ? undefined : readNumber(piece, head[i + 1], knowledge);
    if (asNumber) [number, numberAt] = [asNumber, i];
    const asDate = date ? undefined : readDate(piece, knowledge);
    if (asDate) date = asDate;
    for (const part of asNumber?.pieces ?? (asDate ? [piece] : [])) taken.add(part);
  });
  if (!number) {
    number = head
      .slice(0, dateEnd)
      .map((piece) => codeBehindRubbish(piece, knowledge))
      .find((found) => found);
    for (const part of number?.pieces ?? []) taken.add(part);
  }
  const before = head.slice(0, end).filter((piece) => !taken.has(piece) && !isSubject(piece));
  let bodies = readBodies(before, false, knowledge);
  // a heading in capitals may begin like a body's name: something else must say that this is a letterhead
  const hasMotto = head.some((piece) => isMotto(piece));
  if (!number && !date && !hasMotto && (typeAt < 0 || !isMostlyInCapitals(head[typeAt]!.text))) bodies = [];
  const isPrescribed = bodies.length > 0;
  if (bodies.length === 0 && number)
    bodies = readBodies(
      before.filter((piece) => pieces.indexOf(piece) < numberAt),
      true,
      knowledge,
    );
  for (const piece of bodies.flat()) taken.add(piece);
  const certainty = isPrescribed ? CERTAINTY.prescribed : CERTAINTY.likely;
  const issuer = bodies.at(-1);
  const superior = bodies.at(-2);
  return {
    fields: {
      superior: superior && valueFrom(superior, certainty),
      issuer: issuer && valueFrom(issuer, certainty),
      reference: number?.reference,
      number: number?.number,
      code: number?.code,
      ...(date ?? {}),
    },
    taken,
    end,
  };
}

/** Whether a text begins with the name of a body or a post in capitals: who decides, below the title. */
export function isAuthorityLine(piece: Piece, knowledge: RecordKnowledge): boolean {
  const folded = fold(piece.text);
  return (
    isMostlyInCapitals(piece.text) &&
    (knowledge.isBodyHead(folded) || knowledge.positionAt(folded) !== undefined) &&
    !startsWithWords(folded, 'hội nghị')
  );
}
