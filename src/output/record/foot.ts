import { CERTAINTY } from './certainty.js';
import { base, fold, isInCapitals } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import type { Piece } from './pieces.js';
import type { RecordValue, Signatory } from './record.js';
import { valueFrom } from './record-page.js';

const BULLET = /^(?:[-–—+•*▪●]\s*)+/u;
const RECIPIENTS = /^noi nhan\s*[:.]?/u;
const ADDRESSEES = /^kinh gui\s*[:.]?/u;
const END_OF_ITEM = /[;.,:]+$|\s*\.\/\.\s*$/u;
const AUTHORITY =
  /^(?:T\/?M|K\/?T|T\/?L|T\/?U\/?Q|Q)\s*[./]?\s+(?=\p{Lu})|^(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\.(?=\p{Lu})/u;
const NAME_WORD = /^\p{Lu}[\p{L}'’]*$/u;
const NAME_WORDS = { least: 2, most: 5 };
/** Pieces (bullets of recipients, a seal's words) that may stand between a post and a name. */
const MOST_BETWEEN = 14;
const SIGNED = /^\(?\s*(?:da ky|ky ten|ky|dong dau)/u;

/** Whether a piece is a line of a signature in capitals: a post, or in whose name it is signed. */
export function isPostLine(text: string, knowledge: RecordKnowledge): boolean {
  if (!isInCapitals(text)) return false;
  const rest = fold(text.replace(AUTHORITY, ''));
  if (AUTHORITY.test(text)) return knowledge.isBodyHead(rest) || knowledge.positionAt(rest) !== undefined;
  const post = knowledge.positionAt(rest);
  if (!post) return false;
  const after = rest.slice(post.length).trim();
  return after === '' || knowledge.isBodyHead(after);
}

/** The name of a person, a rank before it allowed: where the name begins, or -1. */
export function nameStart(text: string, knowledge: RecordKnowledge, anySurname = false): number {
  let at = 0;
  for (let ranks = 0; ranks < 4; ranks++) {
    const rank = knowledge.rankAt(fold(text.slice(at)));
    if (!rank) break;
    at += rank.length;
    at += /^[.,\s]*/u.exec(text.slice(at))![0].length;
  }
  const words = text.slice(at).trim().split(/\s+/u);
  if (words.length < NAME_WORDS.least || words.length > NAME_WORDS.most) return -1;
  if (!words.every((word) => NAME_WORD.test(word))) return -1;
  if (!anySurname && !knowledge.isSurname(fold(words[0]!))) return -1;
  if (anySurname && (isInCapitals(text) || knowledge.isBodyHead(fold(text.slice(at))))) return -1;
  return knowledge.positionAt(fold(text.slice(at))) ? -1 : at;
}

/** Cuts off what stands in the right column behind a recipient: a post in capitals, or a name. */
function cutRightColumn(piece: Piece, knowledge: RecordKnowledge): Piece[] {
  for (const match of piece.text.matchAll(/(?<=[;:.,)])\s+(?=\p{Lu})/gu)) {
    const from = match.index + match[0].length;
    const tail = piece.text.slice(from);
    const isName = nameStart(tail, knowledge) >= 0 && knowledge.isGivenName(fold(tail.split(/\s+/u).at(-1)!));
    if (!isName && !isPostLine(tail, knowledge)) continue;
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
    BULLET.test(piece.text) || RECIPIENTS.test(base(piece.text)) ? cutRightColumn(piece, knowledge) : [piece],
  );
}

/** Items of a list that a heading opens: bullets, or one item behind the heading; each may take several lines. */
function itemsAfter(
  pieces: readonly Piece[],
  heading: RegExp,
  knowledge: RecordKnowledge,
): readonly RecordValue[] {
  const at = pieces.findIndex((piece) => heading.test(base(piece.text)));
  if (at < 0) return [];
  const head = pieces[at]!;
  const behind = heading.exec(base(head.text))![0].length;
  const items: Piece[][] = [];
  const rest = head.text.slice(behind);
  const first = rest.trimStart();
  if (/\p{L}/u.test(first))
    items.push([{ ...head, text: first, start: head.start + behind + rest.length - first.length }]);
  let row = head.row;
  let hasBullets = false;
  for (const piece of pieces.slice(at + 1)) {
    if (isPostLine(piece.text, knowledge) || (items.length > 0 && piece.column > head.column)) continue;
    const isBullet = BULLET.test(piece.text);
    const isBlankBefore = piece.row > row + 1;
    if (!isBullet && nameStart(piece.text, knowledge) >= 0 && items.length > 0) {
      if (isBlankBefore) break;
      continue;
    }
    const last = items.at(-1)?.at(-1);
    if (isBullet) {
      items.push([piece]);
      hasBullets = true;
    } else if (isBlankBefore || !last || (hasBullets && /[.]$/u.test(last.text))) break;
    else if (!hasBullets && !/^\p{Ll}/u.test(piece.text)) {
      if (!knowledge.isBodyHead(fold(piece.text))) break;
      items.push([piece]);
    } else items.at(-1)!.push(piece);
    row = piece.row;
    if (
      /\.\/?\.?$/u.test(piece.text) &&
      heading === RECIPIENTS &&
      /^-?\s*luu/u.test(base(items.at(-1)![0]!.text))
    )
      break;
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
  return itemsAfter(pieces, RECIPIENTS, knowledge);
}

export function readAddressees(pieces: readonly Piece[], knowledge: RecordKnowledge): readonly RecordValue[] {
  return itemsAfter(pieces, ADDRESSEES, knowledge);
}

/** A post in the text's own head (`CHỦ TỊCH ỦY BAN NHÂN DÂN` above `Căn cứ`) signs nothing. */
const OPENS_RECITALS = /^(?:can cu|xet|theo de nghi|quyet dinh|quyet nghi)/u;
const ANNEX = /^(?:phu luc|phu bieu|danh muc)\b/u;

/** Reads who signed: posts in capitals, and the name below them. */
export function readSignatories(
  pieces: readonly Piece[],
  from: number,
  knowledge: RecordKnowledge,
): readonly Signatory[] {
  const out: Signatory[] = [];
  const hasRecipients = pieces.findIndex((piece) => RECIPIENTS.test(base(piece.text)));
  for (let i = from; i < pieces.length; i++) {
    if (out.length > 0 && ANNEX.test(base(pieces[i]!.text)) && isInCapitals(pieces[i]!.text)) break;
    if (!isPostLine(pieces[i]!.text, knowledge)) continue;
    const posts: Piece[] = [];
    let name: Piece | undefined;
    let next = i;
    let between = 0;
    for (; next < pieces.length && between <= MOST_BETWEEN; next++) {
      const piece = pieces[next]!;
      const plain = base(piece.text);
      if (isPostLine(piece.text, knowledge) && piece.row - (posts.at(-1)?.row ?? piece.row) <= 3)
        posts.push(piece);
      else if (posts.length === 0) posts.push(piece);
      else if (isPostLine(piece.text, knowledge)) break;
      else if (nameStart(piece.text, knowledge, between < 2) >= 0) {
        name = piece;
        break;
      } else if (BULLET.test(piece.text) || SIGNED.test(plain) || RECIPIENTS.test(plain) || isNoise(piece))
        between += 1;
      else if (hasRecipients >= 0 && next > hasRecipients && piece.column === 0 && posts.at(-1)!.column > 0)
        between += 1;
      else break;
    }
    const isBeforeRecitals = OPENS_RECITALS.test(base(pieces[i + posts.length]?.text ?? ''));
    if (isBeforeRecitals || (!name && (hasRecipients < 0 || i < hasRecipients - 12))) continue;
    out.push(signatoryOf(posts, name, knowledge));
    i = name ? next : i + posts.length - 1;
  }
  return out.length > 0 || hasRecipients < 0 ? out : nameAlone(pieces.slice(hasRecipients), knowledge);
}

/** The name below the recipients where the posts above it were lost. */
function nameAlone(pieces: readonly Piece[], knowledge: RecordKnowledge): readonly Signatory[] {
  const isName = ({ text }: Piece) =>
    nameStart(text, knowledge) === 0 && knowledge.isGivenName(fold(text.split(/\s+/u).at(-1)!));
  const names = pieces.filter(isName);
  if (names.length !== 1) return [];
  return [{ name: valueFrom(names, CERTAINTY.inferred) }];
}

/** Words of a seal or a signature between post and name. */
const isNoise = (piece: Piece): boolean => piece.text.split(/\s+/u).length <= 2 && piece.text.length < 12;

function signatoryOf(
  posts: readonly Piece[],
  name: Piece | undefined,
  knowledge: RecordKnowledge,
): Signatory {
  const isAuthority = (piece: Piece) => AUTHORITY.test(piece.text);
  // Of several posts the last is the signatory's own, whether or not `KT.` is left of the others' beginning.
  const position = isAuthority(posts.at(-1)!) ? [] : posts.slice(-1);
  const authority = posts.slice(0, posts.length - position.length);
  const certainty = name ? CERTAINTY.prescribed : CERTAINTY.likely;
  const listed = name ? nameStart(name.text, knowledge) : 0;
  const from = name && listed < 0 ? nameStart(name.text, knowledge, true) : listed;
  return {
    authority: valueFrom(authority, certainty),
    position: valueFrom(position, certainty),
    name:
      name && valueFrom([{ ...name, start: name.start + from }], listed < 0 ? CERTAINTY.likely : certainty),
  };
}
