/**
 * Signs with a meaning of their own within a line of CommonMark or its GitHub dialect: emphasis, code, links, HTML,
 * tables, strikethrough, entities, formulas. A backslash takes it away, and is no part of the text. An underscore within a
 * word and most ampersands mean nothing; addresses of the web, which may hold them, stay whole.
 */
const INLINE = /[\\`*[\]<>|~$]|&(?=#?\w{1,40};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What makes a heading, a list, a quotation, a rule or code of a line that begins with it. */
const LEADING = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/u;

/** Text within a line, so that every sign of it is shown as it is. */
export function escapeInline(text: string): string {
  return text.replace(INLINE, '\\$&');
}

/** Text at the beginning of a line. */
export function escapeLine(text: string): string {
  const inline = escapeInline(text);
  const leading = LEADING.exec(inline)?.[0];
  if (leading === undefined) return inline;
  return /\d/u.test(leading) ? `${leading}\\${inline.slice(leading.length)}` : `\\${inline}`;
}
