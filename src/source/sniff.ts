/**
 * What kind of file some bytes are, told from their first kilobytes: which Unicode encoding, or which other
 * format. Pure.
 */

/** Encodings that we read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes of a file say. */
export type Sniffed =
  | {
      readonly kind: 'text';
      readonly encoding: Encoding /** bytes of the byte order mark */;
      readonly bom: number;
    }
  | {
      readonly kind: 'other';
      /** with article: `a PDF` */ readonly what: string;
      /** what to do about it */ readonly remedy: string;
      /** told by its first bytes; else it is only no text */ readonly isKnown: boolean;
    };

/** Bytes that `sniff` wants to see, when the file has as many. */
export const SNIFF_BYTES = 8192;

const EXPORT_TEXT = 'Export its text as UTF-8 first.';
const CONVERT_PDF =
  'Take its text out with `khoiphuc convert` first, which reads old encodings too; a scan without text is recognised by `khoiphuc repair`.';
const RECOGNISE =
  'Recognise it with `khoiphuc repair`, which writes its text; where a list of names is wanted, give a text file with one name a line.';
const SAVE_AS_PICTURE = 'Save it as PNG or TIFF.';
const UNPACK = 'Unpack it and give the text files inside.';
const SAVE_AS_TEXT = 'Open it in its program and save it as plain text, UTF-8.';

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: string;
  readonly remedy: string;
}

function ascii(text: string): number[] {
  return Array.from(text, (c) => c.charCodeAt(0));
}

const SIGNATURES: readonly Signature[] = [
  { bytes: ascii('%PDF-'), what: 'a PDF', remedy: CONVERT_PDF },
  { bytes: ascii('%!PS'), what: 'a PostScript file', remedy: EXPORT_TEXT },
  { bytes: ascii('AT&TFORM'), what: 'a DjVu file', remedy: EXPORT_TEXT },
  { bytes: [0x89, ...ascii('PNG')], what: 'a PNG image', remedy: RECOGNISE },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image', remedy: RECOGNISE },
  { bytes: ascii('GIF8'), what: 'a GIF image', remedy: RECOGNISE },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a TIFF image', remedy: RECOGNISE },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'a TIFF image', remedy: RECOGNISE },
  { bytes: ascii('WEBP'), at: 8, what: 'a WebP image', remedy: RECOGNISE },
  { bytes: ascii('jP  '), at: 4, what: 'a JPEG 2000 image', remedy: SAVE_AS_PICTURE },
  { bytes: ascii('ftyphe'), at: 4, what: 'a HEIC image', remedy: SAVE_AS_PICTURE },
  { bytes: ascii('ftypmif1'), at: 4, what: 'a HEIC image', remedy: SAVE_AS_PICTURE },
  { bytes: ascii('ftypavif'), at: 4, what: 'an AVIF image', remedy: SAVE_AS_PICTURE },
  { bytes: ascii('8BPS'), what: 'a Photoshop image', remedy: SAVE_AS_PICTURE },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive or an Office document', remedy: SAVE_AS_TEXT },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', remedy: SAVE_AS_TEXT },
  { bytes: ascii('{\\rtf'), what: 'an RTF document', remedy: SAVE_AS_TEXT },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', remedy: UNPACK },
  { bytes: [0xfd, ...ascii('7zXZ')], what: 'an xz archive', remedy: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', remedy: UNPACK },
  { bytes: ascii('Rar!'), what: 'a RAR archive', remedy: UNPACK },
  { bytes: ascii('KPMF'), what: 'a khoiphuc model file', remedy: 'Name its folder with `--models`.' },
  { bytes: [0x7f, ...ascii('ELF')], what: 'a program', remedy: 'Give a text file.' },
];

/** Share of control characters (other than white space and escape) from which on data is not text. */
const CONTROL_SHARE = 0.1;
/** Share of zero bytes at one parity that tells UTF-16 of mostly Latin letters. */
const UTF16_SHARE = 0.3;

function matches(bytes: Uint8Array, { bytes: wanted, at = 0 }: Signature): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
}

/** True for data that no text encoding of one byte per letter explains. */
export function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls += 1;
  return controls > head.length * CONTROL_SHARE;
}

function zeroShare(head: Uint8Array, parity: number): number {
  let zeros = 0;
  for (let i = parity; i < head.length; i += 2) if (head[i] === 0) zeros += 1;
  return zeros / Math.max(1, head.length / 2);
}

/**
 * Tells what a file is.
 *
 * @param head its first bytes, `SNIFF_BYTES` of them or all
 */
export function sniff(head: Uint8Array): Sniffed {
  const signature = SIGNATURES.find((s) => matches(head, s));
  if (signature) return { kind: 'other', what: signature.what, remedy: signature.remedy, isKnown: true };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { kind: 'text', encoding: 'utf-8', bom: 3 };
  const utf32 =
    (head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0) ||
    (head[0] === 0 && head[1] === 0 && head[2] === 0xfe && head[3] === 0xff);
  if (utf32) return { kind: 'other', what: 'text in UTF-32', remedy: 'Save it as UTF-8.', isKnown: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { kind: 'text', encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { kind: 'text', encoding: 'utf-16be', bom: 2 };
  const [even, odd] = [zeroShare(head, 0), zeroShare(head, 1)];
  if (Math.max(even, odd) > UTF16_SHARE && Math.min(even, odd) < CONTROL_SHARE) {
    const what = 'text in UTF-16 without a byte order mark, by the look of it';
    const remedy = 'Save it as UTF-8, or as UTF-16 with a byte order mark.';
    return { kind: 'other', what, remedy, isKnown: true };
  }
  if (looksBinary(head))
    return { kind: 'other', what: 'binary data, not text', remedy: 'Give a text file.', isKnown: false };
  return { kind: 'text', encoding: 'utf-8', bom: 0 };
}
