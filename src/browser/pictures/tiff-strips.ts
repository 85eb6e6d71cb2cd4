import { PALETTE, RGB, type TiffPicture, unread, WHITE_IS_ZERO, YCBCR } from './tiff.js';

/** `Compression` of TIFF 6.0 and its supplements. */
const NONE = 1;
const [HUFFMAN, FAX_3, FAX_4] = [2, 3, 4];
const LZW = 5;
const JPEG = 7;
const [DEFLATE, OLD_DEFLATE] = [8, 32946];
const PACK_BITS = 32773;

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) turned |= 0x80 >> bit;
  return turned;
});

/** A JPEG strip with the tables that all strips of the file share put in. */
function wholeJpeg(strip: Uint8Array, tables: Uint8Array | undefined): Uint8Array {
  if (!tables || tables.length < 4) return strip;
  const [head, tail] = [tables.subarray(0, -2), strip.subarray(2)];
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}

function colourSpace({ photometric, samples, bits, palette }: TiffPicture): string {
  if (photometric !== PALETTE) return samples === 1 ? '/DeviceGray' : '/DeviceRGB';
  const colours = palette.length / 3;
  const entry = (i: number): string =>
    [0, 1, 2].map((c) => (palette[i + c * colours]! >> 8).toString(16).padStart(2, '0')).join('');
  const lookup = Array.from({ length: Math.min(colours, 1 << bits) }, (_, i) => entry(i)).join('');
  return `[/Indexed /DeviceRGB ${lookup.length / 6 - 1} <${lookup}>]`;
}

/** How a strip is packed, in the words of PDF, which has the same packings. @throws InputError when it has none for it */
function filterOf(picture: TiffPicture, rows: number): string {
  const { compression, width, bits, samples, predictor, t4Options, photometric } = picture;
  const fax = (k: number, aligned: boolean): string =>
    `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${rows} /EncodedByteAlign ${aligned} ` +
    `/BlackIs1 ${photometric !== WHITE_IS_ZERO} >>`;
  const packed = (name: string): string =>
    `/Filter /${name} /DecodeParms << /Predictor ${predictor === 2 ? 2 : 1} /Colors ${samples} ` +
    `/BitsPerComponent ${bits} /Columns ${width} >>`;
  switch (compression) {
    case NONE:
      return '';
    case HUFFMAN:
      return fax(0, true);
    case FAX_3:
      return fax(t4Options & 1 ? 1 : 0, (t4Options & 4) !== 0);
    case FAX_4:
      return fax(-1, false);
    case LZW:
      return packed('LZWDecode');
    case DEFLATE:
    case OLD_DEFLATE:
      return packed('FlateDecode');
    case PACK_BITS:
      return '/Filter /RunLengthDecode';
    case JPEG:
      return '/Filter /DCTDecode';
    default:
      throw unread(`packed in a rare way (${compression})`);
  }
}

function check({ bits, samples, photometric, predictor, compression, orientation }: TiffPicture): void {
  const isKnown =
    samples === 1
      ? [1, 2, 4, 8].includes(bits)
      : samples === 3 && bits === 8 && [RGB, YCBCR].includes(photometric);
  const isJpeg = compression === JPEG;
  if (!isKnown || predictor > 2 || (photometric === YCBCR && !isJpeg) || (photometric === RGB && isJpeg))
    throw unread(`of ${samples} × ${bits} bits a pixel`);
  if ([2, 4, 5, 7].includes(orientation)) throw unread('marked as mirrored');
}

/**
 * A PDF with a page for each strip of a picture of a TIFF: PDF has all the packings of TIFF, and pdf.js unpacks them.
 *
 * @throws InputError when the picture is of a kind that PDF has not
 */
export function stripsAsPdf(picture: TiffPicture): Uint8Array<ArrayBuffer> {
  check(picture);
  const { width, height, rowsPerStrip, strips, bits, compression, photometric, samples } = picture;
  const isFax = [HUFFMAN, FAX_3, FAX_4].includes(compression);
  const inverted = photometric === WHITE_IS_ZERO && !isFax ? '/Decode [1 0]' : '';
  const text = new TextEncoder();
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? text.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (dict: string, stream?: Uint8Array): void => {
    offsets.push(length);
    put(`${offsets.length} 0 obj\n`);
    put(stream ? `<< ${dict} /Length ${stream.length} >>\nstream\n` : `<< ${dict} >>\n`);
    if (stream) {
      put(stream);
      put('\nendstream\n');
    }
    put('endobj\n');
  };
  put('%PDF-1.7\n');
  const first = 3;
  object('/Type /Catalog /Pages 2 0 R');
  const kids = strips.map((_, i) => `${first + 3 * i} 0 R`).join(' ');
  object(`/Type /Pages /Count ${strips.length} /Kids [${kids}]`);
  for (const [i, strip] of strips.entries()) {
    const rows = Math.min(rowsPerStrip, height - i * rowsPerStrip);
    const at = first + 3 * i;
    object(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${rows}] /Contents ${at + 1} 0 R ` +
        `/Resources << /XObject << /I ${at + 2} 0 R >> >>`,
    );
    object('', text.encode(`q ${width} 0 0 ${rows} 0 0 cm /I Do Q`));
    const plain = picture.reversed ? strip.map((byte) => REVERSED[byte]!) : strip;
    object(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${rows} /BitsPerComponent ${bits} ` +
        `/ColorSpace ${compression === JPEG && samples === 3 ? '/DeviceRGB' : colourSpace(picture)} ${inverted} ` +
        filterOf(picture, rows),
      compression === JPEG ? wholeJpeg(plain, picture.jpegTables) : plain,
    );
  }
  const start = length;
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  put(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''));
  put(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}
