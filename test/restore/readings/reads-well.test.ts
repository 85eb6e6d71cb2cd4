import { describe, expect, it } from 'vitest';
import { isEvidentlyClean, wordsThatStand } from '../../../src/restore/readings/reads-well.js';
import { type ObservedToken, tokenize } from '../../../src/restore/tokens/tokenize.js';
import type { TokenEvidence } from '../../../src/restore/witness/word-evidence.js';
import { toyNgram } from '../toy-models.js';

/** e^-7 is 0.0009: what the table does not hold, 0.001, fits just so. */
const ngram = toyNgram(['cổng', 'công', 'thông', 'tin', ','], {
  '<s> cổng': 0.1,
  'cổng thông': 0.5,
  'công thông': 0.00001,
  'thông tin': 0.5,
  'tin ,': 0.00001,
  'tin tin': 0.5,
});
const TEXT = 'cổng thông tin';

const SURE: TokenEvidence = {
  ...{ misreadLogRatio: 0, certainty: 0.95, printedLogProb: 0, nearly: [], witness: undefined },
};
const seen = (text: string, evidence: Partial<TokenEvidence> = {}): ObservedToken[] =>
  tokenize(text).map((token) => ({ ...token, evidence: { ...SURE, ...evidence } }));
const stands = (text: string, evidence: Partial<TokenEvidence> = {}) =>
  wordsThatStand(seen(text, evidence), ngram);

describe('the words that stand as they are', () => {
  it('are those that the recogniser was sure of and that fit behind and before their neighbours', () => {
    expect(stands(TEXT)).toEqual([true, true, true]);
    expect(stands('thông tin')).toEqual([true, true]);
    // `thông` hardly ever stands behind `công`: one of the two is wrong.
    expect(stands('công thông tin')).toEqual([false, false, true]);
  });

  it('are none of a plain text', () => {
    expect(wordsThatStand(tokenize(TEXT), ngram)).toEqual([false, false, false]);
  });

  it('are judged without the punctuation at their edges', () => {
    expect(stands('cổng thông tin,')).toEqual([true, true, true]);
  });

  it.each(['cổng thông2 tin', 'cổng thôNg tin', 'cổng xxx tin'])(
    'are no others than plain words: %s',
    (text) => {
      expect(stands(text)[1]).toBe(false);
    },
  );

  it.each([
    ['was not sure of them', { certainty: 0.85 }],
    ['nearly read them as others', { nearly: [{ text: 'tím', logProb: -3 }] }],
    ['said nothing', { certainty: undefined }],
    ['said nothing and a second reader something else', { certainty: undefined, witness: 'tím' }],
  ])('are not those of which the recogniser %s', (_, evidence) => {
    expect(stands(TEXT, evidence)).toEqual([false, false, false]);
  });

  it('are those that a second reader read alike where nothing is known of the first', () => {
    const tokens = tokenize(TEXT).map((token) => ({
      ...token,
      evidence: { ...SURE, certainty: undefined, witness: token.text },
    }));
    expect(wordsThatStand(tokens, ngram)).toEqual([true, true, true]);
  });
});

describe('a text that is evidently clean', () => {
  it('reads well and has enough words to tell', () => {
    const words = (times: number) => tokenize(`cổng thông ${'tin '.repeat(times)}`);
    expect(isEvidentlyClean(words(50), ngram)).toBe(true);
    expect(isEvidentlyClean(words(30), ngram)).toBe(false);
    expect(isEvidentlyClean(tokenize('xxx '.repeat(50)), ngram)).toBe(false);
  });
});
