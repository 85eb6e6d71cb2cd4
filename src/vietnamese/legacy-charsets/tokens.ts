/** Tokens of a text that may say something about its encoding, as offsets. */
export interface Suspects {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/** Signs that only VIQR has in number: without one of them no text is VIQR. */
const VIQR_SIGN = /[aeo]\^|[ou][+*]|a\(/i;
/** An ASCII token that may be VIQR. */
const VIQR_TOKEN = /[aeiouy][\^(+*`?~'.]|dd/i;

const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/**
 * Finds the tokens between white space that are not plain ASCII (printable), or that have VIQR signs in a text that may
 * be VIQR.
 */
export function suspects(text: string): Suspects {
  const mayBeViqr = VIQR_SIGN.test(text);
  let starts = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let count = 0;
  const { length } = text;
  let i = 0;
  while (i < length) {
    if (isSpace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let plain = true;
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7e || unit < 0x20) {
        if (isSpace(unit)) break;
        plain = false;
      } else if (unit === 0x20) break;
    }
    if (plain && !(mayBeViqr && VIQR_TOKEN.test(text.slice(start, i)))) continue;
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
