import type { Span } from '../span.js';
import { isCodeLike } from './document-codes.js';
import { isProtected } from './protect.js';
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

/** Two words with a separator between them: `kinh tế-xã hội`, `án/khóa`. */
const SEPARATED =
  /(?<=[\p{Ll}\d]{2}[)”"]?[-–/+,;])(?=\p{L}{2})|(?<=\p{Ll}[-–/])(?=\p{L}\p{Ll})|(?<=\p{Lu}{2}[-–/])(?=\p{Lu}{2})/u;

/**
 * What no code goes on behind, where a blank was lost: signs that list things with a word behind them (`21-NQ/TW,ngày`,
 * `30/9/2020;căn cứ`), colons (`Số:12/QĐ-UBND`), and quotes with the number of a footnote (`“gộc”5.`).
 */
const LISTED =
  /(?<=[\p{L}\p{N}]{2}[,;])(?=\p{L}{2})|(?<=\p{L}{2}:)(?=\d|\p{Lu}{2}|\p{Lu}\p{Ll})|(?<=\p{L}{2}[”"»])(?=\d{1,3}\P{L}*$)/u;

/** A full stop that lost its blank: behind initials and titles, `V.I.Lênin`, `TS.Nguyễn`, and behind a sentence. */
const STOPPED = /(?<=(?:(?<!\p{L})(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}{1,2})|\p{Ll}{2})\.)(?=\p{Lu}[\p{Ll}.])/u;

/** Cuts a token behind its inner separators, unless it is an address or a number; of a code it leaves all parts together. */
function cutAtSeparators(text: string): string[] {
  if (!/[-–/+,;.:”"»]/u.test(text) || isProtected(text)) return [text];
  return text
    .split(LISTED)
    .flatMap((part) => (isCodeLike(part) ? [part] : part.split(SEPARATED)))
    .flatMap((part) => part.split(STOPPED));
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
    for (const text of cutAtSeparators(match[0])) {
      tokens.push({
        ...{ text, span: { start, end: start + text.length }, ...edgesOf(text) },
        gap: start === match.index ? gap : 'none',
      });
      start += text.length;
    }
  }
  return tokens;
}
