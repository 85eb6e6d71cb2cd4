import { describe, expect, it } from 'vitest';
import type { Models } from '../../../src/model/models.js';
import { createTermIndex } from '../../../src/model/terms.js';
import { NO_CACHE } from '../../../src/restore/channel/word-cache.js';
import { ArcBuilder } from '../../../src/restore/lattice/arcs.js';
import { learnAbbreviations } from '../../../src/restore/readings/abbreviation-spelling.js';
import { Shortlister } from '../../../src/restore/readings/shortlist.js';
import { TokenLore } from '../../../src/restore/tokens/token-facts.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { faithful, toyChannel, toyCodes, toyLexicon, toyNgram } from '../toy-models.js';

const lexicon = toyLexicon(
  { panô: 0.1, 'pa-nô': 0.3, 'bê-tông': 0.1, qui: 0.01, quy: 0.3, my: 0.1, ba: 0.1, bao: 0.1 },
  { 'PT-TH': 0.1 },
);
const ngram = toyNgram(['panô'], {});
const { vocabulary } = ngram;
const terms = createTermIndex([]);
/** Hyphens are lost now and then; i and y are taken for each other, an o for a comma. */
const channel = toyChannel({
  ...faithful('panôbêtôngqum'),
  ...{
    '-': { '-': 0.6, '&': 0.1, '': 0.3 },
    P: { P: 1 },
    T: { T: 1 },
    H: { H: 1 },
    B: { B: 1 },
    A: { A: 1 },
    i: { i: 0.5, y: 0.5 },
    y: { i: 0.5, y: 0.5 },
    o: { o: 0.5, ',': 0.5 },
  },
});

/** The arcs of a token; `listed` is the letter that the first one's place in a list tells. */
function arcsOf(observed: string, at = 0, clean = true, { marksOnly = false, listed = '' } = {}) {
  const tokens = tokenize(observed);
  const spelling = learnAbbreviations([], []);
  const shortlister = new Shortlister({ lexicon, codes: toyCodes({}), vocabulary, spelling }, channel);
  const builder = new ArcBuilder(
    shortlister,
    channel,
    { lexicon, terms, ngram, confusions: { kinds: [] } } as unknown as Models,
    new TokenLore(),
    {
      ...{
        marksOnly,
        style: 'old',
        initialisms: [],
        repeated: new Map(),
        byPlace: new Map(listed === '' ? [] : [[tokens[0]!, { word: listed, lead: 0, trail: 1 }]]),
        numbers: new Set(),
        cache: NO_CACHE,
      },
      ...{ clean, recognised: false, spacedCodes: true, beam: 18, isSettled: () => false },
    },
  );
  return builder
    .build(tokens)
    [at]!.flatMap(({ ways, priorLogProbs }) =>
      ways.map(({ text }, way) => ({ text, priorLogProb: priorLogProbs[way]! })),
    );
}

/** What the first token may be read as. */
const readingsOf = (observed: string, clean = true, more = {}) =>
  arcsOf(observed, 0, clean, more).map(({ text }) => text);

describe('the readings of a token', () => {
  it('keep the sign that alone stands before the next token', () => {
    expect(readingsOf('ba, quy')).toEqual(expect.arrayContaining(['ba,', 'bao']));
    expect(readingsOf('ba,1008,quy')).toContain('ba,');
    expect(readingsOf('ba,1008,quy')).not.toContain('bao');
  });

  it('put no hyphen into a known word that has none', () => {
    expect(readingsOf('panô')).toEqual(['panô']);
  });

  it('are an abbreviation that spells a syllable only where capitals stand alone', () => {
    const priorsOf = (text: string, at: number) =>
      arcsOf(text, at, false).flatMap(({ text, priorLogProb }) => (text === 'BA' ? [priorLogProb] : []));
    const [usual, never] = priorsOf('BA qui', 0);
    const [word, abbreviation] = priorsOf('qui BA qui', 1);
    expect(never).toBeLessThan(usual! - 100);
    expect(word).toBeLessThan(usual! - 5);
    expect(abbreviation).toBeGreaterThan(-20);
  });

  it('leave it to the writer whether a known syllable ends in i or y', () => {
    expect(readingsOf('qui')).toEqual(['qui']);
    expect(readingsOf('mi')).toContain('my');
  });

  it('leave it to the writer what joins an abbreviation', () => {
    expect(readingsOf('PT&TH', false)).toEqual(['PT&TH']);
    expect(readingsOf('PTTH', false)).toContain('PT-TH');
  });

  it('give hyphens back to a word that is not known without them', () => {
    expect(readingsOf('bêtông')).toContain('bê-tông');
  });

  it('are the letter that the place in a list tells, where letters may change', () => {
    expect(readingsOf('d)', false, { listed: 'đ' })).toEqual(['đ)']);
    expect(readingsOf('d)', false, { listed: 'đ', marksOnly: true })).toEqual(['đ)']);
    expect(readingsOf('¢)', false, { listed: 'c' })).toEqual(['c)']);
    expect(new Set(readingsOf('¢)', false, { listed: 'c', marksOnly: true }))).toEqual(new Set(['¢)']));
  });
});
