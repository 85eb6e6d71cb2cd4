import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRecordTables } from '../../../src/model/load.js';
import { findRecord } from '../../../src/output/record/find-record.js';
import { createRecordKnowledge } from '../../../src/output/record/knowledge.js';
import type { PaperRecord, RecordValue } from '../../../src/output/record/record.js';
import { type RecordPage, recordPage } from '../../../src/output/record/record-page.js';
import { toyPage } from '../toy-document.js';
import { CIRCULAR, DIRECTIVE, LETTER, PROSE } from './papers.js';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);
const SHARED = new URL('../../../../shared/fixtures/', import.meta.url);
const knowledge = createRecordKnowledge(await loadRecordTables());

const pageOf = (text: string, number = 1): RecordPage => ({ number, text: text.normalize('NFC'), words: [] });
const recordOf = (text: string): PaperRecord => findRecord([pageOf(text)], knowledge);
const seed = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** A record without confidences and places: values, with the normal form behind `=` where it differs. */
function plain(record: PaperRecord) {
  const text = (value: RecordValue | undefined) =>
    value &&
    (value.normalized === undefined || value.normalized === value.value
      ? value.value
      : `${value.value} = ${value.normalized}`);
  const fields = Object.entries(record).flatMap(([name, value]) =>
    value === undefined || Array.isArray(value) ? [] : [[name, text(value as RecordValue)]],
  );
  return {
    ...Object.fromEntries(fields),
    signatories: record.signatories.map((s) => [s.authority, s.position, s.name].map(text)),
    addressees: record.addressees.map(text),
    recipients: record.recipients.map(text),
    cited: record.cited.map((c) =>
      [c.type.value, c.number?.value, c.title?.value, c.date?.normalized, c.body?.value]
        .filter(Boolean)
        .join(' | '),
    ),
  };
}

/** Every value of a record, wherever it stands. */
function valuesOf(node: unknown): RecordValue[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('places' in node && 'value' in node) return [node as RecordValue];
  return Object.values(node).flatMap(valuesOf);
}

function expectVerbatim(record: PaperRecord, pages: readonly RecordPage[]): void {
  for (const { value, places, confidence } of valuesOf(record)) {
    const texts = places.map(({ page, start, end }) =>
      pages
        .find(({ number }) => number === page)!
        .text.slice(start, end)
        .replace(/\s+/gu, ' '),
    );
    expect(texts.join(' ')).toBe(value);
    expect(value).not.toBe('');
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('the records of the shipped papers', () => {
  it('guidance of Bình Phước', () => {
    const { cited, ...found } = plain(recordOf(seed('binh-phuoc-86-HD-BTGTU.txt')));
    expect(found).toEqual({
      superior: 'TỈNH ỦY BÌNH PHƯỚC',
      issuer: 'BAN TUYÊN GIÁO',
      documentType: 'HƯỚNG DẪN = Hướng dẫn',
      reference: '86-HD/BTGTU',
      number: '86',
      code: 'HD/BTGTU',
      place: 'Bình Phước',
      date: 'ngày 28 tháng 6 năm 2023 = 2023-06-28',
      title: 'Đẩy mạnh tuyên truyền về công tác xây dựng Đảng và hệ thống chính trị',
      signatories: [],
      addressees: [],
      recipients: [],
    });
    expect(cited).toEqual([
      'Hướng dẫn | 108-HD/BTGTW | 2023-06-20 | Ban Tuyên giáo Trung ương',
      'Kết luận | 21-KL/TW | 2021-10-25 | Ban Chấp hành Trung ương',
      'Nghị quyết | 21-NQ/TW | 2022-06-16',
      'Nghị quyết | 28-NQ/TW | 2022-11-17',
      'Quy định | 37-QĐ/TW | 2021-10-25',
      'Quy định | 22-QĐ/TW | 2021-07-28',
      'Kết luận | 14-KL/TW | 2021-09-22',
      'Kết luận | 01-KL/TW | 2021-05-18',
      'Chỉ thị | 05-CT/TW | Bộ Chính trị',
      'Quy định | 85-QĐ/TW | 2022-10-07',
      'Quy định | 99-QĐ/TW | 2023-02-27',
      'Quy định | 100-QĐ/TW | 2023-02-28',
      'Quy định | 101-QĐ/TW | 2012-06-07 | Ban Bí thư',
      'Quy định | 55-QĐ/TW | 2016-12-19 | Bộ Chính trị',
      'Quy định | 08-QĐi/TW | 2018-10-25 | Ban Chấp hành Trung ương Đảng',
    ]);
  });

  it('plan of Bình Định, which came without its letterhead', () => {
    const { recipients, cited, ...found } = plain(recordOf(seed('binh-dinh-ke-hoach-2023.txt')));
    expect(found).toEqual({
      issuer: 'Ban Thường vụ Tỉnh ủy',
      documentType: 'KẾ HOẠCH = Kế hoạch',
      title: 'thông tin, tuyên truyền về công tác xây dựng Đảng, xây dựng hệ thống chính trị năm 2023',
      signatories: [['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lê Kim Toàn']],
      addressees: [],
    });
    expect(recipients).toHaveLength(14);
    expect([recipients[0], recipients[4], recipients[13]]).toEqual([
      'Ban Tổ chức Trung ương (b/c)',
      'Các đảng đoàn, ban cán sự đảng, các tổ chức chính trị - xã hội tỉnh',
      'Lưu Văn phòng Tỉnh ủy',
    ]);
    expect(cited).toEqual([
      'Kế hoạch | 114-KH/BTCTW | 2023-04-21 | Ban Tổ chức Trung ương',
      'Nghị quyết | 35-NQ/TW | 2018-10-22 | Bộ Chính trị',
      'Nghị quyết | 21-NQ/TW | 2022-06-16 | Hội nghị Trung ương 5',
      'Chương trình hành động | 05-CTr/TU | 2021-05-14 | Tỉnh ủy',
      'Kết luận | 01-KL/TW | 2021-05-18 | Bộ Chính trị',
      'Chỉ thị | 05-CT/TW | 2016-05-15 | Bộ Chính trị',
    ]);
  });

  it('guidance of Bình Thuận', () => {
    const { title, recipients, cited, ...found } = plain(recordOf(seed('binh-thuan-huong-dan-58-CTr.txt')));
    expect(found).toEqual({
      issuer: 'Ban Tuyên giáo Tỉnh ủy',
      documentType: 'HƯỚNG DẪN = Hướng dẫn',
      signatories: [[undefined, 'TRƯỞNG BAN', 'Võ Thanh Bình']],
      addressees: [],
    });
    expect(title).toMatch(
      /^tuyên truyền thực hiện Chương trình hành động số 58-Ctr\/TU, .* trong giai đoạn mới$/u,
    );
    expect(recipients).toHaveLength(10);
    expect(cited).toHaveLength(26);
    expect(cited).toContain('Kế hoạch | 3588/KH-UBND | 2022-10-25 | UBND tỉnh Bình Thuận');
    expect(cited).toContain('Quy định | 719-QĐ/TU | 2022-09-09 | Ban Thường vụ Tỉnh uỷ');
  });

  it('letter of a department, its number and day left blank', () => {
    const { cited, ...found } = plain(recordOf(seed('cuc-thong-tin-co-so.txt')));
    expect(found).toEqual({
      issuer: 'Cục Thông tin cơ sở',
      reference: '/TTCS-TTTQ',
      code: 'TTCS-TTTQ',
      place: 'Hà Nội',
      date: 'ngày tháng năm 2023 = 2023',
      title: 'thông tin, tuyên truyền về công tác xây dựng Đảng và hệ thống chính trị',
      signatories: [['KT. CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG', 'Hoàng Minh Phương']],
      addressees: ['Sở Thông tin và Truyền thông các tỉnh, thành phố trực thuộc Trung ương'],
      recipients: ['Như trên', 'Thứ trưởng Nguyễn Thanh Lâm (để b/c)', 'Lãnh đạo Cục', 'Lưu: VT, HMM'],
    });
    expect(cited).toHaveLength(7);
  });

  it('first part of a guidance of Hà Nội: title above number, type by its code', () => {
    const { cited, ...found } = plain(recordOf(seed('ha-noi-HD-BTGTU.part1.truth.txt')));
    expect(found).toEqual({
      issuer: 'Ban Tuyên giáo Thành ủy',
      documentType: 'HD = Hướng dẫn',
      reference: '140 -HD/BTGTU = 140-HD/BTGTU',
      number: '140',
      code: 'HD/BTGTU',
      title: 'Đẩy mạnh tuyên truyền về công tác xây dựng Đảng và hệ thống chính trị',
      signatories: [],
      addressees: [],
      recipients: [],
    });
    expect(cited).toHaveLength(13);
  });
});

describe('papers in other forms', () => {
  it('a directive in two columns of blanks', () => {
    expect(plain(recordOf(DIRECTIVE))).toEqual({
      issuer: 'BAN CHẤP HÀNH TRUNG ƯƠNG',
      documentType: 'CHỈ THỊ = Chỉ thị',
      reference: '31-CT/TW',
      number: '31',
      code: 'CT/TW',
      place: 'Hà Nội',
      date: 'ngày 05 tháng 3 năm 2024 = 2024-03-05',
      title:
        'về tiếp tục tăng cường sự lãnh đạo của Đảng đối với công tác an toàn, vệ sinh lao động trong tình hình mới',
      signatories: [['T/M BAN BÍ THƯ', undefined, 'Trương Thị Mai']],
      addressees: [],
      recipients: ['Các tỉnh ủy, thành ủy', 'Các ban đảng, đảng đoàn', 'Lưu Văn phòng Trung ương Đảng'],
      cited: ['Chỉ thị | 29-CT/TW | 2013-09-18 | Ban Bí thư Trung ương Đảng'],
    });
  });

  it('a letter whose columns were read as one', () => {
    expect(plain(recordOf(LETTER))).toEqual({
      superior: 'TỔNG CỤC THUẾ',
      issuer: 'CỤC THUẾ TỈNH BÌNH DƯƠNG',
      reference: '1234/CTBDU-TTHT',
      number: '1234',
      code: 'CTBDU-TTHT',
      place: 'Bình Dương',
      date: 'ngày 3 tháng 4 năm 2023 = 2023-04-03',
      title: 'hóa đơn điện tử',
      signatories: [['KT. CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG', 'Nguyễn Mạnh Đông']],
      addressees: ['Công ty TNHH Một thành viên Hoàng Gia'],
      recipients: ['Như trên', 'Phòng TTKT 1', 'Lưu: VT, TTHT'],
      cited: ['Nghị định | 123/2020/NĐ-CP | 2020-10-19 | Chính phủ'],
    });
  });

  it('a circular: laws by title, a list of numbers, itself not cited, a rank before the name', () => {
    expect(plain(recordOf(CIRCULAR))).toMatchObject({
      issuer: 'BỘ NỘI VỤ',
      documentType: 'THÔNG TƯ = Thông tư',
      reference: '02/2021/TT-BNV',
      code: 'TT-BNV',
      date: 'ngày tháng 6 năm 2021 = 2021-06',
      title: 'QUY ĐỊNH MÃ SỐ, TIÊU CHUẨN CHUYÊN MÔN CỦA CÁC NGẠCH CÔNG CHỨC VĂN THƯ',
      signatories: [[undefined, 'BỘ TRƯỞNG', 'Phạm Thị Thanh Trà']],
      recipients: [
        'Thủ tướng Chính phủ',
        'UBND các tỉnh, thành phố trực thuộc trung ương',
        'Lưu: VT, CCVC (10b)',
      ],
      cited: [
        'Luật | Cán bộ, công chức | 2008-11-13',
        'Luật | 33/2024/QH15 | Lưu trữ | 2024-06-21',
        'Thông tư | 02/2017/TT-VPCP | 2017-10-31 | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
        'Nghị định | 48/2013/NĐ-CP | 2013-05-14',
        'Nghị định | 92/2017/NĐ-CP',
      ],
    });
  });

  it('invents nothing for prose, nor for nothing', () => {
    const nothing = { signatories: [], addressees: [], recipients: [], cited: [] };
    expect(plain(recordOf(PROSE))).toEqual(nothing);
    expect(plain(recordOf(''))).toEqual(nothing);
    expect(plain(findRecord([], knowledge))).toEqual(nothing);
  });

  it('takes a number whose code was pushed to the next line', () => {
    const text = 'ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\nSố: 179\n\n/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc thử\n';
    expect(plain(recordOf(text))).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH NINH THUẬN',
      reference: '179 /QĐ-UBND = 179/QĐ-UBND',
      number: '179',
      code: 'QĐ-UBND',
    });
  });

  it('takes of a damaged letterhead what is whole, and guesses at nothing', () => {
    const text =
      'ỦY BAN NHÂN DÂN — CỘNG HÒA XÃ HỘI CHU NGHIA VIBT RAM\nTỈNH NINH THUẬN Độc lập — Tự do — Hạnh phúc\n' +
      'Sé6: 179 /QĐ-UBND Ninh Thuận, ngày 19 tháng 02 năm 2025\nQUYẾT ĐỊNH\nVề việc thử\n';
    expect(plain(recordOf(text))).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH NINH THUẬN',
      reference: '179 /QĐ-UBND = 179/QĐ-UBND',
      place: 'Ninh Thuận',
      date: 'ngày 19 tháng 02 năm 2025 = 2025-02-19',
    });
    const handwritten = plain(recordOf('SỞ TƯ PHÁP\nS614/0 -HD/BTGTU\n\nHƯỚNG DẪN\nVề việc thử\n'));
    expect(handwritten).toMatchObject({ issuer: 'SỞ TƯ PHÁP', code: 'HD/BTGTU' });
    expect(handwritten).not.toHaveProperty('number');
    expect(handwritten).not.toHaveProperty('reference');
  });

  it('knows who signed when the post is lost, or its beginning', () => {
    const foot = (lines: string) =>
      recordOf(`Số: 1/BC-STP\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n${lines}`);
    expect(plain(foot('Nguyễn Tuấn Hà\n')).signatories).toEqual([[undefined, undefined, 'Nguyễn Tuấn Hà']]);
    expect(plain(foot('BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Văn An\n')).signatories).toEqual([
      ['BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Lê Văn An'],
    ]);
    expect(plain(foot('Vũng Tàu rất đẹp\n')).signatories).toEqual([]);
  });

  it('gives a day that no calendar has as it stands, without a normal form', () => {
    const { date } = recordOf(
      'SỞ TƯ PHÁP\nSố: 1/BC-STP\nHuế, ngày 31 tháng 2 năm 2024\n\nBÁO CÁO\nVề việc thử\n',
    );
    expect(date).toMatchObject({ value: 'ngày 31 tháng 2 năm 2024' });
    expect(date).not.toHaveProperty('normalized');
  });

  it('finds who signed on a later page', () => {
    const pages = [
      pageOf('SỞ TƯ PHÁP\nSố: 1/BC-STP\n\nBÁO CÁO\nVề việc thử\n'),
      pageOf('GIÁM ĐỐC\n\nLê Văn An\n', 2),
    ];
    const { signatories } = findRecord(pages, knowledge);
    expect(signatories[0]?.name).toMatchObject({
      value: 'Lê Văn An',
      places: [{ page: 2, start: 10, end: 19 }],
    });
  });
});

describe('confidence and columns of recognised pages', () => {
  it('is the product of the words, times how sure the pattern is', () => {
    const page = toyPage(1, [
      ['SỞ', 'TƯ', { observed: 'PHÁP', confidence: 0.5 }],
      ['Số:', { observed: '12/BC-STP', confidence: 0.8 }],
      ['BÁO', 'CÁO'],
    ]);
    const record = findRecord([recordPage(page)], knowledge);
    expect(record.issuer?.confidence).toBeCloseTo(0.98 * 0.99 * 0.99 * 0.5, 3);
    expect(record.reference?.confidence).toBeCloseTo(0.98 * 0.8, 3);
  });

  it('parts columns by the gap between boxes', () => {
    const page = toyPage(1, [
      ['SỞ', 'NỘI', 'VỤ', 'PHÒNG', 'HỌP'],
      ['Số:', '12/BC-SNV'],
      ['BÁO', 'CÁO'],
    ]);
    expect(findRecord([recordPage(page)], knowledge).issuer?.value).toBe('SỞ NỘI VỤ PHÒNG HỌP');
    const [first, ...others] = page.lines;
    const moved = first!.words.map((word, i) =>
      i < 3 ? word : { ...word, box: { ...word.box!, x: word.box!.x + 900 } },
    );
    const apart = { ...page, lines: [{ ...first!, words: moved }, ...others] };
    const record = findRecord([recordPage(apart)], knowledge);
    expect([record.superior?.value, record.issuer?.value]).toEqual(['SỞ NỘI VỤ', 'PHÒNG HỌP']);
  });
});

describe('every value', () => {
  it('stands in the text where it says', () => {
    const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));
    for (const text of [...names.map(seed), DIRECTIVE, LETTER, CIRCULAR]) {
      const pages = [pageOf(text)];
      expectVerbatim(findRecord(pages, knowledge), pages);
    }
  });

  it('stands there for any text', () => {
    const lines = [
      ...DIRECTIVE.split('\n'),
      ...LETTER.split('\n'),
      ...CIRCULAR.split('\n'),
      '\f',
      '',
      'ABC',
      '- x;',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 25 }), (chosen) => {
        const pages = [pageOf(chosen.join('\n')), pageOf(chosen.reverse().join('\n'), 2)];
        expectVerbatim(findRecord(pages, knowledge), pages);
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });

  it.skipIf(!existsSync(SHARED))('stands there in the shared pages, damaged ones too', () => {
    const folder = new URL('wrong-model-pairs/', SHARED);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const pages = [pageOf(readFileSync(new URL(name, folder), 'utf8'))];
      expectVerbatim(findRecord(pages, knowledge), pages);
    }
  });
});
