import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { NUMBER_ID } from '../../src/model/lm-tokens.js';
import { encodeModelFile } from '../../src/model/model-file.js';
import { loadNgram, NGRAM_VERSION } from '../../src/model/ngram-model.js';
import { createVocabulary } from '../../src/model/vocabulary.js';
import { estimateKneserNey } from '../../src/train/ngram/kneser-ney.js';
import { packModel } from '../../src/train/ngram/pack.js';
import { idOf, toyCounts } from '../train/ngram/toy-model.js';

const model = estimateKneserNey(toyCounts(['a b c', 'a b', 'c a b'], 3, 3));
const bytes = packModel(model, createVocabulary(['a', 'b', 'c']), {});

describe('loadNgram', () => {
  it('opens what was packed', () => {
    const ngram = loadNgram(bytes);
    expect([ngram.order, ngram.stateSize, ngram.vocabulary.size]).toEqual([3, 2, 8]);
  });

  it('throws ModelError with the file name for anything else', () => {
    const flipped = bytes.slice();
    flipped[bytes.length - 20]! ^= 1;
    const cases: [Uint8Array, RegExp][] = [
      [new Uint8Array(0), /too short/],
      [new TextEncoder().encode('\\data\\ ngram 1=5'), /does not begin with KPMF/],
      [bytes.subarray(0, bytes.length >> 1), /cut short/],
      [flipped, /checksum/],
      [encodeModelFile({ kind: 'ngram', version: 99, header: {}, sections: {} }), /version 99/],
      [encodeModelFile({ kind: 'lexicon', version: 1, header: {}, sections: {} }), /kind `lexicon`/],
      [
        encodeModelFile({ kind: 'ngram', version: NGRAM_VERSION, header: { order: 3 }, sections: {} }),
        /lacks the section `entries2`/,
      ],
    ];
    for (const [damaged, message] of cases) {
      expect(() => loadNgram(damaged, 'models/ngram.bin')).toThrow(ModelError);
      expect(() => loadNgram(damaged, 'models/ngram.bin')).toThrow(message);
      expect(() => loadNgram(damaged, 'models/ngram.bin')).toThrow(/`models\/ngram.bin`/);
    }
  });

  it('scores without touching the state it came from, in any array', () => {
    const ngram = loadNgram(bytes);
    const from = Int32Array.of(7, 7, 7, 7, 7);
    ngram.beginState(from, 2);
    const before = from.slice();
    const out = new Int32Array(4).fill(9);
    const apart = ngram.score(from, 2, idOf('a'), out, 1);
    expect(from).toEqual(before);
    expect([out[0], out[3]]).toEqual([9, 9]);
    const within = new Int32Array(4);
    ngram.beginState(within, 0);
    expect(ngram.score(within, 0, idOf('a'), within, 2)).toBe(apart);
    expect([...within.subarray(2)]).toEqual([...out.subarray(1, 3)]);
  });

  it('keeps no more than the last of numbers in a row', () => {
    const [num, word] = [NUMBER_ID, idOf('b')];
    const counts = toyCounts(['a <num> <num> b', 'a <num> c', '<num> c'], 3, 3);
    const ngram = loadNgram(packModel(estimateKneserNey(counts), createVocabulary(['a', 'b', 'c']), {}));
    const behind = (...words: number[]): number => {
      const states = new Int32Array(4);
      ngram.emptyState(states, 0);
      let at = 0;
      for (const id of words) {
        ngram.score(states, at, id, states, 2 - at);
        at = 2 - at;
      }
      return ngram.score(states, at, word, new Int32Array(2), 0);
    };
    expect(behind(num, num)).toBe(behind(num));
    expect(behind(idOf('a'), num, num, num)).toBe(behind(num));
    expect(behind(idOf('a'), num)).not.toBe(behind(num));
  });
});
