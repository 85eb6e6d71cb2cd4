const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** JSON as it may stand in a script element of data: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Bytes turned to base64 at a time: a multiple of three, so that the pieces join without padding. */
const PIECE = 3 * 2 ** 14;
/** Arguments that one call takes in every engine. */
const MOST_ARGUMENTS = 2 ** 13;

/** Base64 of the bytes, piece by piece. */
export function* base64Pieces(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    let binary = '';
    for (let i = 0; i < piece.length; i += MOST_ARGUMENTS) {
      binary += String.fromCharCode(...piece.subarray(i, i + MOST_ARGUMENTS));
    }
    yield btoa(binary);
  }
}
