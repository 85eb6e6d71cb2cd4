import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsNamed } from '../../../src/output/formats.js';
import type { PaperRecord, RecordValue } from '../../../src/output/record/record.js';
import { RECORD_COLUMNS, recordCsvHead, recordCsvRow } from '../../../src/output/record/record-csv.js';
import { jsonRecordSchema } from '../../../src/output/record/schema.js';
import type { RestoredPage } from '../../../src/restored.js';
import { toyPage } from '../toy-document.js';
import { textOf } from '../write-document.js';
import { CIRCULAR } from './papers.js';

const format = await formatsNamed('record')[0]!.load();
const validate = new Ajv2020({ strict: false }).compile(jsonRecordSchema);

const paper = (text: string): RestoredPage => ({ ...toyPage(1, []), text, observed: text });

describe('--format record', () => {
  it('writes what its schema says', async () => {
    const json = JSON.parse(await textOf(format, [paper(CIRCULAR)]));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json).toMatchObject({ schema: 'khoiphuc/record', version: 1, pages: 1, failedPages: [] });
    expect(json.record.date).toEqual({
      value: 'ngày tháng 6 năm 2021',
      normalized: '2021-06',
      confidence: expect.any(Number),
      places: [{ page: 1, start: expect.any(Number), end: expect.any(Number) }],
    });
  });

  it('says which pages it knows nothing of, and is whole without any', async () => {
    const failed = { ...paper(''), road: 'failed' as const, problem: 'damaged', number: 2 };
    const json = JSON.parse(await textOf(format, [paper(CIRCULAR), failed]));
    expect(json).toMatchObject({ pages: 2, failedPages: [2] });
    const empty = JSON.parse(await textOf(format, []));
    expect(validate(empty)).toBe(true);
    expect(empty.record).toEqual({ signatories: [], addressees: [], recipients: [], cited: [] });
  });

  it('has a schema that refuses what is none', () => {
    expect(validate({ schema: 'khoiphuc/record', version: 1 })).toBe(false);
    const value = { value: '', confidence: 2, places: [] };
    const record = { issuer: value, signatories: [], addressees: [], recipients: [], cited: [] };
    const head = {
      schema: 'khoiphuc/record',
      version: 1,
      name: '-',
      producer: 'x',
      pages: 1,
      failedPages: [],
    };
    expect(validate({ ...head, record })).toBe(false);
  });

  it('is published as a file', () => {
    const file = readFileSync(new URL('../../../docs/record.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(jsonRecordSchema);
  });
});

/** Reads one row back, by the rules of RFC 4180. */
function parseRow(row: string): string[] {
  const fields = [''];
  let quoted = false;
  for (let i = 0; i < row.length - 2; i++) {
    const c = row[i]!;
    if (c === '"' && quoted && row[i + 1] === '"') i += 1;
    else if (c === '"') {
      quoted = !quoted;
      continue;
    } else if (c === ',' && !quoted) {
      fields.push('');
      continue;
    }
    fields[fields.length - 1] += c;
  }
  return fields;
}

describe('the table of a folder', () => {
  const value = (text: string, normalized?: string): RecordValue => ({
    ...{ value: text, confidence: 0.9, places: [{ page: 1, start: 0, end: text.length }] },
    ...(normalized === undefined ? {} : { normalized }),
  });
  const record: PaperRecord = {
    issuer: value('BỘ "A", B'),
    documentType: value('HƯỚNG DẪN', 'Hướng dẫn'),
    reference: value('-HD/BTGTU'),
    date: value('ngày 1 tháng 2 năm 2023', '2023-02-01'),
    title: { ...value('=1+1'), confidence: 0.25 },
    signatories: [{ position: value('BÍ THƯ'), name: value('Lê A') }, { name: value('Trần B') }],
    addressees: [],
    recipients: [value('Như trên'), value('Lưu: VT')],
    cited: [{ type: value('Luật'), title: value('Lưu trữ'), date: value('năm 2024', '2024') }],
  };

  it('has one row a paper', () => {
    expect(recordCsvHead()).toBe(`\ufeff${RECORD_COLUMNS.join(',')}\r\n`);
    expect(recordCsvRow('a,b.pdf', record)).toBe(
      '"a,b.pdf",,"BỘ ""A"", B",Hướng dẫn,\'-HD/BTGTU,,,,2023-02-01,\'=1+1,,BÍ THƯ,"Lê A; Trần B",,"Như trên; Lưu: VT",Luật Lưu trữ (2024),0.25\r\n',
    );
  });

  it('gives no program a formula, and every field back', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const fields = parseRow(recordCsvRow(name, record));
        expect(fields).toHaveLength(RECORD_COLUMNS.length);
        expect(fields[0]!.replace(/^'(?=\s*[=+\-@\t\r|])/u, '')).toBe(name);
        expect(fields[0]).not.toMatch(/^\s*[=+\-@\t\r|]/u);
      }),
      { seed: 20261121 },
    );
  });
});
