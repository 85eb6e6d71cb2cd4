/** A stretch of NFC text: end-exclusive UTF-16 offsets, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text that `span` covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
