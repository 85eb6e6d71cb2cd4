import { isMostlyInCapitals } from '../../vietnamese/casing.js';
import { opensRecipients } from '../distribution-marks.js';
import { CERTAINTY } from './certainty.js';
import { base } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { opensRecitals } from './landmarks.js';
import { isBullet } from './lists.js';
import { isAuthority, isListedName, isPostLine, nameStart } from './person.js';
import type { Piece } from './pieces.js';
import type { Signatory } from './record.js';
import { valueFrom } from './record-page.js';

// Set by hand, on office papers; none was fitted.
/** Pieces (bullets of recipients, a seal's words) that may stand between a post and a name. */
const MOST_BETWEEN = 14;
/** Rows from one post of a signatory to the next. */
const POSTS_APART = 3;
/** A name with so few pieces before it may have a surname that no list has. */
const NEAR = 2;
/** Pieces before the recipients among which a post without a name below it may stand: their column may come first. */
const BEFORE_RECIPIENTS = 12;
/** What a seal or a signature is read as has no more words and characters than this. */
const NOISE = { words: 2, characters: 11 };
const SIGNED = /^\(?\s*(?:da ky|ky ten|ky|dong dau)/u;

const ANNEX = /^(?:phu luc|phu bieu|danh muc)\b/u;

/** Reads who signed: posts in capitals, and the name below them. */
export function readSignatories(
  pieces: readonly Piece[],
  from: number,
  knowledge: RecordKnowledge,
): readonly Signatory[] {
  const out: Signatory[] = [];
  const recipientsAt = pieces.findIndex((piece) => opensRecipients(piece.text));
  for (let i = from; i < pieces.length; i++) {
    if (out.length > 0 && ANNEX.test(base(pieces[i]!.text)) && isMostlyInCapitals(pieces[i]!.text)) break;
    if (!isPostLine(pieces[i]!.text, knowledge)) continue;
    const posts: Piece[] = [];
    let name: Piece | undefined;
    let next = i;
    let between = 0;
    for (; next < pieces.length && between <= MOST_BETWEEN; next++) {
      const piece = pieces[next]!;
      const plain = base(piece.text);
      if (isPostLine(piece.text, knowledge) && piece.row - (posts.at(-1)?.row ?? piece.row) <= POSTS_APART)
        posts.push(piece);
      else if (posts.length === 0) posts.push(piece);
      else if (isPostLine(piece.text, knowledge)) break;
      else if (nameStart(piece.text, knowledge, between < NEAR) >= 0) {
        name = piece;
        break;
      } else if (isBullet(piece) || SIGNED.test(plain) || opensRecipients(piece.text) || isNoise(piece))
        between += 1;
      else if (recipientsAt >= 0 && next > recipientsAt && piece.column === 0 && posts.at(-1)!.column > 0)
        between += 1;
      else break;
    }
    // A post in the text's own head (`CHỦ TỊCH ỦY BAN NHÂN DÂN` above `Căn cứ`) signs nothing.
    const behind = pieces[i + posts.length];
    const isBeforeRecitals = behind !== undefined && opensRecitals(behind);
    if (isBeforeRecitals || (!name && (recipientsAt < 0 || i < recipientsAt - BEFORE_RECIPIENTS))) continue;
    out.push(signatoryOf(posts, name, knowledge));
    i = name ? next : pieces.indexOf(posts.at(-1)!);
  }
  return out.length > 0 || recipientsAt < 0 ? out : nameAlone(pieces.slice(recipientsAt), knowledge);
}

/** The name below the recipients where the posts above it were lost. */
function nameAlone(pieces: readonly Piece[], knowledge: RecordKnowledge): readonly Signatory[] {
  const names = pieces.filter(
    ({ text }) => nameStart(text, knowledge) === 0 && isListedName(text, knowledge),
  );
  if (names.length !== 1) return [];
  return [{ name: valueFrom(names, CERTAINTY.inferred) }];
}

/** Words of a seal or a signature between post and name. */
const isNoise = (piece: Piece): boolean =>
  piece.text.split(/\s+/u).length <= NOISE.words && piece.text.length <= NOISE.characters;

function signatoryOf(
  posts: readonly Piece[],
  name: Piece | undefined,
  knowledge: RecordKnowledge,
): Signatory {
  // Of several posts the last is the signatory's own, whether or not `KT.` is left of the others' beginning.
  const position = isAuthority(posts.at(-1)!.text) ? [] : posts.slice(-1);
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
