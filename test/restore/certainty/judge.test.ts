import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../src/correction.js';
import { FEATURES, UNCALIBRATED } from '../../../src/model/calibration.js';
import { type JudgeOptions, judge } from '../../../src/restore/certainty/judge.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { type ObservedToken, tokenize } from '../../../src/restore/tokens/tokenize.js';

const PLAIN: JudgeOptions = { keepUnsure: false, clean: false };

interface ToyReading {
  readonly text: string;
  readonly posterior: number;
  readonly others?: Readonly<Record<string, number>>;
  /** tokens it covers, one when left out */
  readonly length?: number;
  readonly kind?: DecodedArc['arc']['kind'];
  readonly byPlace?: true;
}

/** Judges readings of the tokens of `observed`, the posterior standing for the certainty. */
function judged(observed: string, readings: readonly ToyReading[], options: Partial<JudgeOptions> = {}) {
  let from = 0;
  const path = readings.map(({ text, posterior, others = {}, length = 1, ...reading }): DecodedArc => {
    const { kind = 'marks', byPlace } = reading;
    const to = from + length;
    const way = { text, words: [9], kind, unknown: false, ...(byPlace && { byPlace }) };
    const arc = { ...way, from, to, way, channelLogProb: -2, priorLogProb: 0 };
    from = to;
    const rivals = Object.entries(others).map(([rival, share]) => ({ text: rival, posterior: share }));
    return { arc, posterior, others: rivals, languageLogProb: -3, margin: 4 };
  });
  return judge(observed, { tokens: tokenize(observed), path }, UNCALIBRATED, { ...PLAIN, ...options });
}

const SURE = { posterior: 0.99 };

describe('a date that cannot be', () => {
  const spoilt = ['48/10/2023', '3016/2021', '21712021', '17/812023', '12/13/2021'];
  const sound = ['30/6/2021', '6/2021', '2021', '1.312.021', '02/2017/TT-VPCP', '0912345678', '3016'];
  const status = (text: string, clean = false) =>
    judged(text, [{ text, ...SURE, kind: 'none' }], { clean })[0]!;

  it('is flagged amid damage, and stays', () => {
    for (const text of spoilt) {
      expect(status(text), text).toMatchObject({ status: 'unsure', intended: text });
      expect(status(text).confidence, text).toBeLessThanOrEqual(0.5);
    }
  });

  it('is no other number, and none of a clean text', () => {
    for (const text of sound) expect(status(text), text).toMatchObject({ status: 'kept', confidence: 0.99 });
    for (const text of spoilt) expect(status(text, true).status, text).toBe('kept');
  });
});

describe('an amount with a digit too many', () => {
  const judge1 = (text: string, options: Partial<JudgeOptions> = {}) =>
    judged(text, [{ text, ...SURE, kind: 'none' }], options)[0]!;

  it('is flagged amid damage and stays, its letter being offered', () => {
    const { confidence, ...rest } = judge1('725.0004,');
    expect(rest).toMatchObject({ status: 'unsure', intended: '725.0004,' });
    const [inDong] = rest.alternatives;
    expect(inDong!.text).toBe('725.000đ,');
    expect(confidence + inDong!.probability).toBeLessThan(1);
  });

  it('is none where it may be right, nor in clean text', () => {
    for (const text of ['725.000', '6.2015', '090.412.3377'])
      expect(judge1(text), text).toMatchObject({ status: 'kept', alternatives: [] });
    expect(judge1('725.0004', { clean: true })).toMatchObject({ status: 'kept', alternatives: [] });
  });
});

describe('long dashes in a code', () => {
  const code = { text: '88/KL-TU', posterior: 0.4, kind: 'code', others: { '88/KI-TU': 0.2 } } as const;

  it('are hyphens though its letters are doubtful and stay', () => {
    const [word] = judged('88/KI»TU', [code]);
    expect(word).toMatchObject({ intended: '88/KI-TU', status: 'unsure', kind: 'code' });
    expect(word!.alternatives[0]).toEqual({ text: '88/KL-TU', probability: 0.4 });
    expect(word!.confidence).toBeCloseTo(0.6, 6);
  });

  it('stay in clean text, where doubtful words are to stay, and beyond repair', () => {
    const intended = '88/KI—TU';
    for (const options of [{ clean: true }, { keepUnsure: true }, { mayStand: () => true }])
      expect(judged(intended, [code], options)[0]).toMatchObject({ intended });
    expect(judged(intended, [{ ...code, posterior: 0.1 }])[0]).toMatchObject({
      intended,
      status: 'unreadable',
    });
  });

  it('count as no letters that it lost', () => {
    const [word] = judged('88—KL', [{ text: '88-KLK', ...SURE, kind: 'code' }]);
    expect(word).toMatchObject({ intended: '88-KL', status: 'unsure' });
  });
});

describe('a date in words that no calendar has', () => {
  it('is flagged, in clean text too, and stays', () => {
    const words = ['ngày', '15', 'tháng', '13', 'năm', '2021'];
    const readings = words.map((text) => ({ text, ...SURE, kind: 'none' as const }));
    for (const clean of [false, true]) {
      const corrections = judged(words.join(' '), readings, { clean });
      expect(corrections.map(({ status }) => status)).toEqual([
        'kept',
        'unsure',
        'kept',
        'unsure',
        'kept',
        'unsure',
      ]);
      expect(corrections.map(({ intended }) => intended)).toEqual(words);
    }
  });
});

describe('judge', () => {
  it('changes what is sure, keeps what is right, and tells the scores', () => {
    const [first, second] = judged('Dang bộ', [
      { text: 'Đảng', ...SURE, others: { Đang: 0.01 } },
      { text: 'bộ', ...SURE },
    ]);
    expect(first).toEqual({
      ...{ span: { start: 0, end: 4 }, observed: 'Dang', intended: 'Đảng', kind: 'marks', status: 'changed' },
      ...{ channelLogProb: -2, languageLogProb: -3, margin: 4, confidence: 0.99 },
      alternatives: [{ text: 'Đang', probability: expect.closeTo(0.01, 6) }],
    });
    expect(second).toMatchObject({ intended: 'bộ', kind: 'none', status: 'kept', alternatives: [] });
  });

  it('names the other readings most probable first, what was not put in place among them', () => {
    const [word] = judged('b6', [{ text: 'bộ', posterior: 0.1, others: { b6: 0.3, bổ: 0.6 } }]);
    expect(word).toMatchObject({ intended: 'b6', status: 'unreadable' });
    expect(word!.alternatives.map(({ text }) => text)).toEqual(['bổ', 'bộ']);
  });

  it('gives the others what is left, times how often the truth is among them', () => {
    const read = {
      from: 0,
      to: 1,
      text: 'bộ',
      words: [9],
      channelLogProb: -2,
      priorLogProb: 0,
      unknown: false,
    };
    const others = [
      { text: 'bổ', posterior: 0.3 },
      { text: 'b6', posterior: 0.1 },
    ];
    const path: DecodedArc[] = [
      { arc: { ...read, kind: 'letters' }, posterior: 0.6, others, languageLogProb: -3, margin: 4 },
    ];
    // Of the features only the constant counts: 1 / (1 + e^-1) = 0.731 that it is right, else 1 / (1 + e^2) = 0.119 for others.
    const constant = (weight: number) => FEATURES.map((name) => (name === 'constant' ? weight : 0));
    const right = { direct: constant(1), hidden: [], output: [] };
    const calibration = { right, others: constant(-2) };
    const block = { tokens: tokenize('b6'), path };
    const [word] = judge('b6', block, calibration, PLAIN);
    expect(word).toMatchObject({ intended: 'bộ', status: 'unsure', confidence: expect.closeTo(0.7311, 4) });
    expect(word!.alternatives).toEqual([
      { text: 'bổ', probability: expect.closeTo(0.2689 * 0.1192 * 0.75, 4) },
      { text: 'b6', probability: expect.closeTo(0.2689 * 0.1192 * 0.25, 4) },
    ]);
    const [kept] = judge('b6', block, calibration, { ...PLAIN, keepUnsure: true });
    expect(kept).toMatchObject({ intended: 'b6', confidence: expect.closeTo(0.2689 * 0.1192 * 0.25, 4) });
  });

  it('puts a doubtful reading in place and says so, or leaves the observed word when asked to', () => {
    const readings = [
      { text: 'Đảng', ...SURE },
      { text: 'bộ', posterior: 0.5, others: { b6: 0.2, bổ: 0.3 } },
    ];
    expect(judged('Dang b6', readings)[1]).toMatchObject({
      intended: 'bộ',
      status: 'unsure',
      confidence: 0.5,
    });
    const [, kept] = judged('Dang b6', readings, { keepUnsure: true });
    expect(kept).toMatchObject({ intended: 'b6', kind: 'none', status: 'unsure' });
    expect(kept!.confidence).toBeCloseTo(0.2, 6);
    expect(kept!.alternatives[0]).toEqual({ text: 'bộ', probability: 0.5 });
  });

  it('says of an observed word that no reading was how probable it can be at most', () => {
    const readings = [{ text: 'bộ', posterior: 0.6, others: { bổ: 0.3, bợ: 0.02 } }];
    const [kept] = judged('b6', readings, { keepUnsure: true });
    expect(kept).toMatchObject({ intended: 'b6', status: 'unsure' });
    expect(kept!.confidence).toBeGreaterThan(0);
    expect(kept!.confidence).toBeLessThanOrEqual(kept!.alternatives.at(-1)!.probability);
  });

  it('leaves what is beyond repair as observed, and names the reading it did not trust', () => {
    const readings = [...Array(4).fill({ text: 'Đảng', ...SURE }), { text: 'xyz', posterior: 0.02 }];
    const last = judged('Dang Dang Dang Dang qwrt', readings).at(-1)!;
    expect(last).toMatchObject({ intended: 'qwrt', kind: 'none', status: 'unreadable' });
    expect(last.alternatives.map(({ text }) => text)).toEqual(['xyz']);
  });

  it('invents nothing in a stretch where hardly anything is certain', () => {
    const observed = 'uv seN NHAN oAN rsANu puo xx';
    const readings = observed.split(' ').map((token) => ({ text: `${token}!`, posterior: 0.25 }));
    const corrections = judged(observed, readings);
    expect(corrections.every(({ status }) => status === 'unreadable')).toBe(true);
    expect(applyCorrections(observed, corrections)).toBe(observed);
  });

  it('never changes a document code on a doubt', () => {
    const code = { text: '21-QĐ/TW', posterior: 0.5, kind: 'code', others: { '21-QD/TW': 0.5 } } as const;
    expect(judged('21-QD/TW', [code])[0]).toMatchObject({ intended: '21-QD/TW', status: 'unsure' });
    expect(judged('21-QD/TW', [{ ...code, ...SURE }])[0]).toMatchObject({
      intended: '21-QĐ/TW',
      kind: 'code',
    });
  });

  it('gives no document code letters of which nothing is printed, and flags it', () => {
    const judgedCode = (observed: string, text: string) =>
      judged(observed, [{ text, ...SURE, kind: 'code' }])[0]!;
    expect(judgedCode('28-NQ/T', '28-NQ/TT')).toMatchObject({ intended: '28-NQ/T', status: 'unsure' });
    expect(judgedCode('29NQ/TW', '29-NQ/TW').intended).toBe('29-NQ/TW');
    expect(judgedCode('21-QD/TW', '21-QĐ/TW')).toMatchObject({ intended: '21-QĐ/TW', status: 'changed' });
  });

  it('makes digits of letters only where that is sure', () => {
    const number = { text: '51', posterior: 0.7, kind: 'letters', others: { '5l': 0.3 } } as const;
    expect(judged('5l', [number])[0]).toMatchObject({ intended: '5l', status: 'unsure' });
    expect(judged('5l', [{ ...number, ...SURE }])[0]).toMatchObject({ intended: '51', status: 'changed' });
    const word = { ...number, text: 'là' };
    expect(judged('1a', [word])[0]).toMatchObject({ intended: 'là', status: 'unsure' });
  });

  it('makes letters of a number by itself, or a part of a word of it, only where that is sure', () => {
    const doubtful = { posterior: 0.7, others: { '16': 0.2 } };
    expect(judged('16', [{ text: 'lô', ...doubtful }])[0]).toMatchObject({
      intended: '16',
      status: 'unsure',
    });
    expect(judged('ke 2', [{ text: 'kết', ...doubtful, length: 2, kind: 'join' }])[0]!.intended).toBe('ke 2');
    expect(judged('13', [{ text: 'là', ...SURE }])[0]!.intended).toBe('là');
    expect(judged('d4u', [{ text: 'đầu', ...doubtful }])[0]!.intended).toBe('đầu');
  });

  it('reads what may be cited by its digits where nothing speaks for what is printed', () => {
    const read = (posterior: number, own: number, options: Partial<JudgeOptions> = {}) =>
      judged('H6', [{ text: 'Hộ', posterior, others: { H6: own, Hồ: 1 - posterior - own } }], options)[0]!;
    expect(read(0.6, 0.01)).toMatchObject({ intended: 'Hộ', status: 'unsure', confidence: 0.6 });
    expect(read(0.6, 0.1)).toMatchObject({ intended: 'H6', status: 'unsure' });
    expect(read(0.6, 0.1).alternatives[0]).toEqual({ text: 'Hộ', probability: 0.6 });
    expect(read(0.45, 0.01).intended).toBe('H6');
    for (const options of [{ clean: true }, { keepUnsure: true }, { mayStand: () => true }])
      expect(read(0.6, 0.01, options).intended).toBe('H6');
  });

  it('leaves a number by itself even then', () => {
    const [number] = judged('16', [{ text: 'lô', posterior: 0.7, others: { '16': 0.001, lộ: 0.299 } }]);
    expect(number).toMatchObject({ intended: '16', status: 'unsure' });
  });

  it('makes a word of a number where its place told it, so that nothing else was weighed', () => {
    const told = { text: 'II.', posterior: 0.7, kind: 'letters' } as const;
    expect(judged('11.', [{ ...told, byPlace: true }])[0]).toMatchObject({
      intended: 'II.',
      status: 'unsure',
    });
    expect(judged('11.', [told])[0]!.intended).toBe('11.');
  });

  it('changes clean text only where a misprint is nearly sure', () => {
    const likely = [{ text: 'cửa', posterior: 0.8, others: { của: 0.2 } }];
    expect(judged('của', likely, { clean: true })[0]!.intended).toBe('của');
    expect(judged('của', likely)[0]!.intended).toBe('cửa');
    expect(judged('của', [{ text: 'cửa', ...SURE }], { clean: true })[0]!.intended).toBe('cửa');
  });

  it('flags nothing in clean text that may be nothing else', () => {
    const status = (reading: ToyReading, options: Partial<JudgeOptions> = { clean: true }) =>
      judged('SG-5821', [{ kind: 'none', ...reading }], options)[0]!.status;
    const doubtful = { text: 'SG-5821', posterior: 0.4 };
    expect(status(doubtful)).toBe('kept');
    expect(status(doubtful, {})).toBe('unsure');
    expect(status({ ...doubtful, others: { 'SG-582': 0.1 } })).toBe('unsure');
    expect(status({ ...doubtful, text: 'SG' })).toBe('unsure');
    expect(status({ ...doubtful, posterior: 0.1 })).toBe('unreadable');
    const free: JudgeOptions['free'] = () => ({ atMost: 0.4, readings: new Map() });
    expect(status(doubtful, { clean: true, free })).toBe('unsure');
  });

  it('flags what a recogniser read in clean text all the same', () => {
    const observed = 'SG-5821';
    const evidence = { readAsVietnamese: false } as NonNullable<ObservedToken['evidence']>;
    const tokens = tokenize(observed).map((token) => ({ ...token, evidence }));
    const arc = { from: 0, to: 1, text: observed, words: [9], channelLogProb: -2, priorLogProb: 0 };
    const decoded = { arc: { ...arc, kind: 'none' as const, unknown: false }, posterior: 0.4, others: [] };
    const path = [{ ...decoded, languageLogProb: -3, margin: 50 }];
    const [correction] = judge(observed, { tokens, path }, UNCALIBRATED, { ...PLAIN, clean: true });
    expect(correction!.status).toBe('unsure');
  });

  it('changes what may well stand there, a known code too, only where that is nearly sure', () => {
    const seen: string[] = [];
    const mayStand: JudgeOptions['mayStand'] = (text, tokens) => {
      seen.push(`${text}: ${tokens.map((token) => token.text).join('|')}`);
      return text !== 'cùa';
    };
    const likely = { posterior: 0.85 };
    const code = { text: '21-NQ/TT', ...likely, kind: 'code' } as const;
    const readings = [
      { text: 'cửa', ...likely },
      { text: 'của', ...likely },
      { text: 'ngõ', ...likely, length: 2, kind: 'join' } as const,
      code,
    ];
    const intended = (options: Partial<JudgeOptions>) =>
      judged('của cùa ng õ 21-NQ/TW', readings, options).map((correction) => correction.intended);
    expect(intended({ mayStand })).toEqual(['của', 'của', 'ng õ', '21-NQ/TW']);
    expect(seen).toEqual(['của: của', 'cùa: cùa', 'ng õ: ng|õ', '21-NQ/TW: 21-NQ/TW']);
    expect(intended({})).toEqual(['cửa', 'của', 'ngõ', '21-NQ/TT']);
    // A clean text may have a code that nobody knows: there it changes as anywhere else.
    expect(intended({ clean: true })).toEqual(['của', 'cùa', 'ng õ', '21-NQ/TT']);
    const sure = judged('của', [{ text: 'cửa', ...SURE }], { mayStand });
    expect(sure[0]).toMatchObject({ intended: 'cửa', status: 'changed' });
  });

  it('covers joined tokens with one correction', () => {
    const corrections = judged('thi t im hiểu', [
      { text: 'thi', ...SURE },
      { text: 'tìm', ...SURE, length: 2, kind: 'join' },
      { text: 'hiểu', ...SURE },
    ]);
    expect(corrections[1]).toMatchObject({ span: { start: 4, end: 8 }, observed: 't im', kind: 'join' });
    expect(applyCorrections('thi t im hiểu', corrections)).toBe('thi tìm hiểu');
  });

  it('leaves the tones of addresses and file names, and those of doubtful words that are to stay', () => {
    for (const text of ['http://x.vn/hoà-bình', 'hoà.pdf', 'hoà@thanhhoá.vn', '/nhà/hoà/x'])
      expect(judged(text, [{ text, ...SURE }], { toneStyle: 'old' })[0]!.intended, text).toBe(text);
    const doubtful = [{ text: 'hóa', posterior: 0.5, others: { hoà: 0.4 } }];
    expect(judged('hoà', doubtful, { toneStyle: 'old', keepUnsure: true })[0]!.intended).toBe('hoà');
  });

  it('tells a negative margin where the observed text stays against a better reading', () => {
    const readings = [{ text: 'hoặc', posterior: 0.5, others: { hoac: 0.3 } }];
    expect(judged('hoac', readings, { keepUnsure: true })[0]!).toMatchObject({
      intended: 'hoac',
      margin: -4,
    });
    expect(judged('hoac', readings)[0]!).toMatchObject({ intended: 'hoặc', margin: 4 });
  });

  it('places tones in the style asked for', () => {
    const readings = [{ text: 'hòa', ...SURE }];
    expect(judged('hoa', readings, { toneStyle: 'new' })[0]!.intended).toBe('hoà');
    expect(judged('hoa', readings, { toneStyle: 'old' })[0]!.intended).toBe('hòa');
  });

  it('offers no reading beside its twin with the tone elsewhere', () => {
    const others = { 'thúy,': 0.4, 'thủy,': 0.1, 'thuỷ,': 0.05 };
    const readings = [{ text: 'tây,', posterior: 0.2, others }];
    const rejected = judged('thúy,', readings, { toneStyle: 'new', mayStand: () => true })[0]!;
    expect(rejected).toMatchObject({ intended: 'thuý,', kind: 'marks', status: 'unsure' });
    expect(rejected.alternatives.map(({ text }) => text)).toEqual(['thuỷ,', 'tây,']);
    const total = rejected.alternatives.reduce((sum, { probability }) => sum + probability, 0);
    expect(rejected.confidence + total).toBeLessThanOrEqual(1.0001);
    const [kept] = judged('thúy,', readings, { toneStyle: 'new', keepUnsure: true });
    expect(kept!.intended).toBe('thúy,');
    expect(kept!.alternatives.map(({ text }) => text)).toEqual(['thuỷ,', 'tây,']);
  });

  it('tells the kind and the status of the text that stands there when tones were placed', () => {
    const told = (observed: string, reading: ToyReading, options: Partial<JudgeOptions>) => {
      const { intended, kind, status } = judged(observed, [reading], options)[0]!;
      return [intended, kind, status];
    };
    const doubtful = { text: 'hoa', posterior: 0.5, kind: 'letters', others: { hoè: 0.3 } } as const;
    expect(told('hoè', doubtful, { toneStyle: 'old', mayStand: () => true })).toEqual([
      'hòe',
      'marks',
      'unsure',
    ]);
    const small = { text: 'hoà', ...SURE, kind: 'case' } as const;
    expect(told('Hoà', small, { toneStyle: 'old' })).toEqual(['hòa', 'marks', 'changed']);
    expect(told('Hoà', small, { toneStyle: 'new' })).toEqual(['hoà', 'case', 'changed']);
    const back = { text: 'hoà', ...SURE } as const;
    expect(told('hòa', back, { toneStyle: 'old' })).toEqual(['hòa', 'none', 'kept']);
    expect(told('hoà', { ...back, kind: 'none' }, { toneStyle: 'old' })).toEqual(['hòa', 'marks', 'changed']);
  });
});
