import { describe, expect, it } from 'vitest';
import { convertText } from '../../../src/vietnamese/legacy-charsets/convert.js';
import type { LegacyEncoding } from '../../../src/vietnamese/legacy-charsets/encodings.js';

/** A text typed in an encoding as people did, without quoting, and read again. */
function there(text: string, encoding: LegacyEncoding): string {
  const typed = convertText(text, { from: 'unicode', to: encoding }).text.replaceAll('\\', '');
  return convertText(typed, { from: encoding, to: 'unicode' }).text;
}

describe('headings in capitals', () => {
  it.each([
    'UỶ BAN NHÂN DÂN XÃ',
    'TỔNG KẾT SỔ THỦ QUỸ',
    'SỞ NỘI VỤ TỈNH',
    'như sau:\n\nI. MỤC TIÊU\n1. Chung\n  II. NỘI DUNG\nVI. KINH PHÍ\nCÁC ĐƠN VỊ SỰ NGHIỆP',
    'CÁC ANH ĐI ĐÂU? Tôi đi chợ.',
  ])('keep their tones and full stops in VIQR: %s', (text) => {
    expect(there(text, 'viqr')).toBe(text);
  });

  it('are raised in TCVN3 by their own words, not by those of the other column', () => {
    const line = 'PHÒNG NỘI VỤ            Độc lập - Tự do - Hạnh phúc';
    expect(there(line, 'tcvn3')).toBe(line);
    expect(there(line.replace(/ {3,}/u, '\t'), 'tcvn3')).toBe(line.replace(/ {3,}/u, '\t'));
    expect(there('Sở TƯ PHÁP, Bộ Nội vụ', 'tcvn3')).toBe('SỞ TƯ PHÁP, Bộ Nội vụ');
  });
});
