import { describe, expect, it } from 'vitest';
import { buildLexicon, type LexiconSources } from '../../src/model/build-lexicon.js';
import { toyNgram } from '../restore/toy-models.js';

const ngram = toyNgram(['hòa', 'đảng', 'quý', 'kt', 'xh', '-', 'marketing', 'ubnd', 'a'], {
  a: 0.1,
  'a đảng': 0.5,
});
const counts = (core: number, administrative: number, general: number) => ({ core, administrative, general });
const sources: LexiconSources = {
  syllables: [
    { syllable: 'đảng', ...counts(900, 100, 100), title: 0.7, upper: 0.1 },
    { syllable: 'hòa', ...counts(50, 100, 800), title: 0.2, upper: 0 },
    { syllable: 'quý', ...counts(49, 0, 99), title: 0, upper: 0 },
    { syllable: 'quí', ...counts(24.5, 0, 49.5), title: 0, upper: 0 },
    { syllable: 'a', ...counts(0, 0, 0), title: 0, upper: 0 },
  ],
  foreign: [
    { form: 'marketing', ...counts(1, 2, 30) },
    { form: 'Wi-Fi', ...counts(1, 0, 0) },
  ],
  abbreviations: [
    { form: 'UBND', expansion: '', ...counts(80, 90, 10) },
    { form: 'KT-XH', expansion: 'a đảng; hòa', ...counts(8, 9, 1) },
    { form: 'KT', expansion: 'a đảng', ...counts(8, 9, 1) },
    { form: 'V/v', expansion: 'a việc', ...counts(8, 9, 1) },
  ],
};
const lexicon = buildLexicon(sources, ngram);
const get = (text: string) => lexicon.entries[lexicon.find(text)]!;

describe('buildLexicon', () => {
  it('lists syllables in both tone styles with the same share and the same token', () => {
    expect(get('hoà').logProb).toBe(get('hòa').logProb);
    expect([get('hòa').toneStyle, get('hoà').toneStyle]).toEqual(['old', 'new']);
    expect(get('hoà').words).toEqual([ngram.vocabulary.id('hòa')]);
    expect(get('đảng').toneStyle).toBeUndefined();
    expect(get('quý').toneStyle).toBeUndefined();
    expect(lexicon.find('qúy')).toBe(-1);
  });

  it('weighs the groups: what the party writes counts most', () => {
    expect(get('đảng').logProb).toBeGreaterThan(get('hòa').logProb);
    expect(get('đảng').logProb).toBeLessThan(0);
    const shares = sources.syllables.map(({ syllable }) => Math.exp(get(syllable).logProb));
    const sum = shares.reduce((all, share) => all + share, 0);
    expect(sum).toBeGreaterThan(0.95);
    expect(sum).toBeLessThanOrEqual(1.0001);
    expect(Number.isFinite(get('a').logProb)).toBe(true);
  });

  it('knows the case in which a syllable is usually written, and leaves the others possible', () => {
    const [lower, title, upper] = get('đảng').shapeLogProb.map(Math.exp) as [number, number, number];
    expect(title).toBeCloseTo(0.7, 1);
    expect(lower).toBeCloseTo(0.2, 1);
    expect(lower + title + upper).toBeCloseTo(1, 6);
    expect(Math.exp(get('quý').shapeLogProb[2])).toBeGreaterThan(0);
  });

  it('raises small foreign words, and leaves forms with capitals as they are', () => {
    expect([get('marketing').exact, get('Wi-Fi').exact, get('UBND').exact]).toEqual([false, true, true]);
    expect(get('KT-XH').words.length).toBeGreaterThan(0);
  });

  it('says of a syllable that ends in i or y which spelling is the commoner, and how rare its own is', () => {
    expect(get('quí').otherwise!.words).toEqual([ngram.vocabulary.id('quý')]);
    // A third of both is written with i.
    expect(Math.exp(get('quí').otherwise!.logProb)).toBeCloseTo(1 / 3, 4);
    expect(get('quý').otherwise).toBeUndefined();
  });

  it('says what an abbreviation of three letters and more stands for, where all of it is known', () => {
    const { words, logProb } = get('KT-XH').otherwise!;
    expect(words).toEqual(['a', 'đảng'].map((word) => ngram.vocabulary.id(word)));
    // Its own share instead of that of the words in full: 0.1 for `a`, 0.5 for `đảng` behind it.
    expect(logProb).toBeCloseTo(get('KT-XH').logProb - Math.log(0.1 * 0.5), 9);
    for (const form of ['UBND', 'KT', 'V/v']) expect(get(form).otherwise).toBeUndefined();
  });

  it('knows Roman numerals and list letters', () => {
    for (const numeral of ['I', 'IV', 'XIII', 'XXI']) expect(get(numeral).exact).toBe(true);
    for (const letter of 'bcdđ') expect(lexicon.find(letter)).toBeGreaterThanOrEqual(0);
    expect(lexicon.entries.filter(({ text }) => text === 'a')).toHaveLength(1);
  });
});
