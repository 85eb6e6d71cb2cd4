/** A stretch of NFC text: end-exclusive UTF-16 offsets, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
