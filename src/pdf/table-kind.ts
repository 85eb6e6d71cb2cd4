import { headerAt, SLACK } from './header.js';

/** Bytes that show whether a table begins there. */
const LOOK = 40;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * The kind of a PDF's table of objects; undefined when it is not where the file says, and readers must search the file
 * for objects.
 */
export function tableKind(bytes: Uint8Array): 'table' | 'stream' | undefined {
  const said = /startxref\s+(\d+)\s+%%EOF(?!.*startxref)/su.exec(latin(bytes.subarray(-SLACK)));
  if (!said) return undefined;
  // Offsets count from the header, which need not be the first byte.
  for (const shift of [0, headerAt(bytes)]) {
    const at = Number(said[1]) + shift;
    const look = latin(bytes.subarray(at, at + LOOK));
    if (/^\s*xref\b/u.test(look)) return 'table';
    if (/^\s*\d+\s+\d+\s+obj\b/u.test(look)) return 'stream';
  }
  return undefined;
}
