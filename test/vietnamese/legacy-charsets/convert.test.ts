import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOfText, textOfBytes } from '../../../src/vietnamese/legacy-charsets/bytes.js';
import { raiseCapitals } from '../../../src/vietnamese/legacy-charsets/capitals.js';
import { convertText } from '../../../src/vietnamese/legacy-charsets/convert.js';
import type { LegacyEncoding } from '../../../src/vietnamese/legacy-charsets/encodings.js';

describe('capitals of TCVN3', () => {
  test.each([
    ['CHíNH PHủ', 'CHÍNH PHỦ'],
    ['TM. CHíNH PHủ', 'TM. CHÍNH PHỦ'],
    ['CủA CƠ QUAN ĐĂNG Ký KINH DOANH', 'CỦA CƠ QUAN ĐĂNG KÝ KINH DOANH'],
    ['ĐặT TÊN DOANH NGhIệP', 'ĐẶT TÊN DOANH NGhIỆP'],
    ['NHIệM Vụ, QUYềN HạN', 'NHIỆM VỤ, QUYỀN HẠN'],
    ['TRìNH tự, THủ TụC', 'TRÌNH tự, THỦ TỤC'],
  ])('%s → %s', (typed, meant) => {
    expect(raiseCapitals(`a\n${typed}\nb`)).toBe(`a\n${meant}\nb`);
  });

  test.each(['Số: 12/QĐ-TTg', 'của Bộ GTVT', 'Tổ chức Hà Nội', 'ấn Độ', 'UBND thành phố', 'Bộ Y tế', ''])(
    '%s stays',
    (text) => {
      expect(raiseCapitals(text)).toBe(text);
    },
  );
});

describe('convertText', () => {
  test('from and to what it is told', () => {
    expect(convertText('Xin chµo', { from: 'tcvn3' })).toMatchObject({
      text: 'Xin chào',
      encoding: 'tcvn3',
      certainty: 1,
    });
    expect(convertText('Xin chào', { from: 'unicode', to: 'vni' })).toMatchObject({
      text: 'Xin chaøo',
      runs: [],
    });
    expect(convertText('Xin chào', { to: 'tcvn3' }).text).toBe('Xin chµo');
    expect(convertText('C«ng t¸c x©y dùng §¶ng', { to: 'vni' }).text).toBe('Coâng taùc xaây döïng Ñaûng');
    expect(convertText('ĐẢNG 中', { to: 'tcvn3' })).toMatchObject({ text: '§¶NG ?', lost: 1, lowered: 1 });
    expect(convertText('', { from: 'vni' })).toMatchObject({ text: '', runs: [] });
  });

  test('a long text keeps lone surrogates and marks of byte order', () => {
    const rest = '\ufeff\ud800 x \udc00\ufffd';
    expect(convertText(`${rest}${'µ '.repeat(9000)}`, { from: 'tcvn3' }).text).toBe(
      `${rest}${'à '.repeat(9000)}`,
    );
    expect(convertText(`\ufeff${'µ '.repeat(9000)}`, { from: 'tcvn3' }).text).toBe(
      `\ufeff${'à '.repeat(9000)}`,
    );
  });

  test('only the capitals font is raised', () => {
    const text = 'quyÕt ®Þnh cña uû ban';
    const fonts = [
      { start: 0, end: 10, fontName: '.VnTimeH' },
      { start: 10, end: text.length, fontName: '.VnTime' },
    ];
    expect(convertText(text, { from: 'tcvn3', fonts }).text).toBe('QUYẾT ĐỊNH của uỷ ban');
  });
});

describe('bytes', () => {
  test('a mark, UTF-8, or neither', () => {
    expect(textOfBytes(new TextEncoder().encode('\ufeffĐảng'))).toEqual({ text: 'Đảng', from: 'utf-8' });
    expect(textOfBytes(new TextEncoder().encode('Đảng'))).toEqual({ text: 'Đảng', from: 'utf-8' });
    expect(textOfBytes(Uint8Array.of(0xff, 0xfe, 0x10, 0x01))).toEqual({ text: 'Đ', from: 'utf-16le' });
    const bytes = Uint8Array.of(0xa7, 0xb6, 0x6e, 0x67);
    expect(textOfBytes(bytes)).toEqual({ text: '§¶ng', from: 'bytes' });
    expect(bytesOfText('§¶ng')).toEqual(bytes);
  });
});

const folder = '../shared/fixtures/legacy-encodings';
describe.skipIf(!existsSync(folder))('real papers (skipped without ../shared)', () => {
  const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
  const tidy = (text: string): string => text.split(/\s+/).join(' ').trim();

  test.each(existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.observed.txt')) : [])(
    '%s',
    (file) => {
      const { text, encoding, certainty } = convertText(read(file));
      expect(encoding).toBe('tcvn3');
      expect(certainty).toBeGreaterThan(0.9999);
      expect(tidy(text)).toBe(tidy(read(file.replace('observed', 'truth'))));
    },
  );

  test.each(['phrases.jsonl', 'vectors.jsonl'])('%s: every one exact', (file) => {
    for (const line of read(file).trim().split('\n')) {
      const { encoding, observed, truth } = JSON.parse(line) as Record<
        'encoding' | 'observed' | 'truth',
        string
      >;
      const from = encoding.replace('-pdf', '') as LegacyEncoding;
      expect(convertText(observed, { from }).text, observed).toBe(truth);
    }
  });
});
