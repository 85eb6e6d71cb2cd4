import fc from 'fast-check';
import { VietnameseConversion } from 'vietnamese-conversion';
import { describe, expect, test } from 'vitest';
import { codecOf } from '../../../src/vietnamese/legacy-charsets/codecs.js';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../../src/vietnamese/legacy-charsets/encodings.js';
import { decodeViqrWithPunctuation } from '../../../src/vietnamese/legacy-charsets/viqr-punctuation.js';
import { WINDOWS_1252 } from '../../../src/vietnamese/legacy-charsets/windows-1252.js';
import { MARKED_CAPITALS, MARKED_LETTERS } from '../../../src/vietnamese/marks.js';
import { allSyllables } from '../../../src/vietnamese/syllable.js';

const SEED = { seed: 20261121 };
const LETTERS = [...MARKED_LETTERS, ...MARKED_CAPITALS];
/** Encodings that hold every letter of both cases. */
const COMPLETE = LEGACY_ENCODINGS.filter((e) => !e.startsWith('tcvn3'));

const roundTrip = (encoding: LegacyEncoding, text: string): string =>
  codecOf(encoding).decode(codecOf(encoding).encode(text).text);
const asWindows1252 = (bytes: string): string =>
  bytes.replace(/[\x80-\xff]/g, (c) => String.fromCharCode(WINDOWS_1252[c.charCodeAt(0)]!));

describe('tables', () => {
  test.each(COMPLETE)('%s: all 134 letters, each with a code of its own, exact both ways', (encoding) => {
    const codes = LETTERS.map((letter) => codecOf(encoding).encode(letter));
    expect(codes.every((c) => c.lost === 0 && c.lowered === 0)).toBe(true);
    expect(new Set(codes.map((c) => c.text)).size).toBe(134);
    expect(LETTERS.map((letter) => roundTrip(encoding, letter))).toEqual(LETTERS);
    for (const letter of LETTERS)
      expect(roundTrip(encoding, `n${letter}c ${letter}`)).toBe(`n${letter}c ${letter}`);
  });

  test('tcvn3: all small letters and the seven capitals without tone', () => {
    const held = [...MARKED_LETTERS, ...'ĂÂÊÔƠƯĐ'];
    expect(held.map((letter) => roundTrip('tcvn3', letter))).toEqual(held);
    expect(codecOf('tcvn3').encode('ẤĐ')).toEqual({ text: '\xca\xa7', lost: 0, lowered: 1 });
  });

  test('tcvn3 in a font of capitals: all capitals', () => {
    expect(MARKED_CAPITALS.map((letter) => roundTrip('tcvn3-capitals', letter))).toEqual(MARKED_CAPITALS);
    expect(codecOf('tcvn3-capitals').decode('céng hoµ')).toBe('CỘNG HOÀ');
  });

  test.each(LEGACY_ENCODINGS.filter((e) => !e.startsWith('mojibake') && e !== 'viqr'))(
    '%s: text that was read as Windows-1252 decodes like the bytes',
    (encoding) => {
      const { text } = codecOf(encoding).encode('Đẩy mạnh ƯỚC MUỐN ở Ỷ Ỹ Ặ ẵ');
      expect(codecOf(encoding).decode(asWindows1252(text))).toBe(codecOf(encoding).decode(text));
    },
  );
});

describe('known answers', () => {
  test.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'C«ng t¸c x©y dùng §¶ng', 'Công tác xây dựng Đảng'],
    ['tcvn3', 'nhµ n−íc, céng hoµ x∙ héi', 'nhà nước, cộng hoà xã hội'],
    ['tcvn3', '\uf0ae\uf0b8', 'đá'],
    ['vni', 'Coâng taùc xaây döïng Ñaûng', 'Công tác xây dựng Đảng'],
    ['vni', 'UÛY BAN Uûy ban UûY', 'ỦY BAN Ủy ban ỦY'],
    ['viqr', "Co^ng ta'c xa^y du+.ng DDa?ng", 'Công tác xây dựng Đảng'],
    ['viqr', "Dde^m a(n u*o*'c", 'Đêm ăn ước'],
    ['viscii', 'Tiªng Vi®t', 'Tiếng Việt'],
    ['vps', 'Ti‰ng ViŒt', 'Tiếng Việt'],
    ['windows-1258', 'Coòng hoÌa xaÞ hôòi', 'Cọng hòa xã hội'],
    ['bkhcm2', 'Cöng taác xêy dûång Àaãng', 'Công tác xây dựng Đảng'],
    ['mojibake', 'CÃ´ng tÃ¡c xÃ¢y dá»±ng Ä\u0090áº£ng', 'Công tác xây dựng Đảng'],
    ['mojibake', 'lÃ  mÃ¬nh', 'là mình'],
    ['mojibake-twice', 'CÃƒÂ´ng tÃƒÂ¡c', 'Công tác'],
  ])('%s %s', (encoding, observed, intended) => {
    expect(codecOf(encoding).decode(observed)).toBe(intended);
  });

  test.each(['dđ', 'ddđ', 'đd', 'DĐd', 'dddd', 'a^', "á'", '\\d', 'â.', 'dd\\'])('VIQR says %s', (s) => {
    expect(roundTrip('viqr', s)).toBe(s);
  });

  test('a full stop after a vowel in VIQR', () => {
    expect(codecOf('viqr').decode('Ta ddi\\.')).toBe('Ta đi.');
    expect(decodeViqrWithPunctuation('Ta ddi. Me. ddi ha? Va`o dda^y.')).toBe(
      'Ta đi. Mẹ đi hả? Vào đây.'.replace('hả', 'ha'),
    );
    expect(decodeViqrWithPunctuation('me. cu?a to^i')).toBe('mẹ của tôi');
  });

  test.each([
    ['Tha`nh uy? Ha` No^.i', 'Thành uỷ Hà Nội'],
    ["Bo^. Y te^', So+? Ta`i chi'nh, ngu+o+`i da^n", 'Bộ Y tế, Sở Tài chính, người dân'],
    ['theo Nghi. DDi.nh', 'theo Nghị Định'],
    ["DDa.i ho^.i. Ca'c ddo^`ng chi'", 'Đại hội. Các đồng chí'],
    ["ba'o ca'o ddo^?i mo+'i. ca'c", 'báo cáo đổi mới. các'],
    ['DDu+o+.c kho^ng? Anh ddi dda^u? Ai?', 'Được không? Anh đi đâu? Ai?'],
    ["o+? Hue^' co' 5 ha. Tro^`ng lu'a", 'ở Huế có 5 ha. Trồng lúa'],
  ])('tells tones from punctuation in %j', (typed, read) => {
    expect(decodeViqrWithPunctuation(typed)).toBe(read);
  });
});

describe('an independent library agrees', () => {
  test.each(['vni', 'tcvn3', 'viqr'] as const)('%s', (encoding) => {
    // its VNI table has ỷ and ỹ wrong
    const small = allSyllables()
      .filter((s) => encoding !== 'vni' || !/[ỷỹ]/.test(s))
      .filter((_, i) => i % 7 === 0)
      .join(' ');
    const theirs = new VietnameseConversion(small, 'unicode').toCharset(encoding);
    expect(codecOf(encoding).decode(theirs)).toBe(small);
  });
});

describe('what an encoding cannot say', () => {
  test('is replaced and counted', () => {
    expect(codecOf('vni').encode('中 ü')).toEqual({ text: '? ü', lost: 1, lowered: 0 });
    // aü would be read as ẵ
    expect(codecOf('vni').encode('aü')).toEqual({ text: 'a?', lost: 1, lowered: 0 });
    expect(codecOf('viscii').encode('ß')).toEqual({ text: '?', lost: 1, lowered: 0 });
    expect(codecOf('tcvn3').encode('“–”').text).toBe('\x93\x96\x94');
  });
});

describe('properties', () => {
  const word = fc.oneof(
    fc.constantFrom(...allSyllables()),
    fc.constantFrom(...allSyllables()).map((s) => s.toUpperCase()),
    fc.constantFrom(
      'QĐ-UBND',
      '15/2004',
      'a.b@c.vn',
      "d'",
      'dd',
      'DD',
      '\\',
      "o'",
      'C:\\dir',
      '(a)',
      '“',
      '–',
      'a.',
      'i?',
    ),
    fc.array(fc.constantFrom(...LETTERS, ...'adDouAE^+(.?\\'), { maxLength: 6 }).map((cs) => cs.join('')),
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

  test.each(COMPLETE)('%s: decode after encode is the identity', (encoding) => {
    fc.assert(
      fc.property(text, (s) => {
        const { text: code, lost } = codecOf(encoding).encode(s);
        if (lost === 0) expect(codecOf(encoding).decode(code)).toBe(s);
        else expect(/[“–]/.test(s)).toBe(true);
      }),
      { ...SEED, numRuns: 1500 },
    );
  });

  test('tcvn3: on small letters; in capitals: on capitals', () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(roundTrip('tcvn3', s.toLowerCase())).toBe(s.toLowerCase());
        expect(roundTrip('tcvn3-capitals', s.toUpperCase())).toBe(s.toUpperCase());
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  test('text of letters, figures and punctuation alone passes every byte encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (s) => {
        for (const e of ['tcvn3', 'vni', 'vps', 'viscii', 'windows-1258', 'bkhcm2', 'mojibake'] as const) {
          expect(codecOf(e).decode(s)).toBe(s);
        }
      }),
      SEED,
    );
  });
});
