import { describe, expect, it } from 'vitest';
import { repairPages, repairText } from '../src/pipeline.js';
import type { WordEvidence } from '../src/restore/witness/word-evidence.js';
import type { Road, SourcePage } from '../src/source-page.js';
import { convertText } from '../src/vietnamese/legacy-charsets/convert.js';
import { LEGACY_ENCODINGS } from '../src/vietnamese/legacy-charsets/encodings.js';
import { isWorthALook } from '../src/vietnamese/legacy-charsets/quick-look.js';
import { toyRestorer } from './cli/toy-restorer.js';

const PARAGRAPH = [
  'Thực hiện Nghị quyết của Trung ương về xây dựng Đảng trong sạch, vững mạnh',
  'Ban Tuyên giáo hướng dẫn công tác tuyên truyền, cổ động năm 2004 ở các địa phương',
].join('\n');

describe('the stages for one text', () => {
  it.each(LEGACY_ENCODINGS.filter((e) => !e.endsWith('capitals')))(
    'convert %s before they restore; spans refer to the Unicode text',
    async (encoding) => {
      const legacy = convertText(PARAGRAPH, { from: 'unicode', to: encoding }).text;
      expect(isWorthALook(legacy)).toBe(true);
      const result = await repairText(toyRestorer(), legacy);
      expect([result.encoding, result.text]).toEqual([encoding, PARAGRAPH]);
      expect(result.corrections).not.toHaveLength(0);
      for (const { span, observed } of result.corrections)
        expect(result.observed.slice(span.start, span.end)).toBe(observed);
    },
  );

  it('convert nothing in Unicode text, damaged or clean', async () => {
    const damaged = 'Pdy manh tuyén truyén, K& hoach s6 21-KH/TW ctia Bé Chinh tri';
    expect((await repairText(toyRestorer(), damaged)).encoding).toBeUndefined();
    const clean = await repairText(toyRestorer(), PARAGRAPH);
    expect([clean.encoding, clean.text]).toEqual([undefined, PARAGRAPH]);
  });
});

describe('the stages for pages', () => {
  it.each<[Road, boolean]>([
    ['image', true],
    ['image-and-layer', true],
    ['mangled-text', false],
  ])('tell of the words of the road %s whether they were read as Vietnamese: %s', async (road, expected) => {
    const given: WordEvidence[] = [];
    const toy = toyRestorer();
    const restorer = {
      ...toy,
      restore(text: string, evidence: readonly WordEvidence[] = []) {
        given.push(...evidence);
        return toy.restore(text, evidence);
      },
    };
    const words = [{ observed: 'của', confidence: 0.9 }, { observed: 'ngõ' }];
    const source: SourcePage = { number: 1, road, reason: '', page: { lines: [{ words }] }, warnings: [] };
    const pages = (async function* () {
      yield source;
    })();
    const observed: string[] = [];
    for await (const page of repairPages(restorer, pages)) observed.push(page.observed);
    expect(observed).toEqual(['của ngõ']);
    // What is known of a word's reader is told of each, what nobody knows of none.
    expect(given.map(({ readAsVietnamese }) => readAsVietnamese)).toEqual(expected ? [true, true] : [false]);
  });
});

describe('the quick look for old encodings', () => {
  it.each(['', 'Số 21-NQ/TW', PARAGRAPH, PARAGRAPH.normalize('NFD'), 'Đ/c Nguyễn Văn A (30°C, §3, ±2 %)'])(
    'passes over Unicode text: %j',
    (text) => {
      expect(isWorthALook(text)).toBe(false);
    },
  );

  it('sees one old line in a Unicode text', () => {
    expect(isWorthALook(`${PARAGRAPH}\nC«ng t¸c x©y dùng §¶ng\n${PARAGRAPH}`)).toBe(true);
  });
});
