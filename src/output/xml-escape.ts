/**
 * Characters that XML 1.0 does not allow, not even as references (section 2.2, production Char): control characters
 * other than tab, LF and CR, lone surrogates, U+FFFE and U+FFFF.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text without the characters that XML does not allow. */
export function xmlCharacters(text: string): string {
  return text.replace(NOT_XML, '');
}

/** Text as the content of an XML or HTML element: nothing in it is mark-up, nothing in it is forbidden. */
export function escapeText(text: string): string {
  return xmlCharacters(text).replace(/[&<>\r]/g, (sign) => NAMES[sign]!);
}

/** Text as the value of an attribute between quotes of either kind; its white space comes back as it is. */
function escapeAttribute(text: string): string {
  return xmlCharacters(text).replace(/[&<>"'\t\n\r]/g, (sign) => NAMES[sign]!);
}

/** `name="value"` with a blank before it; nothing where there is no value. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined
    ? ''
    : ` ${name}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
}
