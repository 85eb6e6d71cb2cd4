import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/restore/channel/channel.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import {
  evidenceAcross,
  type ScoredReading,
  type Weighing,
  weighEvidence,
} from '../../../src/restore/witness/weigh-evidence.js';
import type { TokenEvidence } from '../../../src/restore/witness/word-evidence.js';
import { toyChannel } from '../toy-models.js';

const reading = (text: string, kind: Reading['kind'] = 'letters'): Reading => ({
  ...{ text, words: [], operations: [], outside: 0, priorLogProb: 0, kind, unknown: false },
  ...{ shape: 0, entry: -1, core: text, observedCore: text, remembered: undefined },
});

/** Readings of each text with their channel scores; ranked by them. */
function weighingOf(table: Readonly<Record<string, Readonly<Record<string, number>>>>): Weighing {
  const readings = (text: string) =>
    Object.entries(table[text] ?? {}).map(
      ([intended, channelLogProb]): ScoredReading => ({
        reading: reading(intended, intended === text ? 'none' : 'letters'),
        channelLogProb,
        besideLogProb: 0,
        rank: channelLogProb,
      }),
    );
  return {
    channel: {} as Channel,
    witness: undefined,
    readings,
    nearby: readings,
    readAs: (one) => one,
    rank: (_, readings) =>
      readings
        .map((one) => ({ ...one, rank: one.channelLogProb + one.besideLogProb }))
        .sort((a, b) => b.rank - a.rank),
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
    expect(scores(weighing, 'CP', { certainty: 0.9 })).toEqual({ CP: -1, TP: -33 });
    expect(scores(weighing, 'CP', { certainty: 0.6 })).toEqual({ CP: -1, TP: -3 });
    const nearly = [{ text: 'TP', logProb: -60 }];
    expect(scores(weighing, 'CP', { certainty: 0.9, nearly })).toEqual({ CP: -1, TP: -3 });
  });

  it('lets marks on capitals be wrong however sure it was', () => {
    const weighing = weighingOf({ TÍNH: { TÍNH: -2, TỈNH: -1 } });
    expect(scores(weighing, 'TÍNH', { certainty: 0.96 })).toEqual({ TỈNH: -1, TÍNH: -2 });
  });

  it('keeps what a second reader saw apart from how much was misread', () => {
    const witness = toyChannel({ a: { a: 1 }, b: { b: 1 }, o: { o: 1 } });
    const weighing = { ...weighingOf({ ba: { ba: -2, bo: -1 } }), witness };
    const [token] = tokenize('ba');
    const all = evidence({ witness: 'ba' });
    const ranked = weighEvidence(weighing, { ...token!, evidence: all }, all);
    expect(ranked.map(({ reading: { text }, channelLogProb }) => [text, channelLogProb])).toEqual([
      ['ba', -2],
      ['bo', -1],
    ]);
    expect(ranked[0]!.besideLogProb).toBeGreaterThan(ranked[1]!.besideLogProb + 1);
  });

  it('compares a term word by word with what the second reader saw, and knows where that saw nothing', () => {
    const witness = toyChannel({ a: { a: 1 }, b: { b: 1 }, o: { o: 1 } });
    const tokens = (...seen: (string | undefined)[]) =>
      tokenize('ba bo').map((token, i) => ({ ...token, evidence: evidence({ witness: seen[i] }) }));
    const beside = (seen: (string | undefined)[], text: string) =>
      evidenceAcross(witness, tokens(...seen), text).besideLogProb;
    expect(beside(['ba', 'bo'], 'ba bo')).toBeCloseTo(
      beside(['ba', undefined], 'ba bo') + beside([undefined, 'bo'], 'ba bo'),
      9,
    );
    expect(beside([undefined, 'bo'], 'ba bo')).toBeGreaterThan(0);
    expect(beside([undefined, 'bo'], 'babo')).toBe(0); // nothing to compare half a word with
  });

  it('reads Roman numerals as nothing else, but only where a recogniser knows Vietnamese', () => {
    const weighing = weighingOf({ 'IV-': { 'IV-': -1, 'HIV-': -3 } });
    expect(scores(weighing, 'IV-', { certainty: 0.5 })).toEqual({ 'IV-': -1, 'HIV-': -9 });
    expect(scores(weighing, 'IV-', {})).toEqual({ 'IV-': -1, 'HIV-': -3 });
  });
});
