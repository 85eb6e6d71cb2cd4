import { describe, expect, it } from 'vitest';
import { cacheWords } from '../../../src/restore/channel/word-cache.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { toyNgram } from '../toy-models.js';

const ngram = toyNgram(['thi', 'và', ','], { thi: 0.001, và: 0.5, ',': 0.001 });
const id = (word: string) => ngram.vocabulary.id(word);

function path(words: readonly string[], posterior = 1): DecodedArc[] {
  return words.map((text, from) => ({
    arc: {
      ...{ from, to: from + 1, text, words: [id(text)] },
      ...{ channelLogProb: 0, priorLogProb: 0, kind: 'none', unknown: false },
    },
    ...{ languageLogProb: 0, posterior, others: [], margin: 1 },
  }));
}

describe('cacheWords', () => {
  it('makes a word more probable by how often the document has it', () => {
    // Met 1 time among 10 words and 50 of nobody's: 1/60, half of it beside half of what it is anywhere.
    const blocks = [{ path: path(['thi', ...Array<string>(9).fill('và')]) }];
    const { bonus } = cacheWords(blocks, ngram);
    expect(bonus(id('thi'))).toBeCloseTo(Math.log(0.5 + (0.5 * (1 / 60)) / 0.001), 12);
  });

  it('takes nothing from a word that the document has less often than others do', () => {
    const { bonus } = cacheWords([{ path: path(['và', 'thi']) }], ngram);
    expect(bonus(id('và'))).toBe(0);
    expect(bonus(123)).toBe(0);
  });

  it('is worth 4 nats at most', () => {
    expect(cacheWords([{ path: path(Array<string>(500).fill('thi')) }], ngram).bonus(id('thi'))).toBe(4);
  });

  it('counts a reading by how sure it is, and not at all when it is less than even', () => {
    const { bonus } = cacheWords([{ path: path(['thi'], 0.8) }, { path: path(['thi'], 0.4) }], ngram);
    expect(bonus(id('thi'))).toBeCloseTo(Math.log(0.5 + (0.5 * (0.8 / 50.8)) / 0.001), 12);
  });

  it('leaves punctuation and what the language model does not know', () => {
    const { bonus } = cacheWords([{ path: path([',', 'lạ']) }], ngram);
    expect(bonus(id(','))).toBe(0);
    expect(bonus(id('lạ'))).toBe(0);
  });
});
