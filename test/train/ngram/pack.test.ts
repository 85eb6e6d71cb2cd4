import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNgram } from '../../../src/model/ngram-model.js';
import { createVocabulary } from '../../../src/model/vocabulary.js';
import { mixModels, uniteModels } from '../../../src/train/ngram/interpolate.js';
import { type BackoffModel, estimateKneserNey } from '../../../src/train/ngram/kneser-ney.js';
import { packModel } from '../../../src/train/ngram/pack.js';
import { quantise } from '../../../src/train/ngram/quantise.js';
import { fixedWeights, idOf, listNgrams, probability, toyCounts } from './toy-model.js';

const vocabulary = createVocabulary(['a', 'b', 'c', 'd', 'e']);
const trained = (paragraphs: readonly string[], order: number): BackoffModel =>
  mixModels(uniteModels([estimateKneserNey(toyCounts(paragraphs, order, 5))]), fixedWeights(1));
const packed = (model: BackoffModel) => loadNgram(packModel(model, vocabulary, { origin: 'toy' }));

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 });
const corpora = fc.array(
  letters.map((l) => l.join(' ')),
  { minLength: 1, maxLength: 10 },
);

describe('quantise', () => {
  it('keeps as many different values as it has codes exactly', () => {
    const values = Float32Array.from({ length: 1000 }, (_, i) => -((i * 7) % 200) / 8);
    const { codebook, codes } = quantise(values, 8, 0);
    for (const [i, value] of values.entries()) expect(codebook[codes[i]!]).toBeCloseTo(value, 5);
  });

  it('leaves codes below the first one to the caller', () => {
    const { codebook, codes } = quantise(Float32Array.from([-1, -2, -3]), 2, 1);
    expect([...codes]).toEqual([3, 2, 1]);
    expect([...codebook]).toEqual([0, -3, -2, -1]);
  });

  it('is off by little on many values', () => {
    const values = Float32Array.from({ length: 20_000 }, (_, i) => -10 * ((i * 0.618034) % 1));
    const { codebook, codes } = quantise(values, 7, 0);
    for (const [i, value] of values.entries())
      expect(Math.abs(codebook[codes[i]!]! - value)).toBeLessThan(0.12);
  });
});

describe('packed model', () => {
  it('scores p and backoff as the sums say', () => {
    const model = trained(['a b c', 'a b d', 'a b c'], 3);
    const ngram = packed(model);
    const states = new Int32Array(2 * ngram.stateSize);
    const log = (...words: string[]): number => Math.log(probability(model, words.map(idOf)));
    const backoff = (...words: string[]): number =>
      log(...words, 'a') - (words.length > 1 ? log(...words.slice(1), 'a') : log('a'));
    ngram.beginState(states, 0);
    expect(ngram.score(states, 0, idOf('a'), states, 2)).toBeCloseTo(log('<s>', 'a'), 3);
    expect(ngram.score(states, 2, idOf('b'), states, 0)).toBeCloseTo(log('<s>', 'a', 'b'), 3);
    // `a b a` and `b a` never occur: backoff(a b) + backoff(b) + p(a)
    expect(ngram.score(states, 0, idOf('a'), states, 2)).toBeCloseTo(
      backoff('a', 'b') + backoff('b') + log('a'),
      3,
    );
  });

  it('gives what the recursion gives, along any text', () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 4 }), letters, (paragraphs, order, text) => {
        const model = trained(paragraphs, order);
        const ngram = packed(model);
        const { stateSize } = ngram;
        const states = new Int32Array(2 * stateSize);
        ngram.beginState(states, 0);
        const history = ['<s>'];
        let at = 0;
        for (const word of [...text, 'e', '</s>']) {
          const expected = Math.log(probability(model, [...history, word].map(idOf)));
          const next = stateSize - at;
          expect(ngram.score(states, at, idOf(word), states, next)).toBeCloseTo(expected, 3);
          history.push(word);
          at = next;
        }
      }),
      { seed: 20261121 },
    );
  });

  it('gives equal states where every continuation scores alike', () => {
    const ngram = packed(trained(['a b c', 'd b c', 'b c'], 3));
    const after = (...words: string[]): number[] => {
      let state = new Int32Array(ngram.stateSize);
      ngram.emptyState(state, 0);
      for (const word of words) {
        const next = new Int32Array(ngram.stateSize);
        ngram.score(state, 0, idOf(word), next, 0);
        state = next;
      }
      return [...state];
    };
    expect(after('e')).toEqual(after()); // e was never seen: no context
    expect(after('c', 'e', 'b')).toEqual(after('b')); // e b neither
    expect(after('a', 'b')).not.toEqual(after('b')); // a b c is listed
    expect(after('c', 'd', 'b')).toEqual(after('d', 'b')); // order 3 looks back two words
  });

  it('lists every n-gram that was packed and names no vocabulary it lacks', () => {
    const model = trained(['a b c d', 'b d', 'c a b'], 4);
    const ngram = packed(model);
    expect(ngram.order).toBe(4);
    expect(ngram.header.origin).toBe('toy');
    expect(ngram.header.sizes).toEqual(model.levels.map((level) => level.words.length));
    expect(ngram.vocabulary.id('b')).toBe(idOf('b'));
    expect(ngram.vocabulary.token(idOf('d'))).toBe('d');
    expect(ngram.vocabulary.id('zebra')).toBe(0);
    expect(listNgrams(model).length).toBeGreaterThan(20);
  });
});
