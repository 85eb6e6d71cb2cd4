import { describe, expect, it } from 'vitest';
import {
  beginsText,
  isMotto,
  isSubject,
  opensRecitals,
  rightHeadsIn,
  subjectLength,
} from '../../../src/output/record/landmarks.js';

const line = (text: string) => ({ text: text.normalize('NFC') });

describe('landmarks of a paper', () => {
  it.each([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CONG HOA XA HOI CHU NGHlA VlET NAM',
    'Độc lập – Tự do – Hạnh phúc',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
  ])('know `%s` at the head', (text) => {
    expect(isMotto(line(text))).toBe(true);
  });

  it.each(['Cộng hòa xã hội là', 'Đảng Cộng sản Việt Nam lãnh đạo', 'ĐẢNG ỦY KHỐI'])('not `%s`', (text) => {
    expect(isMotto(line(text))).toBe(false);
  });

  it('tell where the right column begins, and the Party there only in capitals', () => {
    expect(rightHeadsIn('BỘ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual([10, 10]);
    expect(rightHeadsIn('TỈNH ỦY ĐẢNG CỘNG SẢN VIỆT NAM')).toEqual([8]);
    expect(rightHeadsIn('của Đảng Cộng sản Việt Nam')).toEqual([]);
    expect(rightHeadsIn('ĐẢNG CỘNG SẢN VIỆT NAM')).toEqual([]);
  });

  it('tell what a line opens, with its marks or without', () => {
    for (const text of ['Căn cứ Luật', 'Can cu Luat', 'Xét tờ trình', 'Theo đề nghị của'])
      expect([beginsText(line(text)), opensRecitals(line(text))]).toEqual([true, true]);
    for (const text of ['Kính gửi: Các sở', 'Nơi nhận:', 'Điều 1.', 'I. MỤC ĐÍCH'])
      expect([beginsText(line(text)), opensRecitals(line(text))]).toEqual([true, false]);
  });

  it('tell the subject behind its mark', () => {
    expect(isSubject(line('V/v góp ý'))).toBe(true);
    expect(subjectLength(line('V / v: góp ý'))).toBe(7);
    expect(isSubject(line('Về việc góp ý'))).toBe(false);
  });
});
