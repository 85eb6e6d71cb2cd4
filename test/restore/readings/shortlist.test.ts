import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/model/lexicon.js';
import { UNKNOWN_ID } from '../../../src/model/lm-tokens.js';
import { createTermIndex } from '../../../src/model/terms.js';
import { createVocabulary } from '../../../src/model/vocabulary.js';
import { UNKNOWN_AMID_DAMAGE } from '../../../src/restore/readings/abbreviation-readings.js';
import { knownSpelling, learnAbbreviations } from '../../../src/restore/readings/abbreviation-spelling.js';
import { kindOf } from '../../../src/restore/readings/reading.js';
import { Shortlister } from '../../../src/restore/readings/shortlist.js';
import { edgesOf } from '../../../src/restore/tokens/tokenize.js';
import { faithful, toyChannel, toyCodes, toyLexicon } from '../toy-models.js';

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XX',
];
const lexicon = toyLexicon(
  { là: 0.2, nhất: 0.1, đảng: 0.2, bộ: 0.1, thi: 0.05, tìm: 0.05, hiểu: 0.05 },
  {
    UBND: 0.02,
    TTĐT: 0.01,
    LĐ: 0.01,
    SV: 0.00001,
    ...Object.fromEntries(ROMAN.map((numeral) => [numeral, 0.01])),
  },
);
/** A channel that loses and doubles the strokes of Roman numerals, as wrong models do. */
const channel = toyChannel({
  ...faithful('nhtimeuldgbUBNDTXVLISĐ '),
  ...{
    l: { l: 0.8, '1': 0.15 },
    à: { à: 0.3, a: 0.3, '3': 0.2 },
    ấ: { é: 0.5, ấ: 0.3 },
    đ: { d: 0.5, đ: 0.4 },
  },
  ...{
    ả: { á: 0.3, a: 0.2, d: 0.2 },
    ộ: { '6': 0.3, ộ: 0.3 },
    ì: { ' i': 0.2, ì: 0.5 },
    ể: { é: 0.5, ể: 0.3 },
  },
  ...{
    Đ: { Đ: 0.3, D: 0.4, P: 0.2 },
    I: { I: 0.7, '1': 0.1, '': 0.1, II: 0.1, V: 0.05 },
    X: { X: 0.8, '': 0.1, XX: 0.05 },
  },
});
const vocabulary = createVocabulary(['là', 'nhất', 'đảng', 'bộ', 'thi', 'tìm', 'hiểu']);
const terms = createTermIndex(['đào tạo', 'chương trình đào tạo']);
const codes = toyCodes({ QĐ: 0.5 });
const shortlister = new Shortlister(
  { lexicon, codes, vocabulary, spelling: knownSpelling(lexicon, codes, terms) },
  channel,
);
const read = (observed: string) => {
  const { lead, trail } = edgesOf(observed);
  return shortlister.read(observed, lead, trail, 'wide');
};
const texts = (observed: string) => read(observed).map(({ text }) => text);

describe('Shortlister', () => {
  it('reads a text that was nearly printed as what is near to it alone', () => {
    const near = (observed: string) => shortlister.readNear(observed, 0, 0, 'wide').map(({ text }) => text);
    expect(near('nhét')).toContain('nhất');
    expect(texts('nhét')).toContain('nhất');
    // `nhất` with one letter lost and two unlike any: among the readings of what was printed, but far away.
    expect(texts('xhx')).toContain('nhất');
    expect(near('xhx')).not.toContain('nhất');
    // What stands there comes first, codes as nothing else.
    expect(near('12/QD')).toEqual(['12/QD']);
  });

  it('reads long dashes in dates as hyphens, digits staying', () => {
    expect(read('(4—5—1987),')).toContainEqual(
      expect.objectContaining({ text: '(4-5-1987),', kind: 'code', core: '4-5-1987' }),
    );
    expect(texts('1987—1990')).not.toContain('1987-1990');
  });

  it('lists few readings or many, with the same first, and what was observed among both', () => {
    for (const observed of ['nhét', 'thi', 'Dang', '(la', '12/QD', '12—QD/TW', '4—5—1987', '|', 'xhx']) {
      const { lead, trail } = edgesOf(observed);
      const few = shortlister.read(observed, lead, trail, 'narrow').map(({ text }) => text);
      const many = shortlister.read(observed, lead, trail, 'wide').map(({ text }) => text);
      expect(few[0]).toBe(many[0]);
      expect(many).toEqual(expect.arrayContaining(few));
      expect(few).toContain(observed);
    }
    const letters = [...'acdeghiklmnopqrstuvy'];
    const alike = new Shortlister(
      {
        ...{
          lexicon: toyLexicon(Object.fromEntries(letters.map((letter) => [`b${letter}`, 0.05]))),
          vocabulary,
        },
        ...{ codes: toyCodes({}), spelling: learnAbbreviations([], []) },
      },
      toyChannel({
        b: { b: 1 },
        ...Object.fromEntries(letters.map((letter) => [letter, { [letter]: 0.5, x: 0.5 }])),
      }),
    );
    expect(letters).toHaveLength(20);
    // What was observed, and all twenty words or 16 of them.
    expect(alike.read('bx', 0, 0, 'wide')).toHaveLength(21);
    expect(alike.read('bx', 0, 0, 'narrow')).toHaveLength(17);
  });

  it('asks the language model for other words that say the same as well', () => {
    const words = createVocabulary(['quí', 'quý', ',']);
    const plain = toyLexicon({ quí: 0.01, quý: 0.03 }, {}, words);
    const otherwise = { words: [words.id('quý')], logProb: Math.log(1 / 4) };
    const entries = plain.entries.map((entry) => (entry.text === 'quí' ? { ...entry, otherwise } : entry));
    const both = new Shortlister(
      {
        ...{ lexicon: createLexicon(entries), vocabulary: words, codes: toyCodes({}) },
        spelling: learnAbbreviations([], []),
      },
      toyChannel(faithful('quíý,')),
    );
    const ways = both.read('quí,', 0, 1, 'wide').filter(({ text }) => text === 'quí,');
    expect(ways.map((way) => way.words)).toEqual([
      [words.id('quí'), words.id(',')],
      [words.id('quý'), words.id(',')],
    ]);
    expect(ways[1]!.priorLogProb - ways[0]!.priorLogProb).toBeCloseTo(Math.log(1 / 4), 9);
    expect(both.read('quý', 0, 0, 'wide').filter(({ text }) => text === 'quý')).toHaveLength(1);
  });

  it('reads the d behind an amount as đ, and leaves it at a price', () => {
    const ways = read('1.500.000d,').map(({ text, priorLogProb }) => ({ text, priorLogProb }));
    const [kept, barred] = ['1.500.000d,', '1.500.000đ,'].map(
      (text) => ways.find((way) => way.text === text)!,
    );
    expect(barred!.priorLogProb - kept!.priorLogProb).toBeCloseTo(6, 6);
    expect(texts('15d')).not.toContain('15đ');
  });

  it('reads a word and the number behind it that lost their blank, and no digit is lost', () => {
    expect(texts('la2020,')).toContain('là2020,');
    expect(texts('nhét5.')).toContain('nhất5.');
    // One digit behind two letters is rather one of them where engines read it for letters.
    expect(texts('la5')).toContain('là5');
    expect(texts('la6')).not.toContain('là6');
  });

  it.each([
    ['dángZ5', 'đảng'],
    ['dángZ5', 'đảng5'],
    ['thil2', 'thi2'],
  ])('reads %s never as %s: the letter that is too many was a digit', (observed, lost) => {
    expect(texts(observed)).toContain(observed);
    expect(texts(observed)).not.toContain(lost);
  });

  it('reads a sign for the capital it is printed for, where no word with a small letter is as likely', () => {
    const words = toyLexicon({ sở: 0.2, bộ: 0.2 });
    const damage = {
      ...faithful('sbộ'),
      S: { S: 0.99, $: 0.01 },
      ở: { ở: 0.5, '6': 0.5 },
    };
    const list = (more: Parameters<typeof toyChannel>[0]) =>
      new Shortlister(
        { lexicon: words, vocabulary, codes: toyCodes({}), spelling: learnAbbreviations([], []) },
        toyChannel({ ...damage, ...more }),
      )
        .read('$6', 1, 0, 'wide')
        .map(({ text }) => text);
    expect(list({})).toContain('Sở');
    expect(list({ s: { s: 0.9, $: 0.1 } })).not.toContain('Sở');
  });

  it('leaves the capital of a name that lost its blank', () => {
    expect(texts('làĐảng')).toContain('là Đảng');
    expect(texts('laĐang')).toContain('là Đảng');
  });

  it.each(ROMAN.filter((numeral) => numeral.length > 1))('never turns %s into another numeral', (numeral) => {
    for (const observed of [numeral, `(${numeral})`, `${numeral}.`]) {
      const others = texts(observed).map((text) => text.replace(/[().]/g, ''));
      expect(others).toContain(numeral);
      for (const other of others) if (other.length > 1 && ROMAN.includes(other)) expect(other).toBe(numeral);
    }
  });

  it('spells an abbreviation that nobody knows with and without the bars it may have lost', () => {
    const ways = read('(CTDT),').filter(({ text }) => /^\(CT.T\),$/u.test(text));
    expect(ways.map(({ text }) => text).sort()).toEqual(['(CTDT),', '(CTĐT),']);
    const [barred, plain] = ['CTĐT', 'CTDT'].map((form) => ways.find(({ text }) => text === `(${form}),`)!);
    expect(barred!.kind).toBe('abbreviation');
    expect(plain!.kind).toBe('none');
    // The terms know `ĐT` and nothing with D.
    expect(barred!.priorLogProb).toBeGreaterThan(plain!.priorLogProb + UNKNOWN_AMID_DAMAGE);
  });

  it('weighs the bar of two letters only where the barred form is known, and then both as unknown words', () => {
    // Behind what the search of the lexicon found, `LĐ` itself among it.
    const ways = read('LD,').slice(-2);
    expect(ways.map(({ text, words }) => [text, words[0]])).toEqual([
      ['LD,', 0],
      ['LĐ,', 0],
    ]);
    const [plain, barred] = ways;
    // Known with 0.01; unknown abbreviations together have 2.7 in 10,000, and `LD` is spelt by few of them.
    expect(barred!.priorLogProb).toBeGreaterThan(plain!.priorLogProb + UNKNOWN_AMID_DAMAGE + 3);
  });

  it('reads a rare abbreviation also as if nobody knew it, a common one not', () => {
    const asItStands = (observed: string) => read(observed).filter(({ text }) => text === observed);
    const [known, rare] = asItStands('SV');
    expect(rare).toMatchObject({ kind: 'none', unknown: false, entry: -1 });
    expect(rare!.words).toEqual([UNKNOWN_ID]);
    // Spelling it costs more than being known.
    expect(rare!.priorLogProb).toBeLessThan(known!.priorLogProb);
    expect(asItStands('UBND')).toHaveLength(1);
  });

  it('reads capitals that spell a syllable also as an abbreviation, for where they stand alone', () => {
    const asItStands = (observed: string) => read(observed).filter(({ text }) => text === observed);
    const [syllable, abbreviation] = asItStands('THI');
    expect(syllable!.alone).toBeUndefined();
    expect(abbreviation).toMatchObject({ kind: 'none', alone: true, entry: -1, words: [UNKNOWN_ID] });
    expect(asItStands('thi')).toHaveLength(1);
  });

  it.each(['DERRICK', 'PD'])(
    'leaves the bars of what may be a name or is too short to tell: %s',
    (observed) => {
      expect(texts(observed)).not.toContain(observed.replace('D', 'Đ'));
    },
  );

  it('still lets damaged letters be a numeral', () => {
    expect(texts('X1II')).toContain('XIII');
  });

  it.each([
    ['13', 'là'],
    ['nhét', 'nhất'],
    ['Pdng,', 'Đảng,'],
    ['“b6', '“bộ'],
    ['TTDT', 'TTĐT'],
  ])('lists for `%s` the reading `%s`', (observed, intended) => {
    expect(texts(observed)).toContain(intended);
  });

  it('always lists the token as it stands', () => {
    for (const observed of ['13', 'nhét', 'Pdng,', 'TTDT', 'zzzz', '7', 'x'.repeat(500), '@#$', '21-QD/TW'])
      expect(texts(observed)).toContain(observed);
  });

  it('reads two syllables that ran together', () => {
    const split = read('thihiểu').find(({ kind }) => kind === 'split');
    expect(split?.text).toBe('thi hiểu');
  });

  it('reads a syllable that fell apart', () => {
    expect(shortlister.readJoined('t', 'im', 0, -30).map(({ text }) => text)).toEqual(['tìm']);
  });

  it('says of every reading what kind of change it is', () => {
    for (const observed of ['Dáng', 'dang', 'UBMD', 'là', 'La', '(1à),']) {
      const whole = read(observed).filter(({ kind }) => kind !== 'split');
      expect(whole, observed).not.toHaveLength(0);
      for (const { observedCore, core, entry, kind } of whole)
        expect(kind).toBe(kindOf(observedCore, core, entry < 0));
    }
  });

  it('takes an unknown token in capitals for an abbreviation where it is spelt like the others', () => {
    const kept = (observed: string) => read(observed).find(({ text }) => text === observed)!;
    expect(kept('UBTĐ').priorLogProb).toBeGreaterThan(kept('HEMI').priorLogProb);
    // No word in capitals is dearer than one in small letters, four of them at 2.6 nats each.
    expect(kept('hemi').priorLogProb).toBeCloseTo(-4 * 2.6, 9);
    expect(kept('HEMI').priorLogProb).toBeGreaterThan(-4 * 2.6);
  });

  it('scores the first reading of a token', () => {
    const first = read('nhét')[0]!;
    const channelLogProb = first.operations.reduce((total, one) => total + channel.valueOf(one), 0);
    expect(shortlister.bestScore('nhét', 0, 0)).toBeCloseTo(channelLogProb + Math.log(0.1), 6);
  });

  it('says how likely the letters are by the operations alone', () => {
    const reading = read('nhét').find(({ text }) => text === 'nhất')!;
    const sum = reading.operations.reduce((total, one) => total + channel.valueOf(one), reading.outside);
    expect(sum).toBeCloseTo(3 * Math.log(0.9) + Math.log(0.5), 4);
  });
});

describe('what the words of a document spell', () => {
  const spelt = new Map([
    ['QLDS', 'QLĐS'],
    ['QLPS', 'QLĐS'],
    ['LD', 'LĐ'],
  ]);
  const withSpelt = (observed: string) => {
    const { lead, trail } = edgesOf(observed);
    return shortlister.readSpeltOut(observed, lead, trail, spelt, read(observed));
  };

  it('is a reading of its token, the likelier where it was one by its text', () => {
    expect(texts('(QLPS)')).not.toContain('(QLĐS)');
    expect(withSpelt('(QLPS)')[0]).toMatchObject({ text: '(QLĐS)', kind: 'abbreviation' });
    const prior = (readings: readonly { core: string; priorLogProb: number }[]) =>
      readings.find(({ core }) => core === 'LĐ')!.priorLogProb;
    expect(prior(withSpelt('LD')) - prior(read('LD'))).toBeCloseTo(3, 12);
  });

  it('is a part of its codes, from three letters on', () => {
    expect(withSpelt('12/QD-QLDS').map(({ text }) => text)).toContain('12/QĐ-QLĐS');
    expect(withSpelt('12/QD-LD').map(({ priorLogProb }) => priorLogProb)).toEqual(
      read('12/QD-LD').map(({ priorLogProb }) => priorLogProb),
    );
  });

  it('says nothing of any other token', () => {
    const readings = read('UBND');
    expect(shortlister.readSpeltOut('UBND', 0, 0, spelt, readings)).toBe(readings);
  });
});

describe('kindOf', () => {
  it.each([
    ['Đảng', 'Đảng', false, 'none'],
    ['dang', 'Đảng', false, 'marks'],
    ['COng', 'Công', false, 'marks'],
    ['Pang', 'Đảng', false, 'letters'],
    ['ĐẢNG', 'Đảng', false, 'case'],
    ['TTDT', 'TTĐT', true, 'abbreviation'],
  ])('calls %s → %s (exact: %s) %s', (observed, intended, exact, kind) => {
    expect(kindOf(observed, intended, exact)).toBe(kind);
  });
});

describe('words that lost every blank between them', () => {
  const row = (observed: string) =>
    read(observed).filter(({ text, kind }) => kind === 'split' && text.split(' ').length > 2);

  it('are read as a row, their letters kept and their marks put right', () => {
    const found = row('dangbothi,');
    expect(found.map(({ text }) => text)).toContain('đảng bộ thi,');
    expect(found[0]).toMatchObject({ entry: -1, observedCore: 'dangbothi' });
    expect(texts('ĐẢNGBỘTHI')).toContain('ĐẢNG BỘ THI');
    expect(texts('Đảngbộthi')).toContain('Đảng bộ thi');
  });

  it('are read so however long they are', () => {
    const long = 'đảngbộ'.repeat(6);
    expect(texts(long)).toContain('đảng bộ'.concat(' đảng bộ'.repeat(5)));
    expect(texts('x'.repeat(40))).toEqual(['x'.repeat(40)]);
  });

  it('keep a number in front, also where there is one behind', () => {
    expect(texts('6thi2015').filter((text) => !text.includes('6') && text.endsWith('2015'))).toEqual([]);
    expect(texts('6thi2015')).toContain('6thi2015');
  });

  it('keep a number between them', () => {
    expect(texts('thi5hiểu')).toContain('thi 5 hiểu');
    expect(texts('thi5hiểu').filter((text) => text.includes(' ') && !text.includes('5'))).toEqual([]);
  });
});

describe('letters that look like digits', () => {
  const ofToken = (observed: string) =>
    read(observed).map(({ text, kind, core, observedCore }) => [text, kind, core, observedCore]);

  it('may be a number, in front of what stands there', () => {
    expect(ofToken('(2I),')).toContainEqual(['(21),', 'letters', '21', '2I']);
    expect(ofToken('30/1I/20I0')).toContainEqual(['30/11/2010', 'letters', '30/11/2010', '30/1I/20I0']);
  });

  it('stand as they are at a price: hardly any number has letters', () => {
    const prior = (observed: string) => read(observed).find(({ text }) => text === observed)!.priorLogProb;
    // A digit each, 2.3 nats, and 2.6 for spelling a letter; the price is on top.
    expect(prior('2X')).toBeCloseTo(-2.3 - 2.6, 12);
    expect(prior('2I')).toBeCloseTo(-2.3 - 2.6 - 8, 12);
  });

  it('are no number where nothing but letters stands', () => {
    expect(texts('I.2')).not.toContain('1.2');
    expect(texts('II')).not.toContain('11');
  });
});
