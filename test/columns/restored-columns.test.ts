import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/correction.js';
import type { Models } from '../../src/model/models.js';
import { repairPages } from '../../src/pipeline.js';
import { createRestorer, type RestorerOptions } from '../../src/restore/restorer.js';
import type { SourcePage } from '../../src/source-page.js';
import { stripMarks } from '../../src/vietnamese/marks.js';
import { shippedModels } from '../shipped-models.js';

const BODY = readFileSync(new URL('../../fixtures/cuc-thong-tin-co-so.txt', import.meta.url), 'utf8');
/** A letter, its letterhead run together line by line. */
const CLEAN = [
  'TỈNH ỦY QUẢNG NGÃI ĐẢNG CỘNG SẢN VIỆT NAM',
  'BAN TUYÊN GIÁO Quảng Ngãi, ngày 20 tháng 6 năm 2023',
  BODY,
].join('\n');
const DAMAGED = stripMarks(CLEAN).normalize('NFC');
const HEAD =
  'TỈNH ỦY QUẢNG NGÃI\nBAN TUYÊN GIÁO\nĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Ngãi, ngày 20 tháng 6 năm 2023\n';

describe('the columns of a restored text', () => {
  let models: Models;
  beforeAll(async () => {
    models = await shippedModels();
  });
  const restore = (text: string, options: RestorerOptions = {}) =>
    createRestorer(models, options).restore(text);

  it('are in reading order, and the corrections tell of the text in that order', () => {
    const { text, observed, corrections } = restore(DAMAGED);
    expect(text.startsWith(HEAD)).toBe(true);
    expect(applyCorrections(observed, corrections)).toBe(text);
  });

  it('stay as they are when asked for, with marks only, and in clean text', () => {
    const firstLine = (options: RestorerOptions, text = DAMAGED) =>
      restore(text, options).text.split('\n')[0];
    expect(firstLine({ columns: 'keep' })).toBe('TỈNH ỦY QUẢNG NGÃI ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(firstLine({ marksOnly: true })).toBe('TỈNH ỦY QUẢNG NGÃI ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(firstLine({}, CLEAN)).toBe('TỈNH ỦY QUẢNG NGÃI ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  it('are put in order page by page: each page keeps its words', async () => {
    const page = (number: number, text: string): SourcePage => ({
      ...{ number, road: 'mangled-text', reason: 'a text', page: { lines: [] }, text, warnings: [] },
    });
    const pages = (async function* () {
      yield page(1, DAMAGED);
      yield page(2, DAMAGED);
    })();
    const read = [];
    for await (const { text } of repairPages(createRestorer(models), pages)) read.push(text);
    expect(read).toHaveLength(2);
    for (const text of read) {
      expect(text.startsWith(HEAD)).toBe(true);
      expect(text.split(/\s+/u)).toHaveLength(CLEAN.split(/\s+/u).length);
    }
  });
});
