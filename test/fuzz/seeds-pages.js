// Seeds that are pages: pictures and PDFs, small ones of every kind.
const SVG =
  '<svg width="120" height="60"><rect width="120" height="60" fill="white"/><text x="9" y="40" font-size="30">Số 21</text></svg>';

async function picture() {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(SVG)).flatten({ background: 'white' }).withMetadata({ density: 150 });
}

/** A BMP of grey bars, 24 bits a pixel, and one of two colours (Windows 3). */
function bitmaps() {
  const bmp = (bits, palette, rows) => {
    const bytes = Buffer.alloc(54 + palette.length + rows.length);
    bytes.write('BM');
    bytes.writeUInt32LE(bytes.length, 2);
    bytes.writeUInt32LE(54 + palette.length, 10);
    bytes.writeUInt32LE(40, 14);
    bytes.writeInt32LE(32, 18);
    bytes.writeInt32LE(16, 22);
    bytes.writeUInt16LE(1, 26);
    bytes.writeUInt16LE(bits, 28);
    Buffer.from([...palette, ...rows]).copy(bytes, 54);
    return bytes;
  };
  const grey = Array.from({ length: 32 * 16 }, (_, i) => [i % 256, i % 256, i % 256]).flat();
  const bars = Array.from({ length: 4 * 16 }, (_, i) => (i % 3) * 80);
  return [bmp(24, [], grey), bmp(1, [0, 0, 0, 0, 255, 255, 255, 0], bars)];
}

/** Fax in a TIFF of one strip. */
async function fax() {
  const { default: sharp } = await import('sharp');
  const { data, info } = await (await picture())
    .grayscale()
    .threshold()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: false, tileWidth: width, tileHeight: height })
    .toBuffer();
}

export async function pictures() {
  const made = async (make) => make(await picture()).toBuffer();
  const some = await Promise.all([
    made((one) => one.png()),
    made((one) => one.jpeg()),
    made((one) => one.tiff({ compression: 'lzw' })),
    made((one) => one.webp()),
    made((one) => one.gif()),
    made((one) => one.toColourspace('b-w').threshold().png({ palette: true, colours: 2 })),
    made((one) => one.jpeg({ progressive: true }).withExif({ IFD0: { Orientation: '6' } })),
  ]);
  return [...some, await fax(), ...bitmaps()];
}

/** The strip of a TIFF of one strip. */
function stripOf(tiff) {
  const directory = tiff.readUInt32LE(4);
  const tags = new Map();
  for (let i = 0; i < tiff.readUInt16LE(directory); i += 1) {
    const at = directory + 2 + 12 * i;
    tags.set(
      tiff.readUInt16LE(at),
      tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8),
    );
  }
  return tiff.subarray(tags.get(273), tags.get(273) + tags.get(279));
}

/** A page that shows one picture, with unseen words before it or without. */
function addScan(lib, pdf, bytes, entries, layer) {
  const { context } = pdf;
  const size = [300, 150];
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 120,
    Height: 60,
    Length: bytes.length,
    ...entries,
  };
  const image = context.register(lib.PDFRawStream.of(context.obj(dict), bytes));
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
  const { node } = pdf.addPage(size);
  node.set(lib.PDFName.of('Resources'), context.obj({ Font: { F0: font }, XObject: { Im0: image } }));
  const words = layer ? 'BT 3 Tr /F0 20 Tf 20 60 Td (So 21) Tj ET ' : '';
  const content = `${words}q ${size[0]} 0 0 ${size[1]} 0 0 cm /Im0 Do Q`;
  node.set(lib.PDFName.of('Contents'), context.register(context.stream(content)));
}

/** A page of printed lines. */
function addText(lib, pdf, lines) {
  const { context } = pdf;
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
  const { node } = pdf.addPage([300, 200]);
  node.set(lib.PDFName.of('Resources'), context.obj({ Font: { F0: font } }));
  const content = lines.map((line, i) => `BT /F0 18 Tf 20 ${90 - 20 * i} Td (${line}) Tj ET`).join('\n');
  node.set(lib.PDFName.of('Contents'), context.register(context.flateStream(content)));
}

/** Without dates and names by chance, so that a seed makes the same input again. */
export async function pdfs() {
  const lib = await import('@cantoo/pdf-lib');
  const create = () => lib.PDFDocument.create({ updateMetadata: false });
  const text = await create();
  addText(lib, text, ['Pdy manh tuyen truyen']);
  addText(lib, text, ['Nghi quyet so 21-NQ/TW', 'cua Ban Tuyen giao']);
  const jpeg = await (await picture()).grayscale().jpeg().toBuffer();
  const grey = { ColorSpace: 'DeviceGray', BitsPerComponent: 8 };
  const scan = await create();
  addScan(lib, scan, jpeg, { ...grey, Filter: 'DCTDecode' }, true);
  const faxed = await create();
  const strip = stripOf(await fax());
  const bilevel = { ColorSpace: 'DeviceGray', BitsPerComponent: 1, Filter: 'CCITTFaxDecode' };
  addScan(lib, faxed, strip, { ...bilevel, DecodeParms: { K: -1, Columns: 120, Rows: 60 } }, false);
  addScan(lib, faxed, new Uint8Array(120 * 60).fill(200), grey, false);
  const save = { useObjectStreams: false };
  return [await text.save(save), await text.save(), await scan.save(save), await faxed.save(save)];
}
