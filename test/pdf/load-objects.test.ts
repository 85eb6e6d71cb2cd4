import * as lib from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadObjects } from '../../src/pdf/load-objects.js';

/** A PDF with a number that the library warns of, and an object that it warns of and takes out. */
async function doubtfulPdf(): Promise<Uint8Array> {
  const document = await lib.PDFDocument.create();
  document.addPage();
  const whole = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  return Buffer.from(whole.replace('1 0 obj', '0 0 obj\n99999999999999999999\nendobj\n1 0 obj'), 'latin1');
}

describe('loadObjects', () => {
  const printed = vi.fn();
  const { warn } = console;

  beforeEach(() => {
    printed.mockReset();
    console.warn = printed;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('leaves unsaid what the library mends', async () => {
    const bytes = await doubtfulPdf();
    await lib.PDFDocument.load(bytes);
    expect(printed.mock.calls.map(([said]) => String(said).slice(0, 14))).toEqual([
      'Parsed number ',
      'Removing parse',
    ]);
    printed.mockReset();
    const documents = await Promise.all([loadObjects(lib, bytes), loadObjects(lib, bytes)]);
    expect(documents.map((document) => document.getPageCount())).toEqual([1, 1]);
    expect(printed).not.toHaveBeenCalled();
    expect(console.warn).toBe(printed);
  });

  it('lets be heard what others warn of meanwhile', async () => {
    const bytes = await doubtfulPdf();
    const loading = loadObjects(lib, bytes);
    console.warn('the disk is %s', 'full');
    await loading;
    expect(printed.mock.calls).toEqual([['the disk is %s', 'full']]);
  });

  it('leaves in its place what others put there meanwhile', async () => {
    const bytes = await doubtfulPdf();
    const loading = loadObjects(lib, bytes);
    const before = console.warn;
    const theirs = (...said: unknown[]): void => before('theirs', ...said);
    console.warn = theirs;
    await loading;
    expect(console.warn).toBe(theirs);
    console.warn('heard');
    expect(printed).toHaveBeenLastCalledWith('theirs', 'heard');
  });

  it('is quiet no longer when a file cannot be read', async () => {
    await expect(loadObjects(lib, Buffer.from('no PDF'))).rejects.toThrow();
    expect(console.warn).toBe(printed);
  });
});
