import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/correction.js';
import type { Models } from '../../src/model/models.js';
import { createRestorer, type Restoration, type Restorer } from '../../src/restore/restorer.js';
import { findMarkUp } from '../../src/restore/tokens/mark-up.js';
import { stripMarks } from '../../src/vietnamese/marks.js';
import { normalizeText } from '../../src/vietnamese/normalize.js';
import { shippedModels, shippedRestorer } from '../shipped-models.js';
import { anyText, damagedPage, damagedWord, garbage, markUp, SEEDED } from './arbitraries.js';

let models: Models;
let restorer: Restorer;
let marksOnly: Restorer;
let cautious: Restorer;
let restyling: readonly Restorer[];
beforeAll(async () => {
  models = await shippedModels();
  restorer = await shippedRestorer();
  marksOnly = createRestorer(models, { marksOnly: true });
  cautious = createRestorer(models, { keepUnsure: true });
  restyling = (['old', 'new'] as const).flatMap((toneStyle) =>
    [false, true].map((keepUnsure) => createRestorer(models, { toneStyle, keepUnsure })),
  );
});

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/gu;
const lineEnds = (text: string) => text.match(LINE_END) ?? [];

/** A text with blanks in place of its mark-up. */
function withoutMarkUp(text: string): string {
  return findMarkUp(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** What holds for every restoration of any text by any restorer. */
function expectSound({ text, observed, corrections, kinds }: Restoration): void {
  expect(text.normalize('NFC')).toBe(text);
  expect(lineEnds(text)).toEqual(lineEnds(observed));
  expect(applyCorrections(observed, corrections)).toBe(text);
  const words = withoutMarkUp(observed);
  const isBlank = (from: number, to: number) => /^\s*$/u.test(words.slice(from, to));
  let at = 0;
  for (const { span, observed: token, intended, kind, status, confidence, alternatives } of corrections) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(isBlank(at, span.start)).toBe(true);
    expect(observed.slice(span.start, span.end)).toBe(token);
    expect(kind === 'none').toBe(intended === token);
    const others = alternatives.map((other) => other.text);
    expect(new Set(others).size).toBe(others.length);
    if (status === 'unreadable' || status === 'kept') expect(intended).toBe(token);
    if (status === 'changed') expect(intended).not.toBe(token);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence + alternatives.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(
      1.0001,
    );
    expect(others).not.toContain(intended);
    at = span.end;
  }
  expect(isBlank(at, observed.length)).toBe(true);
  expect(Object.values(kinds).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
}

describe('restore, with the shipped models', () => {
  it('keeps lines, spans, normal form and probabilities in order on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const restored = restorer.restore(text);
        expect(restored.observed).toBe(normalizeText(text));
        expectSound(restored);
      }),
      { ...SEEDED, numRuns: 150 },
    );
  });

  it('leaves mark-up as it is, wherever it stands', () => {
    const glue = fc.constantFrom('', ' ', '\n');
    const word = damagedWord.filter((text) => /^[\p{L}\d,.;]+$/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, glue, markUp, glue), { maxLength: 12 }), (pieces) => {
        const { text } = restorer.restore(pieces.flat().join(''));
        let at = 0;
        for (const [, , piece] of pieces) {
          at = text.indexOf(piece, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += piece.length;
        }
      }),
      SEEDED,
    );
  });

  it('loses neither long numbers nor the signs between values', () => {
    const sign = fc.constantFrom(',', ';', '/', '|', '+', '.');
    const value = fc.oneof(
      damagedWord.filter((text) => /^\p{L}{2,}$/u.test(text)),
      fc.integer({ min: 1000, max: 99999 }).map(String),
    );
    const numbers = (text: string) => text.match(/\d{4,}/gu) ?? [];
    fc.assert(
      fc.property(sign, fc.array(value, { minLength: 2, maxLength: 8 }), (by, values) => {
        const line = values.join(by);
        expect(numbers(restorer.restore(line).text)).toEqual(numbers(line));
      }),
      SEEDED,
    );
    expect(restorer.restore('tuyén,Ban,va,1008,nang').text).toMatch(/^[^,]+,Ban,[^,]+,1008,[^,]+$/u);
  });

  it.each([
    [
      'HTML',
      '<p class="noi-dung">Cac co quan, don vi <b>chiu trach nhiém</b> thi hanh Quyét dinh nay.</p>',
      '<p class="noi-dung">Các cơ quan, đơn vị <b>chịu trách nhiệm</b> thi hành Quyết định này.</p>',
    ],
    [
      'Markdown',
      'nang cao [cong tac dan van](https://a.vn/dan-van)',
      'nâng cao [công tác dân vận](https://a.vn/dan-van)',
    ],
    [
      'CSV',
      '1,Nguyén Thi Hoa,Bi thu chi bé,"Thén 3, xd Dai"',
      '1,Nguyễn Thị Hoa,Bí thư chi bộ,"Thôn 3, xã Đại"',
    ],
    [
      'a list of values',
      'Ho ten:Nguyén Van A;Chuc vu:Bi thu;Tudi:35',
      'Họ tên:Nguyễn Văn A;Chức vụ:Bí thư;Tuổi:35',
    ],
    ['JSON', '{"ten":"Nguyén Van A","tudi":35}', '{"tên":"Nguyễn Văn A","tuổi":35}'],
    ['references', 'Cac&nbsp;don vi; TN&amp;MT; kh&ocirc;ng', 'Các&nbsp;đơn vị; TN&amp;MT; kh&ocirc;ng'],
  ])('reads the words of %s and leaves what holds them', (_, observed, intended) => {
    expect(restorer.restore(observed).text).toBe(intended);
  });

  it('gives a text the same restoration whatever was restored before', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, damagedPage), (text) => {
        expect(restorer.restore(text)).toEqual(createRestorer(models).restore(text));
      }),
      { ...SEEDED, numRuns: 40 },
    );
  });

  it('changes no base letter when only marks may change', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const restored = marksOnly.restore(text);
        expect(stripMarks(restored.text)).toBe(stripMarks(restored.observed));
        expectSound(restored);
      }),
      { ...SEEDED, numRuns: 80 },
    );
  });

  it('leaves every doubtful word as observed when asked to', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(damagedPage, (text) => {
        const restored = cautious.restore(text);
        for (const { status, intended, observed } of restored.corrections) {
          met.add(status);
          if (status !== 'changed') expect(intended).toBe(observed);
        }
        expectSound(restored);
      }),
      { ...SEEDED, numRuns: 40 },
    );
    expect([...met]).toEqual(expect.arrayContaining(['changed', 'unsure']));
  });

  it('keeps all that in order when tones are to be placed in one style', () => {
    const twoStyles = fc.constantFrom(
      ...[
        'hòa',
        'hoà,',
        'Thuý',
        'thúy,',
        'hoè,',
        'khỏe',
        'khoẻ',
        'ỦY',
        'uỷ',
        'HOÁ',
        'tuỳ',
        'qúy',
        'h0à',
        'xoă',
      ],
    );
    const clean = fc.constantFrom(
      'ban',
      'Đảng',
      'công',
      'tác,',
      'nhân',
      'dân',
      'với',
      'chính',
      'quyền',
      'xã',
    );
    const pageOf = (...words: fc.Arbitrary<string>[]) =>
      fc.array(fc.oneof(twoStyles, ...words), { maxLength: 12 }).map((chosen) => chosen.join(' '));
    const page = fc.oneof(pageOf(clean), pageOf(damagedWord));
    fc.assert(
      fc.property(page, (text) => {
        for (const restyler of restyling) expectSound(restyler.restore(text));
      }),
      { ...SEEDED, numRuns: 40 },
    );
  });

  it('gives the same for the same text, whatever came before', () => {
    fc.assert(
      fc.property(damagedPage, garbage, (text, between) => {
        const first = restorer.restore(text);
        restorer.restore(between);
        expect(restorer.restore(text)).toEqual(first);
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });

  it('does not hang on how the text was composed', () => {
    fc.assert(
      fc.property(damagedPage, (text) => {
        expect(restorer.restore(text.normalize('NFD')).text).toBe(restorer.restore(text).text);
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });
});
