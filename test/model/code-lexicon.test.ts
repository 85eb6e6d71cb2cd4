import { describe, expect, it } from 'vitest';
import { buildCodes, logProbAt, type SegmentRow } from '../../src/model/code-lexicon.js';
import { CODE_PLACES, type CodePlace, placeOf } from '../../src/model/code-places.js';

const segment = (text: string, places: Partial<Record<CodePlace, number>>): SegmentRow => ({
  ...{ segment: text, stateType: 0, stateBody: 0, partyType: 0, partyBody: 0, between: 0, alone: 0 },
  ...places,
  count: Object.values(places).reduce((sum, count) => sum + count, 0),
});
const row = (code: string, name: string, realm: string, count: number) => ({ code, name, realm, count });

describe('buildCodes', () => {
  const codes = buildCodes({
    segments: [
      segment('QĐ', { stateType: 4000, partyType: 1000 }),
      segment('CTR', { stateType: 80 }),
      segment('CTr', { stateType: 60 }),
      segment('CP', { stateBody: 9000, alone: 100 }),
      segment('TW', { partyBody: 700 }),
    ],
    types: [
      row('QĐ', 'quyết định', 'party', 10),
      row('CTr', 'chương trình', 'party', 20),
      row('CT', 'chương trình', 'party', 3),
      row('QĐi', 'quy định', 'party', 0),
    ],
    bodies: [row('TU', 'Tỉnh ủy', 'party', 0), row('TĐ', 'Tỉnh đoàn', 'union', 0)],
    abbreviations: [{ form: 'QP-AN', core: 20, administrative: 4, general: 0 }],
  });
  const shareOf = (code: string) => Math.exp(codes.entries[codes.find(code)]!.logProb);
  const shareAt = (code: string, place: CodePlace) => Math.exp(logProbAt(codes, codes.find(code), place));

  it('gives shares that sum to 1, all of exact forms', () => {
    const sum = codes.entries.reduce((all, { logProb }) => all + Math.exp(logProb), 0);
    expect(sum).toBeCloseTo(1, 9);
    expect(codes.entries.every(({ exact }) => exact)).toBe(true);
  });

  it('gives shares that sum to 1 at every place', () => {
    for (const place of CODE_PLACES) {
      const sum = codes.entries.reduce((all, _, entry) => all + Math.exp(logProbAt(codes, entry, place)), 0);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('prefers what the rules prescribe to what is only common', () => {
    expect(shareOf('CTr')).toBeGreaterThan(shareOf('CTR'));
    expect(shareOf('QĐi')).toBeGreaterThan(shareOf('CTR'));
  });

  it('of several codes for one name takes the most frequent for the rule', () => {
    expect(shareOf('CTr')).toBeGreaterThan(shareOf('CT'));
    expect(shareOf('CT')).toBeGreaterThan(0);
  });

  it('mixes three parts of what is found at a place with seven of what is found anywhere', () => {
    // Anywhere: 5300 + 80 + 360 + 9100 + 700 + 1 for CT, and 301 for each of QĐi, TU and TĐ, 24 for QP-AN.
    const total = 16468;
    expect(shareOf('CP')).toBeCloseTo(9100 / total, 9);
    // Types of the Party: 1000 times QĐ, and 300 each for QĐ, CTr and QĐi, which the rules prescribe.
    expect(shareAt('CTr', 'partyType')).toBeCloseTo(0.3 * (300 / 1900) + (0.7 * 360) / total, 6);
    // Its bodies: 700 times TW, and 300 each for TU and TĐ.
    expect(shareAt('TU', 'partyBody')).toBeCloseTo(0.3 * (300 / 1300) + (0.7 * 301) / total, 6);
    expect(shareAt('CP', 'partyBody')).toBeCloseTo((0.7 * 9100) / total, 6);
    // Nothing at all is known of what stands between others.
    expect(shareAt('CP', 'between')).toBeCloseTo(9100 / total, 6);
  });

  it('lets unions write as the Party and as the state', () => {
    expect(shareAt('TĐ', 'partyBody')).toBeGreaterThan(shareOf('TĐ'));
    expect(shareAt('TĐ', 'stateBody')).toBeCloseTo(0.3 * (300 / 9300) + (0.7 * 301) / 16468, 6);
    expect(shareAt('TU', 'stateBody')).toBeLessThan(shareOf('TU'));
  });
});

describe('placeOf', () => {
  it.each([
    ['/', '-', 0, 2, 'stateType'],
    ['-', '', 1, 2, 'stateBody'],
    ['-', '/', 0, 2, 'partyType'],
    ['/', '', 1, 2, 'partyBody'],
    ['-', '-', 1, 3, 'between'],
    ['-', '', 0, 1, 'alone'],
    // Without the number the sign behind tells the same.
    ['', '-', 0, 2, 'stateType'],
    ['', '/', 0, 2, 'partyType'],
    ['–', '', 1, 2, 'stateBody'],
  ] as const)('of letters between `%s` and `%s`, %i of %i, is %s', (before, after, at, count, place) => {
    expect(placeOf(before, after, at, count)).toBe(place);
  });
});
