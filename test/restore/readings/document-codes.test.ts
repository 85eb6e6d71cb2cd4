import { describe, expect, it } from 'vitest';
import { type Candidate, CandidateSearch } from '../../../src/restore/candidates/candidates.js';
import { strangeLetters } from '../../../src/restore/candidates/supported.js';
import { isCodeLike, isKnownCode, readCode } from '../../../src/restore/readings/document-codes.js';
import { faithful, toyChannel, toyCodes } from '../toy-models.js';

const segments = toyCodes({
  QĐ: 0.3,
  QĐi: 0.05,
  NĐ: 0.2,
  TW: 0.15,
  CP: 0.2,
  SGDĐT: 0.04,
  CTrTT: 0.01,
  HD: 0.03,
  BTGTW: 0.02,
});
const channel = toyChannel({
  ...faithful('QNTWCPSGHBri', 0.95),
  Đ: { Đ: 0.3, D: 0.4, P: 0.2 },
  D: { D: 0.95 },
});
const search = new CandidateSearch(segments, channel);
const best = (code: string) =>
  readCode(code, segments, search).reduce((a, b) =>
    a.channelLogProb + a.priorLogProb >= b.channelLogProb + b.priorLogProb ? a : b,
  );

describe('readCode where a segment is not known', () => {
  it('keeps its letters rather than take a known one for it that was never read so', () => {
    const spell = (text: string) => [{ text, logProb: 0 }];
    const read = (strange?: (candidate: Candidate) => number) =>
      [...readCode('12/TC', segments, search, spell, strange)].sort(
        (a, b) => b.channelLogProb + b.priorLogProb - a.channelLogProb - a.priorLogProb,
      )[0]!.text;
    expect(read()).toBe('12/TW');
    expect(read((candidate) => strangeLetters(channel, candidate))).toBe('12/TC');
  });
});

describe('isCodeLike', () => {
  it.each([
    ...['21-QD/TW', '21-QĐ/TW', '08-QPi/TW', '92/2017/ND-CP', '1899/SGDDT-CTrTT', '03-KH/TW', '86-HD/BTGTU'],
    ...[
      '/QD-UBND',
      '-HD/BTGTU',
      'TT-VPCP',
      'KT-XH',
      'DA/TU',
      'ĐA-UBND',
      '58-CTr/TU',
      '2021/QH14',
      '43/2022/QH15',
    ],
  ])('takes `%s` for a code', (code) => {
    expect(isCodeLike(code)).toBe(true);
  });

  it.each([
    ...[
      '30/9/2020',
      '2021/Phần',
      'TẾ-XÃ',
      'MAC-LENIN,',
      'XA/PHUONG;',
      'PA-NO',
      '1.500',
      '2023-2025',
      '7,5%',
      'và/hoặc',
      'kinh tế-xã',
      'Hà-Nội',
      'Đảng',
      'XIII',
      'UBND',
      'TT&TT',
    ],
    ...['', '-', '/', '--', 'A', '12'],
  ])('takes `%s` for none', (text) => {
    expect(isCodeLike(text)).toBe(false);
  });
});

describe('isKnownCode', () => {
  it.each(['21-QĐ/TW', '/QĐ-CP', '92/2017/NĐ-CP', '29NĐ-CP', '12/QĐ14'])(
    'knows every part of `%s`',
    (code) => {
      expect(isKnownCode(code, segments)).toBe(true);
    },
  );

  it.each(['21-QD/TW', '2l-QĐ/TW', '21-QĐ/TV', 'QĐ-XYZ'])('does not know a part of `%s`', (code) => {
    expect(isKnownCode(code, segments)).toBe(false);
  });
});

describe('readCode', () => {
  it.each([
    ['21-QD/TW', '21-QĐ/TW'],
    ['08-QPi/TW', '08-QĐi/TW'],
    ['92/2017/ND-CP', '92/2017/NĐ-CP'],
    ['1899/SGDDT-CTrTT', '1899/SGDĐT-CTrTT'],
    ['03-HD/BTGTW', '03-HD/BTGTW'],
  ])('reads `%s` as `%s`', (observed, intended) => {
    expect(best(observed).text).toBe(intended);
  });

  it('adds the logs of the segments', () => {
    const reading = best('92/2017/ND-CP');
    // N, Đ → D; C and P stay
    expect(reading.channelLogProb).toBeCloseTo(3 * Math.log(0.95) + Math.log(0.4), 4);
    expect(reading.priorLogProb).toBeCloseTo(Math.log(0.2) + Math.log(0.2), 4);
  });

  it('always offers the code as it stands, known or not', () => {
    for (const code of ['21-QD/TW', '7-ZZQ/TW', '12/XY', '1/2/3-A', '21—QD/TW', '12/QD»TW'])
      expect(readCode(code, segments, search).map(({ text }) => text)).toContain(code);
    expect(best('7-ZZQ/TW').text).toBe('7-ZZQ/TW');
  });

  it('never changes a digit, a separator or their order', () => {
    const skeleton = (text: string) => text.replace(/\p{L}+/gu, 'A');
    for (const code of ['21-QD/TW', '08-QPi/TW', '92/2017/ND-CP', '2021/QD14-CP', '12.QD.3/HD–CP']) {
      const readings = readCode(code, segments, search);
      expect(readings.length).toBeGreaterThan(0);
      for (const { text } of readings) expect(skeleton(text)).toBe(skeleton(code));
    }
  });

  it('takes a long dash for the hyphen that codes have', () => {
    expect(isCodeLike('21—QD/TW')).toBe(true);
    expect(best('21—QD/TW').text).toBe('21-QĐ/TW');
    expect(isCodeLike('64/HD»BTGTW')).toBe(true);
    expect(best('64/HD»BTGTW').text).toBe('64/HD-BTGTW');
  });

  it('weighs letters behind a long dash as behind a hyphen', () => {
    const score = (code: string) => best(code).channelLogProb + best(code).priorLogProb;
    expect(score('64—HD/BTGTW')).toBe(score('64-HD/BTGTW'));
  });

  it('keeps the number that ran into its type', () => {
    expect(best('29ND-CP').text).toBe('29NĐ-CP');
  });

  it.each([
    ['O1-HD/TW', '01-HD/TW'],
    ['2l-QĐ/TW', '21-QĐ/TW'],
    ['92/2O17/NĐ-CP', '92/2017/NĐ-CP'],
  ])('reads letters among the digits of the number as digits: %s', (observed, intended) => {
    expect(best(observed).text).toBe(intended);
    expect(readCode(observed, segments, search).map(({ text }) => text)).toContain(observed);
  });

  it('leaves letters that stand for no digit', () => {
    expect(best('Ol-HD/TW').text).toBe('Ol-HD/TW');
  });

  it('spells what it does not know in each of the ways it is told, by their shares', () => {
    const ways = [
      { text: 'XĐX', logProb: Math.log(0.75) },
      { text: 'XDX', logProb: Math.log(0.25) },
    ];
    const readings = readCode('12/XDX', segments, search, () => ways);
    const barred = readings.find(({ text }) => text === '12/XĐX')!;
    const plain = readings.find(({ text }) => text === '12/XDX')!;
    expect(barred.priorLogProb - plain.priorLogProb).toBeCloseTo(Math.log(3), 12);
  });

  it('takes for a segment what the words of the document spell, unless it is well known as it is', () => {
    const spellOut = (text: string) => ({ text: text.replace('D', 'Đ'), logProb: -1 });
    const read = (code: string) =>
      readCode(code, segments, search, undefined, undefined, spellOut).reduce((a, b) =>
        a.channelLogProb + a.priorLogProb >= b.channelLogProb + b.priorLogProb ? a : b,
      ).text;
    expect(read('12/QD-XDX')).toBe('12/QĐ-XĐX');
    expect(best('12/QD-XDX').text).toBe('12/QĐ-XDX');
    expect(read('86-HD/TW')).toBe('86-HD/TW');
  });

  it('takes the same letters in another case for a way of writing', () => {
    expect(best('1899/SGDĐT-CTRTT').text).toBe('1899/SGDĐT-CTRTT');
  });
});

describe('the signs around letters', () => {
  const shares = { CP: 0.5, CT: 0.1, TU: 0.1 };
  // The Government is a body, and a directive of the Party a type.
  const places = {
    CP: { stateBody: 0.9, partyType: 0.01 },
    CT: { stateBody: 0.01, partyType: 0.1 },
  };
  const damage = toyChannel({
    ...faithful('CU', 0.95),
    P: { P: 0.9, ':': 0.05 },
    T: { T: 0.9, ':': 0.05 },
  });
  const read = (code: string, codes: ReturnType<typeof toyCodes>) =>
    readCode(code, codes, new CandidateSearch(codes, damage)).reduce((a, b) =>
      a.channelLogProb + a.priorLogProb >= b.channelLogProb + b.priorLogProb ? a : b,
    ).text;

  it('tell which are meant', () => {
    expect(read('45-C:/TU', toyCodes(shares, places))).toBe('45-CT/TU');
    expect(read('45/TU-C:', toyCodes(shares, places))).toBe('45/TU-CP');
  });

  it('tell nothing where the shares are the same at all places', () => {
    expect(read('45-C:/TU', toyCodes(shares))).toBe('45-CP/TU');
    expect(read('45/TU-C:', toyCodes(shares))).toBe('45/TU-CP');
  });
});
