import type { Span } from '../span.js';
import { cutAtLostBlanks } from './lost-blanks.js';
import type { TokenEvidence } from './word-evidence.js';

/** What stands between a token and the one before it. */
export type Gap = 'none' | 'blank' | 'line' | 'paragraph';

/** A stretch of the observed text without white space. */
export interface ObservedToken {
  readonly text: string;
  readonly span: Span;
  readonly gap: Gap;
  /** Edge punctuation in front and behind, in characters. */
  readonly lead: number;
  readonly trail: number;
  /** What the recogniser and a second reading say of it. */
  readonly evidence?: TokenEvidence;
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

/** Cuts NFC text at white space, remembering line and paragraph ends. Spans ascend. */
export function tokenize(text: string): ObservedToken[] {
  const tokens: ObservedToken[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const between = text.slice(end, match.index);
    const breaks = between.split(/\r\n|[\n\r\f\u2028\u2029]/u).length - 1;
    const gap =
      end === 0 || breaks > 1 || between.includes('\f') ? 'paragraph' : breaks === 1 ? 'line' : 'blank';
    end = match.index + match[0].length;
    let start = match.index;
    for (const text of cutAtLostBlanks(match[0])) {
      tokens.push({
        ...{ text, span: { start, end: start + text.length }, ...edgesOf(text) },
        gap: start === match.index ? gap : 'none',
      });
      start += text.length;
    }
  }
  return tokens;
}
