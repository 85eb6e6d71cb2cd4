import { PDFDocument, PDFName, PDFRawStream, type SecurityOptions } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { VI } from '../../../src/cli/messages/vi.js';
import { InputError } from '../../../src/errors.js';
import { pdfFormat } from '../../../src/output/pdf/pdf-format.js';
import { openPdfText } from '../../../src/source/pdf/text.js';
import { collect } from '../../source/collect.js';
import { addScan, jpegOf } from '../../source/pdf/build-scans.js';
import { titled } from '../../source/pdf/encrypt-by-hand.js';
import { memorySink, TOY_FACTS, toyPage } from '../toy-document.js';

const RIGHTS = { modifying: true, copying: true };
const PICTURE = { ColorSpace: 'DeviceGray', Width: 248, Height: 351, Filter: 'DCTDecode' };
const PAGE = toyPage(1, [['Đẩy', 'mạnh']], {
  road: 'image',
  image: {
    ...{ width: 2480, height: 3508, dpi: 300, rotation: 0, toUserSpace: [0.24, 0, 0, -0.24, 0, 841.92] },
    encoded: () => Promise.reject(new Error('not asked for')),
  },
});

/** A scan, encrypted. */
async function locked(jpeg: Uint8Array, options: SecurityOptions, version = '1.7'): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false });
  await addScan(made, jpeg, PICTURE, { size: [595.2, 841.92] });
  const plain = Buffer.from(await made.save({ useObjectStreams: false })).toString('latin1');
  // how strong the encryption is follows the version of the file
  const versioned = Buffer.from(plain.replace(/^%PDF-1\.\d/u, `%PDF-${version}`), 'latin1');
  const pdf = await PDFDocument.load(versioned, { updateMetadata: false });
  pdf.encrypt(options);
  return pdf.save({ useObjectStreams: false });
}

/** What is written of it, and what is said of that. */
async function searchable(bytes: Uint8Array, password?: string) {
  const memory = memorySink();
  const source = { kind: 'pdf', password, bytes: async () => bytes } as const;
  const writer = pdfFormat.open({ ...TOY_FACTS, name: 'x.pdf', source }, memory.sink, {});
  await writer.page(PAGE);
  await writer.end();
  return { out: memory.bytes(), notes: writer.notes ?? [] };
}

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const open = await openPdfText(bytes, { name: 'out.pdf' });
  const pages = await collect(open.pages);
  await open.close();
  return pages.map(({ text }) => text.replaceAll('\t', ' '));
}

describe('an encrypted scan that is made searchable', () => {
  it.each([
    ['1.3', '', undefined],
    ['1.7', 'mật khẩu', 'mật khẩu'],
    ['1.7', '', undefined],
    ['2.0', 'khoá', 'khoá'],
  ])(
    'version %s, opened with %j: comes out without its encryption, and says so',
    async (version, user, given) => {
      const jpeg = await jpegOf(248, 351);
      const rights = { userPassword: user, ownerPassword: 'chủ', permissions: RIGHTS };
      const { out, notes } = await searchable(await locked(jpeg, rights, version), given);
      expect(await textOf(out)).toEqual(['Đẩy mạnh']);
      const pdf = await PDFDocument.load(out, { updateMetadata: false });
      expect([pdf.isEncrypted, notes.length]).toEqual([false, 1]);
      expect(VI.translate(notes[0]!)).toMatch(/không, ai cũng mở được/u);
      const pictures = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
        const isPicture =
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
        return isPicture ? [Buffer.from(object.contents)] : [];
      });
      expect(pictures).toEqual([Buffer.from(jpeg)]);
    },
  );

  it('is refused where its rights forbid it, but not to its owner', async () => {
    const rights = {
      userPassword: '',
      ownerPassword: 'chủ',
      permissions: { modifying: false, copying: true },
    };
    const bytes = await locked(await jpegOf(248, 351), rights);
    const refused = await searchable(bytes).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as Error).message).toMatch(/^x\.pdf: the rights .* `--password`.*`qpdf --decrypt`/u);
    expect(VI.translate((refused as Error).message)).toMatch(/^x\.pdf: tệp PDF mã hoá này không cho sửa/u);
    expect(await textOf((await searchable(bytes, 'chủ')).out)).toEqual(['Đẩy mạnh']);
  });

  it('is refused where the password is another', async () => {
    const bytes = await locked(await jpegOf(248, 351), {
      userPassword: 'a',
      ownerPassword: 'b',
      permissions: RIGHTS,
    });
    await expect(searchable(bytes, 'c')).rejects.toThrow(InputError);
  });

  it('keeps what its strings say, brackets and backslashes too', async () => {
    const title = Buffer.from('Số (1\\2: (ạ', 'utf16le').swap16();
    const { out } = await searchable(titled(Buffer.concat([Buffer.from([0xfe, 0xff]), title])));
    expect((await PDFDocument.load(out, { updateMetadata: false })).getTitle()).toBe('Số (1\\2: (ạ');
  });

  it('says nothing of a file that was not encrypted', async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    await addScan(pdf, await jpegOf(248, 351), PICTURE, { size: [595.2, 841.92] });
    expect((await searchable(await pdf.save())).notes).toEqual([]);
  });
});
