import type { Span } from '../../span.js';

/** Tokens between white space, as offsets. */
export interface Tokens {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/** Signs that only VIQR has in number: without one of them no text is VIQR. */
const VIQR_SIGN = /[aeo]\^|[ou][+*]|a\(|[aeiouy][`~?][a-z]/i;
/** An ASCII token that may be VIQR. */
const VIQR_TOKEN = /[aeiouy][\^(+*`?~'.]|dd/i;

const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/** Collects the tokens of a span that `wanted` takes; `plain` says whether a token is printable ASCII. */
function collect(
  text: string,
  span: Span,
  wanted: (plain: boolean, start: number, end: number) => boolean,
): Tokens {
  let starts = new Int32Array(256);
  let ends = new Int32Array(256);
  let count = 0;
  let i = span.start;
  while (i < span.end) {
    if (isSpace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let plain = true;
    for (; i < span.end; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7e || unit < 0x20) {
        if (isSpace(unit)) break;
        plain = false;
      } else if (unit === 0x20) break;
    }
    if (!wanted(plain, start, i)) continue;
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts[count] = start;
    ends[count++] = i;
  }
  return { starts, ends, count };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * Finds the tokens that may say something about the encoding: those that are not plain ASCII (printable), or that have
 * VIQR signs in a text that may be VIQR.
 */
export function suspects(text: string): Tokens {
  const mayBeViqr = VIQR_SIGN.test(text);
  return collect(
    text,
    { start: 0, end: text.length },
    (plain, start, end) => !plain || (mayBeViqr && VIQR_TOKEN.test(text.slice(start, end))),
  );
}

/** Every token of a span of the text. */
export function allTokens(text: string, span: Span): Tokens {
  return collect(text, span, () => true);
}
