import { describe, expect, it } from 'vitest';
import { orderLetterhead } from '../../src/columns/letterhead.js';
import { stripMarks } from '../../src/vietnamese/marks.js';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const bare = (lines: readonly string[]) => lines.map((line) => stripMarks(line).normalize('NFC'));

describe('a paper in order stays, with its marks or without', () => {
  const papers: Record<string, readonly string[]> = {
    'a telegram': [
      'SỞ NÔNG NGHIỆP TỈNH LÀO CAI',
      'Số: 31/CĐ-SNN',
      ...[STATE, MOTTO, 'Lào Cai, hồi 7 giờ 30 ngày 4 tháng 9 năm 2012', 'CÔNG ĐIỆN'],
    ],
    'a telegram whose hour is in no form': [
      ...[STATE, MOTTO, 'Lào Cai, lúc 7 giờ sáng ngày 4 tháng 9 năm 2012', 'CÔNG ĐIỆN'],
    ],
    'a ruling': [
      ...['NHÂN DANH', `NƯỚC ${STATE}`, 'TÒA ÁN NHÂN DÂN HUYỆN BÁT XÁT', ''],
      ...['Thẩm phán: bà Lò Thị Mai', 'Thư ký: ông Vàng A Sử'],
      'Trong hai ngày 4 và 5 tháng 9 năm 2012, tại trụ sở Tòa án xét xử công khai vụ án.',
    ],
    'a ruling with short lines': [
      ...[`NHÂN DANH NƯỚC ${STATE}`, 'TÒA ÁN NHÂN DÂN HUYỆN BÁT XÁT', 'Thẩm phán: bà Lò Thị Mai'],
      ...['Trong hai ngày 4 và 5 tháng 9 năm 2012', 'tại trụ sở Tòa án xét xử công khai.'],
    ],
    'a law': [...[`QUỐC HỘI NƯỚC ${STATE}`, 'Khóa XI, kỳ họp thứ 4', 'Hà Nội, ngày 4 tháng 9 năm 2003']],
    'a book': [`ĐIỀU LỆ ${PARTY}`, 'Nhà xuất bản Sự thật', 'Hà Nội, ngày 4 tháng 9 năm 1991'],
    'a letter': [
      `Kính gửi: Đại sứ quán nước ${STATE} tại Viêng Chăn`,
      ...['Chúng tôi xin cảm ơn.', 'Viêng Chăn, ngày 4 tháng 9 năm 2012', 'Trân trọng.'],
    ],
    minutes: [
      ...[STATE, MOTTO, '', 'BIÊN BẢN', 'Họp tổ dân phố', 'Hôm nay, ngày 4 tháng 9 năm 2012'],
      'tại nhà văn hóa, chúng tôi gồm có:',
    ],
    'a place with a dash': [STATE, MOTTO, 'Phan Rang - Tháp Chàm, ngày 4 tháng 9 năm 2012'],
    'reasons of a decision': [
      ...[STATE, MOTTO, 'QUYẾT ĐỊNH', 'Căn cứ Nghị định số 31/2011/NĐ-CP ngày 4 tháng 9 năm 2011'],
    ],
  };
  it.each(Object.entries(papers))('%s', (_, lines) => {
    expect(orderLetterhead(lines)).toBe(lines);
    const stripped = bare(lines);
    expect(orderLetterhead(stripped)).toBe(stripped);
  });

  it.each(['Cao B6ng,', 'V1nh Y6n,', 'Viét Tr{,', 'Lao Cai.', '(‘ao Bang,'])(
    'a place damaged to `%s`',
    (place) => {
      const lines = ['CONG HOA XA HOI CHU NGHIA VIET NAM', `${place} ngay 4 thang 9 nam 2012`, 'THONG BAO'];
      expect(orderLetterhead(lines)).toBe(lines);
    },
  );

  it('a ruling whose country’s name an engine broke', () => {
    const lines = [
      ...['NIIGC CQNG HOA XA HQI CHU NGHIA VIET NAM', 'TOA AN NHAN DAN HUYEN BAT XAT'],
      '[1] Nguyén don khai: ngay 04-9-2012 cho chang vay 5.000.000, lai 1%/thang, hen nam sau tra.',
    ];
    expect(orderLetterhead(lines)).toBe(lines);
  });
});

describe('two columns are known', () => {
  it('by the number before the date alone, and a telegram’s hour is of the date', () => {
    const date = 'Lao Cai, hoi 7 gi@ 30 ngay 4 thang 9 nam 2012';
    const head = ['CONG HOA XA HOI CHU NGHIA VIET NAM', 'Doc lap - Tu do - Hanh phuc'];
    expect(orderLetterhead(['SO NONG NGHIEP', ...head, `Sé: 31/CD-SNN ${date}`, 'CONG DIEN'])).toEqual([
      ...['SO NONG NGHIEP', 'Sé: 31/CD-SNN', ...head, date, 'CONG DIEN'],
    ]);
  });

  it.each([
    ['the motto', 'CONG HOA XA HOI CHU NGHIA VIET NAM', ['Doc lap - Tu do - Hanh phuc'], []],
    ['the number below', 'DANG CONG SAN VIET NAM', [], ['*', 'So 31-TB/HU']],
  ])('by a body before the title, and by %s', (_, title, right, left) => {
    const date = 'Lao Cai, ngay 4 thang 9 nam 2012';
    expect(orderLetterhead([`HUYEN UY SA PA ${title}`, ...right, 'VAN PHONG', ...left, date, 'x'])).toEqual([
      ...['HUYEN UY SA PA', 'VAN PHONG', ...left, title, ...right, date, 'x'],
    ]);
  });

  it('by a body before the motto, whatever stands before the title', () => {
    const [title, motto] = ['CONG HOA XA HOI CHU NGHIA VIET NAM', 'Doc lap - Tu do - Hanh phuc'];
    const lines = [`UBND ${title}`, `XA BAN PHIET ${motto}`, 'D6ng N4i, ngay 4 thang 9 nam 2012'];
    expect(orderLetterhead(lines)).toEqual(['UBND', 'XA BAN PHIET', title, motto, lines[2]]);
  });
});
