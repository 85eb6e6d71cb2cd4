import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codecOf } from '../../../src/vietnamese/legacy-charsets/codecs.js';
import { convertLegacy } from '../../../src/vietnamese/legacy-charsets/convert.js';
import { detectLegacy } from '../../../src/vietnamese/legacy-charsets/detect.js';
import { encodingNamed, encodingOfFont } from '../../../src/vietnamese/legacy-charsets/encodings.js';
import { DETECTABLE } from '../../../src/vietnamese/legacy-charsets/token-likelihoods.js';
import { allSyllables } from '../../../src/vietnamese/syllable.js';

const LINES = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  'Đẩy mạnh công tác tuyên truyền, nâng cao nhận thức của cán bộ, đảng viên',
  'về phát triển kinh tế, xã hội của tỉnh trong tình hình mới.',
];

const NOT_LEGACY = [
  ...LINES,
  'The committee shall meet at least twice a year, and publish its minutes (see §4).',
  'Le député a été élu à la mairie où il siège déjà depuis l’été; ça suffit, bien sûr.',
  'Die Bürger müssen über größere Änderungen früh genug unterrichtet werden, natürlich.',
  'Pdy manh tuyén truyén, nang cao nhan thirc ctia can b6, dang vién vé vi tri',
  "HUONG DAN TUYEN TRUYEN THU'C HIEN NGHI QUYET so 12-NQ/TU va Kê hoach",
  'Nghi quyét cüa Dàng bô tinh vê phát triên kinh tê, xã hôi näm 2023',
  'x = a(b + c)^2; if (dd.done) { add.one(o+u) } // https://a.vn/?a=b&u~e',
  'kg/m³), iridi (22.560 kg/m³) và osmi (22.610 kg/m³), 30 m², 5 °C',
  'chữ cái ⟨ä⟩, ⟨ö⟩, ⟨ü⟩ và þ, ð',
  'Bính Tý, Mậu Tý, Canh Tý, Nhâm Tý, Giáp Tý, Bính Tý, Mậu Tý, Canh Tý',
  'Võ Nhân Trí (1988), tr. 88. Võ Nhân Trí (1988), tr. 82. Võ Nhân Trí (1988), tr. 83.',
  'Số 21-QÐ/TW của Ðông, Ðình, Trung Ðông và số 42 là Ðình',
  '№ 12 — «Правда», 24 µm ± 3 °C',
  '',
];

describe('lines', () => {
  test.each(DETECTABLE)('%s is found', (encoding) => {
    for (const line of LINES) {
      const text = codecOf(encoding).encode(line).text;
      expect(detectLegacy(text), text).toMatchObject({ encoding });
      expect(convertLegacy(text).text).toBe(line);
    }
  });

  test.each(NOT_LEGACY)('%s is left as it is', (line) => {
    expect(detectLegacy(line).runs).toEqual([]);
    expect(convertLegacy(line)).toMatchObject({ text: line, changed: false, encoding: undefined });
  });

  test('a run knows where it is and how certain it is', () => {
    const line = 'Theo: C«ng t¸c x©y dùng §¶ng, n¨m 2004 (Annex A)';
    const { runs, certainty } = detectLegacy(line);
    expect(runs).toHaveLength(1);
    expect(line.slice(runs[0]!.start, runs[0]!.end)).toBe('C«ng t¸c x©y dùng §¶ng, n¨m');
    expect(runs[0]!.certainty).toBeGreaterThan(0.99);
    expect(certainty).toBe(runs[0]!.certainty);
  });

  test('too little to tell is left, unless the document tells', () => {
    expect(detectLegacy('n¨m').runs).toEqual([]);
    const text = `${codecOf('tcvn3').encode(LINES.join('\n').toLowerCase()).text}\nn¨m`;
    expect(convertLegacy(text).text.endsWith('\nnăm')).toBe(true);
  });

  test('raw bytes with the quotes of Windows, and lines that end as DOS has them', () => {
    const bytes = codecOf('tcvn3').encode(`“${LINES.join('”\r\n– ').toLowerCase()}…`).text;
    expect(bytes).toMatch(/^\x93/);
    expect(convertLegacy(bytes).text.replace(/^\x93/, '“').replace(/\x85$/, '…')).toBe(
      `“${LINES.join('”\r\n– ').toLowerCase()}…`,
    );
  });

  test('a threshold of 1 leaves all but certainties', () => {
    const text = 'C«ng t¸c §¶ng';
    expect(detectLegacy(text, { threshold: 0.9 }).runs).toHaveLength(1);
    expect(detectLegacy(text, { threshold: 1 }).runs).toHaveLength(0);
  });
});

describe('mixed text', () => {
  test('is cut into runs, and only they are converted', () => {
    const header = 'TỈNH ỦY BÌNH ĐỊNH – Đảng Cộng sản Việt Nam';
    const body = LINES.join('\n');
    const mixed = [
      header,
      codecOf('tcvn3').encode(body.toLowerCase()).text,
      'The annex is in English and stays.',
      codecOf('vni').encode(body).text,
      header,
    ].join('\n');
    const { text, runs } = convertLegacy(mixed);
    expect(text).toBe(
      [header, body.toLowerCase(), 'The annex is in English and stays.', body, header].join('\n'),
    );
    expect(runs.map((r) => r.encoding)).toEqual(['tcvn3', 'vni']);
  });
});

describe('what else is known', () => {
  const text = 'n¨m nay';
  test('a font name', () => {
    const fonts = [{ start: 0, end: text.length, fontName: 'ABCDEF+.VnTime' }];
    expect(detectLegacy(text, { fonts, threshold: 0.9 }).encoding).toBe('tcvn3');
    expect(convertLegacy('n¨m tíi', { fonts: [{ start: 0, end: 7, fontName: '.VnTime' }] }).text).toBe(
      'năm tới',
    );
    expect(convertLegacy('n¨m tíi', { fonts: [{ start: 0, end: 7, fontName: '.VnTimeH' }] }).text).toBe(
      'NĂM TỚI',
    );
  });

  test('a model of syllables', () => {
    const asIf = {
      threshold: 0.9,
      syllableModel: (s: string) => (s === 'năm' || s === 'tới' ? -1 : undefined),
    };
    expect(detectLegacy('n¨m tíi', asIf).encoding).toBe('tcvn3');
    expect(detectLegacy('n¨m tíi', { ...asIf, syllableModel: () => undefined }).encoding).toBeUndefined();
  });

  test.each([
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArial,Bold', 'tcvn3'],
    ['ABCDEF+VNI-Times', 'vni'],
    ['VPS Long An', 'vps'],
    ['Times New Roman', undefined],
    ['Vneuron', undefined],
  ])('%s', (font, encoding) => {
    expect(encodingOfFont(font)).toBe(encoding);
  });

  test('names of encodings', () => {
    expect([encodingNamed('ABC'), encodingNamed('VNI Windows'), encodingNamed('cp1258')]).toEqual([
      'tcvn3',
      'vni',
      'windows-1258',
    ]);
    expect(encodingNamed('ebcdic')).toBeUndefined();
  });
});

describe('properties', () => {
  test('clean Vietnamese is never altered', () => {
    const syllables = allSyllables();
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...syllables) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('UBND', '15/2004/NĐ-CP', '“', '–', '(', '\n', '5%', 'Ðà', 'là?'),
      },
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        expect(convertLegacy(text).text).toBe(text);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  test('random text of any kind is not changed by much more than its runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { runs, text: converted } = convertLegacy(text);
        if (runs.length === 0) expect(converted).toBe(text);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  test('a long text without line ends, and one with tokens without end', () => {
    const line = codecOf('tcvn3').encode(`${LINES.join(' ').toLowerCase()} `).text;
    const long = line.repeat(2000);
    expect(convertLegacy(long).text).toBe(`${LINES.join(' ').toLowerCase()} `.repeat(2000));
    const endless = 'µ'.repeat(600_000);
    expect(convertLegacy(endless).text).toBe(endless);
  });
});

const shared = '../shared/fixtures';
describe.skipIf(!existsSync(shared))('texts of engines (skipped without ../shared)', () => {
  test('no line that a recogniser damaged is taken for a legacy encoding', () => {
    const taken: string[] = [];
    for (const folder of ['wrong-model-pairs', 'scanner-text-layers']) {
      for (const file of readdirSync(`${shared}/${folder}`).filter((f) => f.endsWith('.observed.txt'))) {
        const text = readFileSync(`${shared}/${folder}/${file}`, 'utf8');
        for (const part of [text, ...text.split('\n')])
          if (detectLegacy(part).runs.length > 0) taken.push(part);
      }
    }
    expect(taken).toEqual([]);
  });

  test('no line of a clean paper is', () => {
    for (const file of readdirSync(`${shared}/seeds`).filter(
      (f) => f.endsWith('.txt') && !f.includes('observed'),
    )) {
      const text = readFileSync(`${shared}/seeds/${file}`, 'utf8').normalize('NFC');
      for (const part of [text, ...text.split('\n')]) expect(detectLegacy(part).runs).toEqual([]);
    }
  });
});
