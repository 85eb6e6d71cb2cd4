import { describe, expect, it } from 'vitest';
import { placeAndDateAt } from '../../src/columns/place-and-date.js';
import { printedWords } from '../../src/columns/printed-words.js';

/** The line with a bar where place and date begin; undefined without them. */
function parted(line: string): string | undefined {
  const words = printedWords(line);
  const at = placeAndDateAt(words);
  if (at < 0) return undefined;
  return [
    ...words.slice(0, at).map(({ text }) => text),
    '|',
    ...words.slice(at).map(({ text }) => text),
  ].join(' ');
}

describe('place and date at the end of a line', () => {
  it.each([
    '| Lào Cai, ngày 4 tháng 9 năm 2012',
    '| Lao Cai, ngay 4 thang 9 nam 2012 |.',
    '| Nha Trang, ngay 4 thang 9 nam 2012',
    '| Bac Ninh, ngay thang nam 2012',
    '| Hà nội, ngày 4 tháng 9 năm 1962',
    '| Cao B6ng, ngéy 4 théng 9 nim 2012',
    '| D6ng N4i, ngay 4 thang 9 nam 20l2',
    '| Viét Tr{, ngay 4 thang 9 nam 2012',
    '| Huế, ngày 4 tháng 9 năm 2012',
    '| HẢI PHÒNG, ngày 4 tháng 9 năm 2012',
    '| Ba Ria - Vung Tau, ngay 4 thang 9 nam 2012',
    '| Ba Ria-Vung Tau, ngay 4 thang 9 nam 2012',
    '| Thị trấn Sa Pa, ngày 4 tháng 9 năm 2012',
    '| Lào Cai, hồi 7 giờ 30 phút ngày 4 tháng 9 năm 2012',
    '| Lao Cai, hdi 7h30, ngay 4 thang 9 nam 2012',
    'Sé: 31/CD-VP | Lao Cai, hoi 7 gi@ 30 ngay 4 thang 9 nam 2012',
    '86: 31/CD-VP | Ha Noi, ngay4 thang 9 nam 2012',
    '31-TB/HU | Ba Ria - Vung Tau, ngay 4 thang 9 nam 2012',
    '/QD-VP | TP. HO CHI MINH, ngay 4 thang 9 nam 2012',
    'VAN PHONG | Lao Cai, ngay 4 thang 9 nam 2012',
    '* | Lao Cai, ngay 4 thang 9 nam 2012',
  ])('is found: %s', (line) => {
    expect(parted(line.replace('| ', ''))).toBe(line);
  });

  it.each([
    'Trong hai ngày 4 và 5 tháng 9 năm 2012',
    'Trong hai ngày 4 và 5 tháng 9 năm 2012, tại hội trường huyện,',
    'Hôm nay, ngày 4 tháng 9 năm 2012',
    'Vào hồi 7 giờ 30 phút ngày 4 tháng 9 năm 2012',
    'Hồi 7 giờ 30 phút, ngày 4 tháng 9 năm 2012',
    'Đến ngày 4 tháng 9 năm 2012',
    'Ngày 4 tháng 9 năm 2012',
    'Căn cứ Nghị định số 31/2011/NĐ-CP ngày 4 tháng 9 năm 2011',
    'số 31/2011/NĐ-CP ngày 4 tháng 9 năm 2011',
    'Sau 3 giờ họp tại Lào Cai, ngày 4 tháng 9 năm 2012',
    'Lào Cai, ngày 4 tháng 9 năm 2012, chúng tôi gồm có:',
    'theo đơn của bà Lò Thị Mai, ngày 4 tháng 9 năm 2012',
  ])('is not: %s', (line) => {
    expect(parted(line)).toBeUndefined();
  });
});
