import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/model/vocabulary.js';
import { compileChannel } from '../../../src/restore/channel/channel.js';
import { learnAbbreviations } from '../../../src/restore/readings/abbreviation-spelling.js';
import { Shortlists } from '../../../src/restore/readings/shortlists.js';
import { NO_TOKENS, toyCodes, toyKindTable, toyLexicon } from '../toy-models.js';

/** The first kind takes `a` for `o`, the second `e` for `o`. */
const table = toyKindTable(
  { a: { a: [0.5, 1], o: [0.5, 0] }, e: { e: [1, 0.5], o: [0, 0.5] }, o: { o: [1, 1] }, b: { b: [1, 1] } },
  2,
);
const compile = (weights: readonly number[]) => compileChannel(table, NO_TOKENS, weights, false);
const shortlists = () =>
  new Shortlists(
    {
      ...{ lexicon: toyLexicon({ ba: 0.3, be: 0.3, bo: 0.3 }), codes: toyCodes({}) },
      ...{ vocabulary: createVocabulary(['ba', 'be', 'bo']), spelling: learnAbbreviations([], []) },
    },
    { general: compile([0.5, 0.5]), sound: compileChannel(table, NO_TOKENS, [1, 0], true) },
    compile,
  );

describe('Shortlists', () => {
  it('search with the channel of the kind that prevails', () => {
    const lists = shortlists();
    const order = (weights: readonly number[]) =>
      lists
        .of(weights)
        .read('bo', 0, 0, 'wide')
        .map(({ text }) => text)
        .filter((text) => text !== 'bo');
    expect(order([0.9, 0.1]).indexOf('ba')).toBeLessThan(order([0.9, 0.1]).indexOf('be'));
    expect(order([0.1, 0.9]).indexOf('be')).toBeLessThan(order([0.1, 0.9]).indexOf('ba'));
  });

  it('are shared by the documents of a kind; without one there are the general ones', () => {
    const lists = shortlists();
    expect(lists.of([0.9, 0.1])).toBe(lists.of([0.6, 0.4]));
    expect(lists.of([0.9, 0.1])).not.toBe(lists.of([0.1, 0.9]));
    expect(lists.of([0.4, 0.4])).toBe(lists.general);
    expect(lists.ofClean).toBe(lists.ofClean);
    expect(lists.ofClean).not.toBe(lists.general);
  });
});
