import fc from 'fast-check';
import unorm from 'unorm';
import { describe, expect, test } from 'vitest';
import { MARKED_CAPITALS, MARKED_LETTERS } from '../../src/vietnamese/marks.js';
import { normalizeText } from '../../src/vietnamese/normalize.js';
import { allSyllables } from '../../src/vietnamese/syllable.js';
import { hostNormalizer, type UnicodeNormalizer } from '../../src/vietnamese/unicode-normalizer.js';

const SEED = { seed: 20261121 };

describe('marks', () => {
  test.each([
    ['a\u0301\u0306', 'ắ'],
    ['\u00e1\u0306', 'ắ'],
    ['a\u0306\u0301', 'ắ'],
    ['e\u0303\u0302', 'ễ'],
    ['o\u0302\u0323', 'ộ'],
    ['o\u0323\u0302', 'ộ'],
    ['u\u0300\u031b', 'ừ'],
    ['\u00f9\u031b', 'ừ'],
    ['O\u0340\u0302', 'Ồ'],
    ['a\u0341', 'á'],
    ['a\u0342', 'ã'],
    ['ô\u0301\u0301', 'ố'],
    ['ti\u0065\u0301\u0302ng', 'tiếng'],
    ['D\u0111', 'Dđ'],
  ])('%j is %s', (observed, intended) => {
    expect(normalizeText(observed)).toBe(intended);
  });

  test('every letter in every order of its marks', () => {
    for (const letter of [...MARKED_LETTERS, ...MARKED_CAPITALS]) {
      const [base = '', ...marks] = letter.normalize('NFD');
      expect(normalizeText(base + marks.join(''))).toBe(letter);
      expect(normalizeText(base + [...marks].reverse().join(''))).toBe(letter);
      if (marks.length === 2)
        expect(normalizeText((base + marks[1]).normalize('NFC') + marks[0])).toBe(letter);
    }
  });
});

describe('ligatures', () => {
  test.each([
    ['ﬁle, oﬃce, ﬂow, eﬀect, baﬄe', 'file, office, flow, effect, baffle'],
    ['ﬅ, ﬆ', 'st, st'],
    ['ﬁ\u0301t', 'fít'],
  ])('%s becomes %s', (observed, intended) => {
    expect(normalizeText(observed)).toBe(intended);
  });
});

describe('look-alikes', () => {
  test.each([
    ['Нà Nội', 'Hà Nội'], // Cyrillic Н
    ['Вộ Сhính trị', 'Bộ Chính trị'],
    ['Τrung ương', 'Trung ương'], // Greek Τ
    ['xа\u0301c', 'xác'],
    ['Ðảng ủy ðã', 'Đảng ủy đã'],
    ['\u0189ường', 'Đường'],
    ['Số 21-QÐ/TW của Ðảng', 'Số 21-QĐ/TW của Đảng'],
    ['t\u0131\u0309nh t\u0131nh', 'tỉnh tinh'],
    ['to´i la\u02cb', 'tói là'],
  ])('%s becomes %s', (observed, intended) => {
    expect(normalizeText(observed)).toBe(intended);
  });

  test.each([
    'Москва, сао, ем',
    'Ελλάδα και ΑΒΓ',
    'Guðmundur Ðað', // Icelandic
    'Diyarbakır altın kız', // Turkish
    'qu´il, l´eau, 5´',
    'GUÐ VERÐ',
    'x = Δt·kΩ, 5 µm',
    '日本語 한국어 ไทย العربية',
    '<a href="mailto:van.a@tinhuy.gov.vn">Ð</a> a_b ~/x',
    '👩\u200d🏫 \u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  ])('%s stays', (text) => {
    expect(normalizeText(text)).toBe(text.normalize('NFC'));
  });
});

describe('what cannot be seen', () => {
  test.each([
    ['Đảng\u00a0bộ\u2009tỉnh\u3000ủy', 'Đảng bộ tỉnh ủy'],
    ['\ufeffĐảng\u200b bộ tin\u00adh \u2066a\u2069', 'Đảng bộ tinh a'],
    ['a\u200db', 'ab'],
    ['xã\u200bhội, tuyên\u200b\u200btruyền', 'xã hội, tuyên truyền'],
    ['xa\u0303\u200bho\u0302\u0323i', 'xã hội'],
    ['Đ\u200bảng, ngh\u200biêng', 'Đảng, nghiêng'],
    ['xã\u200chội\u200dchủ\ufeffnghĩa\u00ad', 'xãhộichủnghĩa'],
    ['và/\u200bhoặc 15\u200b000 https://\u200ba.vn xã \u200bhội', 'và/hoặc 15000 https://a.vn xã hội'],
    ['Mục\u200b7, (bảng\u200b12), sô\u200b45/KH, nam\u200b1998', 'Mục 7, (bảng 12), sô 45/KH, nam 1998'],
    ['trên 15\u200bhuyện, 3.400\u200bngười', 'trên 15 huyện, 3.400 người'],
    [
      '12\u200bkm\u200b2, SO\u200b2, v\u200b3, https://a.vn/trang\u200b2',
      '12km2, SO2, v3, https://a.vn/trang2',
    ],
    ['BXD-QLN\u200b4 1\u200b/5\u200b/2001', 'BXD-QLN4 1/5/2001'],
    ['a\u0000\u0007b\u007f', 'ab'],
    ['\u001b[1;31mLớp\u001b[0m 4\u001b[38;5;12m5\u001b[K', 'Lớp 45'],
    ['cũ\u001b [31m]', 'cũ [31m]'],
    ['một\u000bhai', 'một\nhai'],
    ['\u0093Đảng\u0094 \u0096 \u0085\u0081', '“Đảng” – …'],
    ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['a\u0302\u200b\u0301', 'ấ'],
  ])('%j becomes %j', (observed, intended) => {
    expect(normalizeText(observed)).toBe(intended);
  });

  test('line structure stays', () => {
    const text = 'a\r\nb\nc\rd\u2028e\ff\tg\u2029';
    expect(normalizeText(text)).toBe(text);
    expect(normalizeText(`${text}\u00a0`)).toBe(`${text} `);
  });
});

describe('properties', () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(...'aeouyAEOdđơưâấ nhtg'),
        fc.constantFrom(...'\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0340\u0342\u00b4\u02c6\u02cb'),
        fc.constantFrom(...'\u00ad\u200b\u200d\ufeff\u00a0\u0131ÐðаеоНΑο\u0000\u0085\ud800\udfff\r\n'),
        fc.constantFrom('👩', 'ไ', '\ufe0f'),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

  test('a second pass changes nothing; the result is well-formed NFC without controls', () => {
    fc.assert(
      fc.property(nasty, (s) => {
        const once = normalizeText(s);
        expect(normalizeText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
        expect(/\p{Surrogate}|[\u00a0\u00ad]|(?![\t\n\f\r])\p{Cc}/u.test(once)).toBe(false);
      }),
      { ...SEED, numRuns: 4000 },
    );
  });

  test('clean Vietnamese comes back as the same string, composed or not', () => {
    const syllable = fc.constantFrom(...allSyllables());
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        expect(normalizeText(text)).toBe(text);
        expect(normalizeText(text.normalize('NFD'))).toBe(text);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('unorm, which a host without normalisation is given, agrees with this one', () => {
    const fallback: UnicodeNormalizer = { nfc: (text) => unorm.nfc(text), nfd: (text) => unorm.nfd(text) };
    fc.assert(
      fc.property(nasty, (s) => {
        // unorm knows Unicode 8: keep to letters and marks it has
        const old = [...s].filter((c) => c < '\u0530' || /^[\u1e00-\u1eff]$/.test(c)).join('');
        expect(normalizeText(old, fallback)).toBe(normalizeText(old, hostNormalizer));
      }),
      { ...SEED, numRuns: 1500 },
    );
  });
});
