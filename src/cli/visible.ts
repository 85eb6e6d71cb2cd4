const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text in one line, with control characters as they are written in programs (`\n`, `\x1b`): a file name may hold any, and a
 * terminal would follow them.
 */
export function visible(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (sign) => NAMED[sign] ?? `\\x${sign.codePointAt(0)!.toString(16).padStart(2, '0')}`,
  );
}
