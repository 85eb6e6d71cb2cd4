import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/restore/channel.js';
import type { Reading } from '../../src/restore/reading.js';
import { tokenize } from '../../src/restore/tokenize.js';
import { type ScoredReading, type Weighing, weighEvidence } from '../../src/restore/weigh-evidence.js';
import type { TokenEvidence } from '../../src/restore/word-evidence.js';

const reading = (text: string, kind: Reading['kind'] = 'letters'): Reading => ({
  ...{ text, words: [], operations: [], outside: 0, priorLogProb: 0, kind, unknown: false },
  ...{ shape: 0, entry: -1, core: text, observedCore: text, remembered: undefined },
});

/** Readings of each text with their channel scores; ranked by them. */
function weighingOf(table: Readonly<Record<string, Readonly<Record<string, number>>>>): Weighing {
  return {
    channel: {} as Channel,
    witness: undefined,
    readings: (text) =>
      Object.entries(table[text] ?? {}).map(
        ([intended, channelLogProb]): ScoredReading => ({
          reading: reading(intended, intended === text ? 'none' : 'letters'),
          channelLogProb,
          rank: channelLogProb,
        }),
      ),
    readAs: (one) => one,
    rank: (_, readings) =>
      readings.map((one) => ({ ...one, rank: one.channelLogProb })).sort((a, b) => b.rank - a.rank),
  };
}

const evidence = (of: Partial<TokenEvidence>): TokenEvidence => ({
  ...{ misreadLogRatio: 0, certainty: undefined, printedLogProb: 0, nearly: [], witness: undefined },
  ...of,
});

/** Scores by intended text. */
function scores(weighing: Weighing, observed: string, of: Partial<TokenEvidence>): Record<string, number> {
  const [token] = tokenize(observed);
  const all = evidence(of);
  const ranked = weighEvidence(weighing, { ...token!, evidence: all }, all);
  return Object.fromEntries(ranked.map((one) => [one.reading.text, one.channelLogProb]));
}

describe('what the recogniser says of the readings of a token', () => {
  it('counts its doubts against the printed text once: not again for what it nearly printed', () => {
    const weighing = weighingOf({ để: { để: -1, đẻ: -3 }, đề: { đề: -1 } });
    const nearly = [{ text: 'đề', logProb: -0.5 }];
    expect(scores(weighing, 'để', { misreadLogRatio: 2, printedLogProb: -0.25, nearly })).toEqual({
      để: -1.25,
      đẻ: -1.25, // -3 - 0.25 + 2
      đề: -1.5, // -1 - 0.5
    });
  });

  it('takes abbreviations that it was sure of for no others, unless it nearly printed those', () => {
    const weighing = weighingOf({ CP: { CP: -1, TP: -3 }, TP: { TP: -1 } });
    expect(scores(weighing, 'CP', { certainty: 0.9 })).toEqual({ CP: -1, TP: -9 });
    expect(scores(weighing, 'CP', { certainty: 0.6 })).toEqual({ CP: -1, TP: -3 });
    const nearly = [{ text: 'TP', logProb: -60 }];
    expect(scores(weighing, 'CP', { certainty: 0.9, nearly })).toEqual({ CP: -1, TP: -3 });
  });

  it('lets marks on capitals be wrong however sure it was', () => {
    const weighing = weighingOf({ TÍNH: { TÍNH: -2, TỈNH: -1 } });
    expect(scores(weighing, 'TÍNH', { certainty: 0.96 })).toEqual({ TỈNH: -1, TÍNH: -2 });
  });

  it('reads Roman numerals as nothing else, but only where a recogniser knows Vietnamese', () => {
    const weighing = weighingOf({ 'IV-': { 'IV-': -1, 'HIV-': -3 } });
    expect(scores(weighing, 'IV-', { certainty: 0.5 })).toEqual({ 'IV-': -1, 'HIV-': -9 });
    expect(scores(weighing, 'IV-', {})).toEqual({ 'IV-': -1, 'HIV-': -3 });
  });
});
