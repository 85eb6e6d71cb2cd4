import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/model/lexicon.js';
import { countOnDocument } from '../../../src/restore/channel/adapt.js';
import { createReadRepeated } from '../../../src/restore/channel/repeated-tokens.js';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { faithful, toyChannel, toyNgram } from '../toy-models.js';

/** `do các quan` is usual; `thể` fits nowhere, `lạ` fits as well as anything. */
const ngram = toyNgram(['do', 'các', 'thể', 'lạ', 'quan'], {
  ...{ do: 0.1, các: 0.1, thể: 0.01, lạ: 0.01, quan: 0.1 },
  ...{ 'do các': 0.5, 'các quan': 0.4, 'do quan': 0.001, 'lạ quan': 0.01 },
});
const lexicon = createLexicon(
  ['do', 'các', 'thể', 'lạ', 'quan'].map((text) => ({
    ...{ text, words: [ngram.vocabulary.id(text)], logProb: Math.log(0.01), exact: false },
    shapeLogProb: [0, 0, 0] as const,
  })),
);
const channel = toyChannel({ ...faithful('docáquanthlạTHECX', 1), ể: { e: 1 } });

/** `do TOKEN quan`, so many times, its middle read as `intended`. */
function documentOf(token: string, intended: string, times: number) {
  const tokens = tokenize(`do ${token} quan\n`.repeat(times));
  const path = tokens.map(({ text }, from): DecodedArc => {
    const read = text === token ? intended : text;
    const words = [ngram.vocabulary.id(read.toLowerCase())];
    return {
      arc: {
        ...{ from, to: from + 1, text: read, words },
        ...{ channelLogProb: 0, priorLogProb: 0, kind: 'letters', unknown: false },
      },
      ...{ languageLogProb: 0, posterior: 1, others: [], margin: 1 },
    };
  });
  return [{ tokens, path }];
}

const readRepeated = createReadRepeated(lexicon, ngram);

describe('a token that comes again and again', () => {
  // The letters of `the` for `các` cost 8 + 8 + 8 nats, of which 0.85 count: 20.4. `các` is ten times as common as
  // `thể` anywhere (2.3 nats) and 20,000 times as probable in each place, of which 5 nats count: six places make
  // 6 · 5 + 2.3 − 20.4 = 11.9 nats, five 6.9, four 1.9, where 5 are asked for.
  it.each([
    [6, 'các'],
    [5, 'các'],
    [4, undefined],
    [1, undefined],
  ])('lets %i places together say what a token is', (times, word) => {
    expect(readRepeated(documentOf('the', 'thể', times), channel).get('the')).toBe(word);
  });

  it.each(['The', 'THE', 'TTHC', 'XX'])('leaves names, numerals and abbreviations: %s', (token) => {
    expect(readRepeated(documentOf(token, 'thể', 40), channel).get(token)).toBeUndefined();
  });

  it('leaves a rare word that fits where it stands, however often it comes', () => {
    expect(readRepeated(documentOf('la', 'lạ', 40), channel).get('la')).toBeUndefined();
  });

  it('leaves numbers', () => {
    expect(readRepeated(documentOf('12', '12', 40), channel).get('12')).toBeUndefined();
  });
});

describe('countOnDocument', () => {
  it('remembers the better word of a repeated token, and learns no letters from it', () => {
    const pairs = [
      { observed: 'the,', intended: 'thể,', posterior: 0.75 },
      { observed: 'the', intended: 'thể', posterior: 0.5 },
    ];
    const counts = countOnDocument(channel, pairs, new Map([['the', 'các']]));
    expect([...counts.tokens]).toEqual([['các', new Map([['the', 1.25]])]]);
    expect(counts.tokensMet.get('các')).toBe(1.25);
    expect(counts.cells.size).toBe(0);
  });
});
