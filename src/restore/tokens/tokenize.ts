import type { Span } from '../../span.js';
import type { TokenEvidence } from '../witness/word-evidence.js';
import { cutAtLostBlanks } from './lost-blanks.js';
import { findMarkUp } from './mark-up.js';

/** What stands between a token and the one before it. Over mark-up a sentence goes on, but nothing is read as one word or term. */
export type Gap = 'none' | 'blank' | 'mark-up' | 'line' | 'paragraph';

/** A stretch of the observed text without white space, or a word that blanks tore into pieces. */
export interface ObservedToken {
  /** What stands there, put together where it was in pieces. */
  readonly text: string;
  readonly span: Span;
  readonly gap: Gap;
  /** Edge punctuation in front and behind, in characters. */
  readonly lead: number;
  readonly trail: number;
  /** What the recogniser and a second reading say of it. */
  readonly evidence?: TokenEvidence;
  /** How probable it is that it is one word, 0..1, where it was put together from pieces. */
  readonly together?: number;
}

/** Whether a token stands first in its line. */
export function beginsLine({ gap }: ObservedToken): boolean {
  return gap === 'line' || gap === 'paragraph';
}

const TOKEN = /\S+/gu;
/** Raised and lowered digits belong to no word: `km²`, `CO₂`, the number of a footnote. */
const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;

/** Characters at an edge of `text` that are neither letters nor digits on the line. */
export function edgesOf(text: string): { lead: number; trail: number } {
  let lead = 0;
  while (lead < text.length && !WORD.test(text[lead]!)) lead++;
  if (lead === text.length) return { lead, trail: 0 };
  let trail = 0;
  while (!WORD.test(text[text.length - 1 - trail]!)) trail++;
  return { lead, trail };
}

/** `text` without the punctuation at its edges. */
export function withoutEdges(text: string): string {
  const { lead, trail } = edgesOf(text);
  return text.slice(lead, text.length - trail);
}

/** Cuts NFC text at white space and mark-up, remembering line and paragraph ends. Spans ascend; mark-up is in none of them. */
export function tokenize(text: string): ObservedToken[] {
  const tokens: ObservedToken[] = [];
  let end = 0;
  let from = 0;
  for (const markUp of [...findMarkUp(text), undefined]) {
    for (const match of text.slice(from, markUp?.start).matchAll(TOKEN)) {
      let start = from + match.index;
      let gap = gapOf(text.slice(end, start), end === 0, end < from);
      end = start + match[0].length;
      for (const piece of cutAtLostBlanks(match[0])) {
        tokens.push({
          ...{ text: piece, span: { start, end: start + piece.length }, ...edgesOf(piece) },
          gap,
        });
        start += piece.length;
        gap = 'none';
      }
    }
    if (markUp) from = markUp.end;
  }
  return tokens;
}

/** @param overMarkUp whether mark-up stands in between */
function gapOf(between: string, isFirst: boolean, overMarkUp: boolean): Gap {
  const breaks = between.split(/\r\n|[\n\r\f\u2028\u2029]/u).length - 1;
  if (isFirst || breaks > 1 || between.includes('\f')) return 'paragraph';
  if (overMarkUp) return breaks === 1 ? 'paragraph' : 'mark-up';
  return breaks === 1 ? 'line' : 'blank';
}
