import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../src/source/node-platform.js';
import { openStructure } from '../../../src/source/pdf/structure.js';
import { titled } from './encrypt-by-hand.js';

describe('a file with a broken tree of pages, mended', () => {
  it('says what its encrypted strings said, brackets and backslashes too, and opens without a password', async () => {
    const said = 'Số (1\\2: (ạ';
    const title = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(said, 'utf16le').swap16()]);
    const structure = await openStructure(titled(title, '3 0 R 99 0 R'), undefined, nodePlatform.unpacker);
    expect(structure.tree).toEqual({ pageCount: 2, broken: [2] });
    const mended = await PDFDocument.load(await structure.mended(), { updateMetadata: false });
    expect([mended.getPageCount(), mended.isEncrypted, mended.getTitle()]).toEqual([2, false, said]);
  });
});
