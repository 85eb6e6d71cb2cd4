import { bodyAt } from './bodies.js';
import { CERTAINTY } from './certainty.js';
import { fold } from './fold.js';
import type { RecordKnowledge } from './knowledge.js';
import { behindOnBehalf } from './person.js';
import type { Piece } from './pieces.js';
import type { RecordValue } from './record.js';
import { type RecordPage, valueFrom } from './record-page.js';
import { LAYS_DOWN } from './verbs.js';

/** Ends the sentence in which a body says what it lays down. */
const AS_FOLLOWS = /(?:như sau|sau đây|nội dung sau|việc sau|nhiệm vụ sau|cụ thể)\s*:/gu;
// So far texts are looked at, in characters: more than the longest that are listed, or were met.
const LONGEST_SENTENCE = 1500;
/** Of how names of bodies begin; of what says that a body lays something down. */
const LONGEST_HEAD = 60;
const LONGEST_VERB = 30;
const CLAUSE = /(?:^|[;.,]\s+|\n\s*)(?=\p{Lu})/gu;
const GOES_ON = new RegExp(`^\\s*(?:${LAYS_DOWN})(?!\\p{L})`, 'u');

/** The body that lays something down in the text's first sentences, for papers that came without their letterhead. */
export function issuerInText(
  page: RecordPage,
  from: number,
  knowledge: RecordKnowledge,
): RecordValue | undefined {
  const { text } = page;
  const folded = fold(text);
  for (const match of folded.matchAll(AS_FOLLOWS)) {
    if (match.index < from) continue;
    const start = Math.max(from, match.index - LONGEST_SENTENCE);
    const clauses = [...text.slice(start, match.index).matchAll(CLAUSE)].reverse();
    for (const clause of clauses) {
      const at = start + clause.index + clause[0].length;
      if (!knowledge.isBodyHead(folded.slice(at, at + LONGEST_HEAD).replace(/\s+/gu, ' '))) continue;
      const body = bodyAt(text, folded, at, knowledge);
      if (!body || !GOES_ON.test(folded.slice(body.end, body.end + LONGEST_VERB))) continue;
      const stretch = [{ page, start: at, end: body.end }];
      return valueFrom(stretch, body.isSure ? CERTAINTY.likely : CERTAINTY.inferred);
    }
    return undefined;
  }
  return undefined;
}

/** The body in whose name a paper is signed: `T/M BAN THƯỜNG VỤ`. */
export function issuerInSignature(
  pieces: readonly Piece[],
  authority: RecordValue | undefined,
  knowledge: RecordKnowledge,
) {
  const place = authority?.places[0];
  const text = authority && behindOnBehalf(authority.value);
  if (!authority || !place || !text || text === authority.value || !knowledge.isBodyHead(fold(text)))
    return undefined;
  const page = pieces.find((piece) => piece.page.number === place.page)!.page;
  return valueFrom(
    [
      {
        page,
        start: place.end - (place.end - place.start - (authority.value.length - text.length)),
        end: place.end,
      },
    ],
    CERTAINTY.inferred,
  );
}
