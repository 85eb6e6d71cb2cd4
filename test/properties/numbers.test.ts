import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';
import { damagedPage, damagedWord, SEEDED } from './arbitraries.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
});

const digitRuns = (text: string) => (text.match(/\d+/gu) ?? []).sort();
const numbers = (text: string) => text.split(/\s+/u).filter((token) => /\d/u.test(token));

describe('numbers', () => {
  it('survive among damaged words: same tokens, same order', () => {
    fc.assert(
      fc.property(damagedPage, (text) => {
        const restored = restorer.restore(text).text;
        expect(numbers(restored)).toEqual(numbers(text));
        expect(digitRuns(restored)).toEqual(digitRuns(text));
      }),
      { ...SEEDED, numRuns: 120 },
    );
  });

  it('survive where a term would reach across them', () => {
    const word = fc.constantFrom(
      ...'Ban Chdp hanh Trung wong Pang Nghi quyét Pai hoi hé théng chinh tri'.split(' '),
    );
    const number = fc.constantFrom('2021', '30/9/2020', '1.500', '7,5%', '2020-2025');
    const text = fc.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: number }), {
      minLength: 4,
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (tokens) => {
        const observed = tokens.join(' ');
        expect(numbers(restorer.restore(observed).text)).toEqual(numbers(observed));
      }),
      { ...SEEDED, numRuns: 80 },
    );
  });

  it('of rows survive, whatever stands behind them', () => {
    const row = fc.array(damagedWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const rows = fc.record({ first: fc.nat(150), rows: fc.array(row, { minLength: 2, maxLength: 25 }) });
    fc.assert(
      fc.property(rows, fc.constantFrom('\t', ' '), ({ first, rows }, between) => {
        const observed = rows.map((row, i) => `${first + i}${between}${row}`).join('\n');
        const lines = restorer.restore(observed).text.split('\n');
        expect(lines.map((line) => line.split(between)[0])).toEqual(rows.map((_, i) => `${first + i}`));
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it.each([
    ...['XIII', 'XII', 'XIV', 'VIII', 'VII', 'XV', 'III'].map(
      (numeral) => `Đại hội Đảng toàn quốc lần thứ ${numeral}`,
    ),
    ...['30/9/2020', '01/01/1930', '2-9-1945'].map((date) => `Hà Nội, ngày ${date}`),
    ...['1.500', '2.345,67', '12.000.000', '63', '15'].map(
      (amount) => `cả nước có ${amount} đại biểu tham dự`,
    ),
    'cả nước có 63 tỉnh, thành phố trực thuộc Trung ương',
    'Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị',
    'Luật số 43/2022/QH15; Nghị định 92/2017/NĐ-CP; điện thoại 0903 123 456, 024.38243434',
  ])('leaves `%s` as it is', (text) => {
    expect(restorer.restore(text).text).toBe(text);
  });

  it('keep long dashes in codes and dates where nothing is damaged', () => {
    const text =
      'Căn cứ Quyết định số 17/QĐ—UBND ngày 4—5—2011 của Ủy ban nhân dân tỉnh về việc phê duyệt kế hoạch phát triển kinh tế, ' +
      'các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã, thành phố có trách nhiệm tổ chức thực hiện và báo cáo kết quả ' +
      'về Văn phòng Ủy ban nhân dân tỉnh trước ngày 20 tháng 12 hằng năm để tổng hợp.';
    const { text: restored, corrections } = restorer.restore(text);
    expect(restored).toBe(text);
    const observed = corrections.map((correction) => correction.observed);
    expect(observed).toEqual(expect.arrayContaining(['Căn', '17/QĐ—UBND', '4—5—2011', 'hợp.']));
  });

  it('survive behind capitals, as flats, models and those who draw papers up have them', () => {
    const capitals = fc.constantFrom(...'A B C G H L M P CH TD BC ST PL HD NC TS DA TB'.split(' '));
    const number = fc.constantFrom('.1', '.5', '.05', '05', '08', '15', '.15b', '-15', '25b');
    const frame = fc.constantFrom(
      'Luu: VT, $.',
      'Lưu: VT, $.',
      'Mẫu $ ban hành kèm theo',
      'Mau $ ban hanh kem theo',
    );
    fc.assert(
      fc.property(capitals, number, frame, (letters, digits, text) => {
        const observed = text.replace('$', letters + digits);
        expect(digitRuns(restorer.restore(observed).text)).toEqual(digitRuns(observed));
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it('never change within a code that is mended', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    const code = fc.constantFrom(
      'QD/TW',
      'QPi/TW',
      'ND-CP',
      'QD-UBND',
      'SGDDT-CTrTT',
      'KL/TW',
      'HD/BTGTW',
      'XYZ/QQ',
    );
    fc.assert(
      fc.property(number, code, damagedWord, (n, letters, word) => {
        const text = `${word} s6 ${n}-${letters} ngay 25/10/2021`;
        const restored = restorer.restore(text).text;
        expect(restored).toContain(`${n}-`);
        expect(restored).toContain('25/10/2021');
        expect(restored.split('/').length).toBe(text.split('/').length);
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });
});
