import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../src/train/lexicon/abbreviations.js';
import { mergeUnits, splitUnit } from '../../src/train/lexicon/administrative-units.js';
import { codeSegments, countCodeSegments, reliableSegments } from '../../src/train/lexicon/code-tails.js';
import type { CorpusFile } from '../../src/train/lexicon/corpus.js';
import type { EncodedText } from '../../src/train/lexicon/encode.js';
import { encodeText } from '../../src/train/lexicon/encode.js';
import { bestExpansion, expansionBefore } from '../../src/train/lexicon/expansions.js';
import { findForeignWords } from '../../src/train/lexicon/foreign-words.js';
import { readNameParts } from '../../src/train/lexicon/name-parts.js';
import { cohesion, countPhrases, spellPhrase } from '../../src/train/lexicon/phrases.js';
import { countLetterRuns, syllablesInUse, unmarkedTotals } from '../../src/train/lexicon/syllables.js';
import { countTerms } from '../../src/train/lexicon/term-counts.js';
import { countTokens, type GroupCounts } from '../../src/train/lexicon/token-counts.js';
import { stripEdges } from '../../src/vietnamese/strip-edges.js';

function tokensOf(entries: Readonly<Record<string, GroupCounts>>): ReadonlyMap<string, GroupCounts> {
  return new Map(Object.entries(entries));
}

async function withText<T>(text: string, use: (files: readonly CorpusFile[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  try {
    const path = join(folder, 'toy.txt');
    writeFileSync(path, text);
    return await use([{ group: 'core', path }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('token counts', () => {
  it('take punctuation off both ends and leave out what has no letter', async () => {
    expect(['“Đảng”,', '(KT-XH)', '...', '12%'].map(stripEdges)).toEqual(['Đảng', 'KT-XH', '', '12']);
    const counts = await withText('Đảng, “Đảng” 2020 đảng\nĐảng.', countTokens);
    expect([...counts]).toEqual([
      ['Đảng', [3, 0, 0]],
      ['đảng', [1, 0, 0]],
    ]);
  });
});

describe('code segments', () => {
  it.each([
    ['184/QĐ-UBND', ['QĐ', 'UBND']],
    ['92/2017/NĐ-CP', ['NĐ', 'CP']],
    ['21-KL/TW', ['KL', 'TW']],
    ['1899/SGDĐT-CTrTT', ['SGDĐT', 'CTrTT']],
    ['58/2025/QH15', ['QH']],
    ['37/2001/QĐ-BGD&ĐT', ['QĐ', 'BGD&ĐT']],
  ])('of %s', (token, segments) => {
    expect(codeSegments(token)?.map(({ segment }) => segment)).toEqual(segments);
  });

  it.each([
    ['184/QĐ-UBND', ['stateType', 'stateBody']],
    ['92/2017/NĐ-CP', ['stateType', 'stateBody']],
    ['21-KL/TW', ['partyType', 'partyBody']],
    ['12/TTLT-BTC-BNV', ['stateType', 'between', 'stateBody']],
    ['58/2025/QH15', ['alone']],
  ])('of %s stand at their places', (token, places) => {
    expect(codeSegments(token)?.map(({ place }) => place)).toEqual(places);
  });

  it.each(['30/9/2020', 'UBND', '77L1-191', 'kinh-tế', '5-hydroxy'])('are none of %s', (token) => {
    expect(codeSegments(token)).toBeUndefined();
  });

  it('without the bar of Đ are dropped beside the frequent barred form, unless they are known', () => {
    const counts = countCodeSegments(
      tokensOf({
        '1/QĐ-UBND': [40, 0, 0],
        '2/QD-UBND': [3, 0, 0],
        '3/HD-TW': [40, 0, 0],
        '4/HĐ-TW': [4, 0, 0],
        '5/XIV-TW': [9, 0, 0],
        '6/CPquy-TW': [9, 0, 0],
        '7/MW': [9, 0, 0],
      }),
    );
    expect(counts.get('UBND')).toEqual({ total: 43, inChain: 43, places: [0, 43, 0, 0, 0, 0] });
    expect([...reliableSegments(counts, new Set(['HĐ']), 3).keys()].sort()).toEqual([
      'HD',
      'HĐ',
      'QĐ',
      'TW',
      'UBND',
    ]);
  });
});

describe('expansions', () => {
  it('spell the abbreviation with their initials', () => {
    expect(expansionBefore('do Ủy ban nhân dân', 'UBND')).toBe('Ủy ban nhân dân');
    expect(expansionBefore('ngành Giáo dục và Đào tạo', 'GDĐT')).toBe('Giáo dục và Đào tạo');
    expect(expansionBefore('tại Hội đồng nhân dân', 'UBND')).toBeUndefined();
    expect(expansionBefore('the World Trade Organization', 'WTO')).toBeUndefined();
    expect(expansionBefore('của “Ủy ban nhân dân”,', 'UBND')).toBe('Ủy ban nhân dân');
  });

  it('are chosen by count whatever their case, in their usual case', () => {
    const counts = new Map([
      ['an sinh xã hội', 2],
      ['An sinh xã hội', 3],
      ['ăn sáng xong hết', 4],
    ]);
    expect(bestExpansion(counts)).toBe('An sinh xã hội');
    expect(bestExpansion(new Map())).toBeUndefined();
  });
});

describe('abbreviations', () => {
  it('are frequent forms in capitals that are no numeral, no heading word and no code', () => {
    const tokens = tokensOf({
      UBND: [5, 0, 0],
      'TT&TT': [0, 3, 0],
      ThS: [3, 0, 0],
      XIII: [90, 0, 0],
      CÔNG: [30, 0, 0],
      công: [900, 0, 0],
      REUTERS: [9, 0, 0],
      Reuters: [50, 0, 0],
      'KL/TW': [9, 0, 0],
      RARE: [2, 0, 29],
      SGK: [0, 0, 30],
      TU: [2, 0, 0],
      CAC: [4, 0, 0],
      AN: [4, 0, 0],
    });
    const found = findAbbreviations(
      tokens,
      new Set(['KL', 'TW']),
      new Set(['TU']),
      new Map([
        ['cac', 900],
        ['tu', 900],
        ['an', 79],
      ]),
    );
    expect([...found.keys()]).toEqual(['UBND', 'TT&TT', 'ThS', 'SGK', 'TU', 'AN']);
  });

  it('are told from a row of capitals without a look at every way to part it', () => {
    const tokens = tokensOf({
      [`${'K'.repeat(60)}ết`]: [9, 0, 0],
      'BHXHbb-TNLĐ': [9, 0, 0],
      TTgov: [9, 0, 0],
    });
    expect([...findAbbreviations(tokens, new Set(), new Set(), new Map()).keys()]).toEqual(['BHXHbb-TNLĐ']);
  });
});

describe('syllables', () => {
  it('are counted by key with the shares of their casings, codes left out', () => {
    const runs = countLetterRuns(
      tokensOf({ hoà: [1, 0, 0], 'Hòa-bình': [0, 2, 0], HÒA: [0, 0, 3], hòa1: [9, 0, 0], cuả: [9, 0, 0] }),
    );
    expect(runs.get('hòa')).toEqual({ counts: [1, 2, 3], total: 6, title: 2, upper: 3 });
    expect([...syllablesInUse(runs, 2).keys()]).toEqual(['hòa', 'bình']);
  });
});

describe('foreign words', () => {
  it('are frequent Latin words, not Vietnamese ones without marks or letters', () => {
    const tokens = tokensOf({
      website: [9, 9, 99],
      Website: [1, 0, 0],
      thuong: [9, 9, 99],
      chnh: [99, 0, 0],
      spam: [9, 0, 24],
      YouTube: [5, 0, 25],
      at: [50, 50, 500],
    });
    const found = findForeignWords(
      tokens,
      unmarkedTotals(new Map([['thường', { counts: [0, 0, 0], total: 90_000, title: 0, upper: 0 }]])),
      new Set(),
    );
    expect(found).toEqual([
      { form: 'website', counts: [10, 9, 99] },
      { form: 'YouTube', counts: [5, 0, 25] },
    ]);
  });
});

describe('places and names', () => {
  it('part level and name, in old tone style', () => {
    expect(splitUnit('Thành phố Thanh Hoá')).toEqual({
      level: 'thành phố',
      name: 'Thanh Hòa'.replace('òa', 'óa'),
    });
    expect(splitUnit("Huyện Ia H' Drai")).toEqual({ level: 'huyện', name: "Ia H'Drai" });
    expect(splitUnit('Xã EaBar')).toEqual({ level: 'xã', name: 'Ea Bar' });
    expect(splitUnit('Xã Tân Phú (cũ)  (thuộc huyện)')).toEqual({ level: 'xã', name: 'Tân Phú' });
  });

  it('tell current units from former ones and drop bare and numbered names', () => {
    const units = mergeUnits(
      ['Xã Hoà Bình', 'Phường 12', 'Hòa Bình', 'Huyện Hòa Bình'],
      [{ FullName: 'Tỉnh Hòa Bình', Wards: [{ FullName: 'Xã Hòa Bình' }] }],
    );
    expect(units).toEqual([
      { name: 'Hòa Bình', level: 'tỉnh', period: 'current' },
      { name: 'Hòa Bình', level: 'xã', period: 'current' },
      { name: 'Hòa Bình', level: 'huyện', period: 'former' },
    ]);
  });

  it('merge the tone styles of a name part and refuse a malformed line', () => {
    expect([...readNameParts('Hòa\t2\nHoà\t3\nÑinh\t3\nmục\t1\n', 'n.tsv')]).toEqual([['Hòa', 5]]);
    expect(() => readNameParts('Hòa\t2\nBình\n', 'n.tsv')).toThrow('n.tsv:2:');
  });
});

describe('phrases', () => {
  /** a b c . a b d . a b — the phrase `a b` three times; 0 ends a phrase. */
  const text: EncodedText = {
    ids: Int32Array.from([0, 1, 2, 3, 0, 1, 2, 4, 0, 1, 2, 0]),
    size: 5,
    keyOf: ['', 'a', 'b', 'c', 'd'],
  };

  it('are counted level by level with the entropy of their neighbours', () => {
    const phrases = countPhrases(text, 3, 2);
    const pairs = phrases.levels[2]!;
    expect(phrases.tokens).toBe(8);
    expect([...pairs.counts]).toEqual([3]);
    expect(spellPhrase(phrases, 2, 0)).toEqual(['a', 'b']);
    expect(phrases.levels[3]!.counts.length).toBe(0);
    // followed by c, d and an end, each once; preceded by an end each time
    expect(pairs.rightEntropy[0]).toBeCloseTo(Math.log(3), 12);
    expect(pairs.leftEntropy[0]).toBeCloseTo(0, 12);
  });

  it('hold together as the pointwise mutual information says', () => {
    // P(ab) = 3/8, P(a) = P(b) = 3/8: ln((3/8) / (3/8 · 3/8)) / -ln(3/8) = 1
    expect(cohesion(countPhrases(text, 2, 2), 2, 0)).toBeCloseTo(1, 12);
  });

  it('are read from text with punctuation and unknown words as ends', async () => {
    const encoded = await withText('Chi bộ, chi bộ x2 chi\n', (files) => encodeText(files, ['chi', 'bộ']));
    expect([...encoded.ids]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 0]);
  });
});

describe('term counts', () => {
  it('find terms with punctuation inside, whatever case, tone style and dash, overlapping ones too', async () => {
    const text =
      'Uỷ ban nhân dân họp.\nÔng ở Ủy ban nhân dân.\nvề kinh tế – xã hội, phòng, chống tham nhũng\n';
    const terms = ['ủy ban', 'Ủy ban nhân dân', 'kinh tế - xã hội', 'phòng, chống tham nhũng', 'chi bộ'];
    const uses = await withText(text, (files) => countTerms(files, terms));
    expect(terms.map((term) => uses.get(term)![0])).toEqual([2, 2, 1, 1, 0]);
  });
});
