import { describe, expect, it } from 'vitest';
import { isEvidentlyClean, wordsThatStand } from '../../src/restore/reads-well.js';
import { type ObservedToken, tokenize } from '../../src/restore/tokenize.js';
import type { TokenEvidence } from '../../src/restore/word-evidence.js';
import { toyNgram } from './toy-models.js';

/** e^-6 is 0.0025 and e^-7 is 0.0009; what the table does not hold has 0.001, which lies between them. */
const ngram = toyNgram(['cổng', 'công', 'thông', 'tin', 'Lào', ','], {
  '<s> cổng': 0.1,
  'cổng thông': 0.5,
  'công thông': 0.00001,
  'thông tin': 0.5,
  'tin ,': 0.00001,
  'tin tin': 0.5,
});
const TEXT = 'cổng thông tin';
const stands = (text: string, isClean = true) => wordsThatStand(tokenize(text), ngram, isClean);

const SURE: TokenEvidence = {
  ...{ misreadLogRatio: 0, certainty: 0.95, printedLogProb: 0, nearly: [], witness: undefined },
};
const seen = (text: string, evidence: Partial<TokenEvidence>): ObservedToken[] =>
  tokenize(text).map((token) => ({ ...token, evidence: { ...SURE, ...evidence } }));
const standsAsSeen = (text: string, evidence: Partial<TokenEvidence>) =>
  wordsThatStand(seen(text, evidence), ngram, false);

describe('the words that stand as they are', () => {
  it('are those of a clean text that fit behind and before their neighbours', () => {
    expect(stands(TEXT)).toEqual([true, true, true]);
    // `công` at the beginning has 0.001, below e^-6; `thông` behind it hardly ever stands.
    expect(stands('công thông tin')).toEqual([false, false, true]);
  });

  it('are none of a text that is not clean', () => {
    expect(stands(TEXT, false)).toEqual([false, false, false]);
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

  it('are those that the recogniser was sure of, which need to fit a little less', () => {
    expect(standsAsSeen('thông tin', {})).toEqual([true, true]); // 0.001 for the first, above e^-7
    expect(stands('thông tin')).toEqual([false, true]);
  });

  it.each([
    ['was not sure of them', { certainty: 0.85 }],
    ['nearly read them as others', { nearly: [{ text: 'tím', logProb: -3 }] }],
    ['said nothing', { certainty: undefined }],
    ['said nothing and a second reader something else', { certainty: undefined, witness: 'tím' }],
  ])('are not those of which the recogniser %s', (_, evidence) => {
    expect(standsAsSeen('cổng thông tin', evidence)).toEqual([false, false, false]);
  });

  it('are those that a second reader read alike', () => {
    const tokens = tokenize(TEXT).map((token) => ({
      ...token,
      evidence: { ...SURE, certainty: undefined, witness: token.text },
    }));
    expect(wordsThatStand(tokens, ngram, false)).toEqual([true, true, true]);
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
