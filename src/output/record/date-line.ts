import { SMALL_PLACE_WORDS, WRITTEN_DATE } from '../../vietnamese/dates.js';
import { CERTAINTY } from './certainty.js';
import { findDate } from './dates.js';
import { fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import type { Piece } from './pieces.js';
import type { RecordValue } from './record.js';
import { valueFrom } from './record-page.js';

/** The line that says where and when. */
export interface DateLine {
  readonly place: RecordValue | undefined;
  readonly date: RecordValue | undefined;
}

const DATE_WITH_PLACE = /^(\p{Lu}[\p{L}.\- ]{1,40}?)\s*(?:,\s*)?(?=[Nn]gày\b)/u;
/** Characters behind the date that may be specks. Set by hand. */
const MOST_BEHIND = 2;
/** A date whose day or year is to be written in: there is a place, but no date. */
const BLANK_DATE = new RegExp(`^${WRITTEN_DATE}`, 'iu');

const isOfPlace = (word: string): boolean => /^\p{Lu}/u.test(word) || SMALL_PLACE_WORDS.includes(word);

/** Place and date, when the piece is a line that gives them. */
export function readDate(piece: Piece, knowledge: RecordKnowledge): DateLine | undefined {
  const prefix = DATE_WITH_PLACE.exec(piece.text);
  const from = prefix?.[0].length ?? 0;
  const rest = piece.text.slice(from);
  if (!/^[Nn]gày/u.test(rest)) return undefined;
  const found = findDate(rest);
  // A day with its month alone is running text.
  if (found && found.start !== 0) return undefined;
  if (!found && !BLANK_DATE.test(rest)) return undefined;
  if (rest.slice(found?.end ?? rest.length).trim().length > MOST_BEHIND) return undefined;
  if (!found && !prefix) return undefined;
  const stretch = (start: number, end: number) => [
    { page: piece.page, start: piece.start + start, end: piece.start + end },
  ];
  const name = prefix?.[1];
  if (name && !knowledge.isPlace(fold(name)) && !name.split(/\s+/u).every(isOfPlace)) return undefined;
  const certainty = name && knowledge.isPlace(fold(name)) ? CERTAINTY.prescribed : CERTAINTY.usual;
  return {
    place: name === undefined ? undefined : valueFrom(stretch(0, name.length), certainty),
    date: found && valueFrom(stretch(from, from + found.end), certainty, found.iso),
  };
}
