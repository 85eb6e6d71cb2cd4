import { describe, expect, it } from 'vitest';
import { learnFrom } from '../../src/corrections/learn.js';
import {
  addLearned,
  learnedText,
  NOTHING_LEARNED,
  pairsOf,
  parseLearned,
  termsOf,
} from '../../src/corrections/learned.js';
import { parseTerms } from '../../src/source/terms-file.js';
import { toyPage } from '../output/toy-document.js';
import { type ToyDecision, toyCorrections } from './toy-corrections.js';

const PAGE = toyPage(1, [
  ['Ông', 'Ngtyén', 'Van', 'An,', 'Trưởng', 'phòng'],
  [
    { observed: 'Pdy', intended: 'Đẩy' },
    { observed: 'Pdy', intended: 'Đẩy' },
    'oAN',
    'E-dé',
    'nha',
    'QUYET',
    'DINH',
  ],
]);

const DECISIONS: readonly ToyDecision[] = [
  { observed: 'Ngtyén', intended: 'Nguyễn', decision: 'typed' },
  { observed: 'Van', intended: 'Văn', decision: 'alternative' },
  { observed: 'Pdy', intended: 'Đẩy', decision: 'accepted' },
  { observed: 'oAN', intended: 'oAN', decision: 'accepted' },
  { observed: 'E-dé', intended: 'Êđê', decision: 'typed' },
  { observed: 'nha', intended: 'nhà', decision: 'typed' },
  { observed: 'QUYET', intended: 'QUYẾT', decision: 'typed' },
  { observed: 'DINH', intended: '', decision: 'typed' },
];

describe('learnFrom', () => {
  it('takes confirmed readings, counted, but nothing that was only left as it was', async () => {
    const { pairs } = learnFrom(await toyCorrections([PAGE], DECISIONS));
    expect(pairs).toEqual([
      { observed: 'E-dé', intended: 'Êđê', count: 1 },
      { observed: 'Ngtyén', intended: 'Nguyễn', count: 1 },
      { observed: 'Pdy', intended: 'Đẩy', count: 2 },
      { observed: 'QUYET', intended: 'QUYẾT', count: 1 },
      { observed: 'Van', intended: 'Văn', count: 1 },
      { observed: 'nha', intended: 'nhà', count: 1 },
    ]);
  });

  it('takes names that hold a typed word, and typed words that are no Vietnamese syllables', async () => {
    const { terms } = learnFrom(await toyCorrections([PAGE], DECISIONS));
    expect(terms).toEqual(['Ông Nguyễn Văn An', 'Êđê']);
    expect(parseTerms(terms.join('\n'), 'x')).toEqual(terms);
    expect(learnFrom(await toyCorrections([PAGE], [])).terms).toEqual([]);
  });
});

describe('the learned file', () => {
  it('adds documents up, replaces what the same one taught, and reads as it was written', async () => {
    const first = learnFrom(await toyCorrections([PAGE], DECISIONS));
    const other = learnFrom(
      await toyCorrections([PAGE, toyPage(2, [['x']])], DECISIONS.slice(0, 3), 'other.pdf'),
    );
    const corrected = learnFrom(await toyCorrections([PAGE], DECISIONS.slice(0, 2)));
    let learned = addLearned(addLearned(NOTHING_LEARNED, first), other);
    expect(pairsOf(learned)).toContainEqual({ observed: 'Pdy', intended: 'Đẩy', count: 4 });
    expect(addLearned(learned, other)).toEqual(learned);
    learned = addLearned(learned, corrected);
    expect(pairsOf(learned).map(({ intended, count }) => [intended, count])).toEqual([
      ['Nguyễn', 2],
      ['Đẩy', 2],
      ['Văn', 2],
    ]);
    expect(termsOf(learned)).toEqual(['Ông Nguyễn Văn An']);
    const odd = { ...other, name: 'odd', observedSha256: 'odd', terms: ['12', 'Pá Lông', 'x'.repeat(300)] };
    expect(termsOf({ ...learned, sources: [odd] })).toEqual(['Pá Lông']);
    expect(parseLearned(learnedText(learned), 'x')).toEqual(learned);
    expect(parseLearned(learnedText(NOTHING_LEARNED), 'x')).toEqual(NOTHING_LEARNED);
  });

  it('refuses what it cannot read, naming file and document', () => {
    expect(() => parseLearned('{', 'a.json')).toThrow(/^a\.json: this is no JSON/u);
    expect(() => parseLearned('null', 'a.json')).toThrow(/no learned file of version 1/u);
    const head = '{"schema":"khoiphuc/learned","version":1,"sources":';
    expect(() => parseLearned(`${head}[{}]}`, 'a.json')).toThrow(/document 1/u);
    const source = '{"name":"n","observedSha256":"h","terms":[],"pairs":[["a","b",0]]}';
    expect(() => parseLearned(`${head}[${source}]}`, 'a.json')).toThrow(/document 1/u);
  });
});
