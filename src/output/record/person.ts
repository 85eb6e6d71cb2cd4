import { isMostlyInCapitals } from '../../vietnamese/casing.js';
import { AUTHORITY_MARKS, ON_BEHALF_MARK } from '../../vietnamese/office-landmarks.js';
import { fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';

/** The letters of a mark, with slashes between them or without. */
const spelt = (mark: string): string => [...mark].join('/?');
/** Those of others, and of one who holds a post for a time: "quyền". */
const MARKS = [...AUTHORITY_MARKS, 'Q'].map(spelt).join('|');
/** `T/M`, `KT.`: in whose name or place one signs. */
const AUTHORITY = new RegExp(`^(?:${MARKS})(?:\\s*[./])?\\s+(?=\\p{Lu})|^(?:${MARKS})\\.(?=\\p{Lu})`, 'u');
const NAME_WORD = /^\p{Lu}[\p{L}'’]*$/u;
const NAME_WORDS = { least: 2, most: 5 };

const ON_BEHALF = new RegExp(`^${spelt(ON_BEHALF_MARK)}\\s*[./]?\\s*`, 'u');

/** What stands behind `T/M`; the whole text where it does not begin so. */
export const behindOnBehalf = (text: string): string => text.replace(ON_BEHALF, '');

/** Whether it is signed in the name or the place of another: `KT. CHỦ TỊCH`. */
export const isAuthority = (text: string): boolean => AUTHORITY.test(text);

/** Whether a piece is a line of a signature in capitals: a post, or in whose name it is signed. */
export function isPostLine(text: string, knowledge: RecordKnowledge): boolean {
  if (!isMostlyInCapitals(text)) return false;
  const rest = fold(text.replace(AUTHORITY, ''));
  if (AUTHORITY.test(text)) return knowledge.isBodyHead(rest) || knowledge.positionAt(rest) !== undefined;
  const post = knowledge.positionAt(rest);
  if (!post) return false;
  const after = rest.slice(post.length).trim();
  return after === '' || knowledge.isBodyHead(after);
}

/** Ranks and degrees before a name: `Thiếu tướng, PGS. TS. BS. …`. */
const MOST_RANKS = 4;

/** The name of a person, a rank before it allowed: where the name begins, or -1. */
export function nameStart(text: string, knowledge: RecordKnowledge, anySurname = false): number {
  let at = 0;
  for (let ranks = 0; ranks < MOST_RANKS; ranks++) {
    const rank = knowledge.rankAt(fold(text.slice(at)));
    if (!rank) break;
    at += rank.length;
    at += /^[.,\s]*/u.exec(text.slice(at))![0].length;
  }
  const words = text.slice(at).trim().split(/\s+/u);
  if (words.length < NAME_WORDS.least || words.length > NAME_WORDS.most) return -1;
  if (!words.every((word) => NAME_WORD.test(word))) return -1;
  if (!anySurname && !knowledge.isSurname(fold(words[0]!))) return -1;
  if (anySurname && (isMostlyInCapitals(text) || knowledge.isBodyHead(fold(text.slice(at))))) return -1;
  return knowledge.positionAt(fold(text.slice(at))) ? -1 : at;
}

/** Whether the text is a person's name, first and last part of it listed. */
export function isListedName(text: string, knowledge: RecordKnowledge): boolean {
  return nameStart(text, knowledge) >= 0 && knowledge.isGivenName(fold(text.split(/\s+/u).at(-1)!));
}
