function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text in UTF-8, hexadecimal. By the platform's own `crypto.subtle`, which Node and browsers share. */
export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/**
 * Stands for the observed text of a whole document: SHA-256 of the pages' hashes, one a line.
 *
 * @param pages `sha256` of each page's observed text, in order
 */
export function documentHash(pages: readonly string[]): Promise<string> {
  return sha256(pages.map((page) => `${page}\n`).join(''));
}
