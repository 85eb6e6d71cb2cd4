import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDamage, LEAST_SYLLABLES } from '../../src/detect/detect-damage.js';
import { adviceOf, type Detection, TEXT_KINDS } from '../../src/detect/text-kind.js';
import { codecOf } from '../../src/vietnamese/legacy-charsets/codecs.js';
import { TOY, toyDetector } from './toy-detector.js';

const SENTENCE = 'Ủy ban nhân dân tỉnh đã ban hành quyết định về việc công bố thủ tục hành chính mới';

describe('detectDamage', () => {
  it('gives the probabilities that the weights say', () => {
    const model = toyDetector({ 'no-syllable': { foreign: Math.log(5) } });
    // all words are no syllables: foreign weighs 5 against five others of 1
    const { probabilities, kind, probability } = detectDamage('text text text text text', model);
    expect(probabilities.foreign).toBeCloseTo(0.5);
    expect(probabilities.clean).toBeCloseTo(0.1);
    expect([kind, probability]).toEqual(['foreign', probabilities.foreign]);
  });

  it('weighs letter groups by the square root of their share, edges of words included', () => {
    // groups of `_a_`: _ _a _a_ a a_ _, six in all, two of which are `_`
    const model = toyDetector({}, { _: { scanner: 3 } });
    const { probabilities } = detectDamage('a', model);
    const weight = Math.exp(3 * Math.sqrt(2 / 6));
    expect(probabilities.scanner).toBeCloseTo(weight / (weight + 5));
  });

  it('does not look at numbers', () => {
    const model = toyDetector({}, { '1': { scanner: 99 } });
    expect(detectDamage('a b c d e 11/11 (1)', model).probabilities.scanner).toBeCloseTo(1 / 6);
    expect(detectDamage('a b c d e 1a', model).probabilities.scanner).toBeGreaterThan(0.9);
  });

  it('says so when there is too little', () => {
    expect(LEAST_SYLLABLES).toBe(5);
    expect(detectDamage('', TOY)).toMatchObject({ kind: 'too-little', syllables: 0 });
    expect(detectDamage('17/10/2023 – 25 % 3 4 5 6 7', TOY).kind).toBe('too-little');
    expect(detectDamage('một hai ba bốn', TOY).kind).toBe('too-little');
    expect(detectDamage('một hai ba bốn năm', TOY).kind).toBe('clean');
  });

  it('takes decomposed letters for what they are', () => {
    expect(detectDamage(SENTENCE.normalize('NFD'), TOY)).toEqual(detectDamage(SENTENCE, TOY));
  });

  it('names the encoding of legacy text', () => {
    const model = toyDetector({ legacy: { legacy: 50 } });
    expect(detectDamage(codecOf('tcvn3').encode(SENTENCE).text, model)).toMatchObject({
      kind: 'legacy',
      encoding: 'tcvn3',
    });
    expect(detectDamage(codecOf('vni').encode(SENTENCE).text, model).encoding).toBe('vni');
    expect(detectDamage(SENTENCE, model)).toMatchObject({ encoding: undefined });
  });

  it('gives probabilities that sum to 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { probabilities, probability, syllables } = detectDamage(text, TOY);
        const sum = TEXT_KINDS.reduce((total, kind) => total + probabilities[kind], 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(probability).toBe(Math.max(...Object.values(probabilities)));
        expect(syllables).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20261121 },
    );
  });
});

describe('adviceOf', () => {
  const detection = (
    probabilities: Partial<Detection['probabilities']>,
    kind: Detection['kind'] = 'clean',
  ) => ({
    kind,
    probability: 0.4,
    probabilities: {
      ...{ clean: 0, 'wrong-model': 0, scanner: 0, stripped: 0, legacy: 0, foreign: 0 },
      ...probabilities,
    },
    syllables: 50,
  });

  it('adds up the kinds that want the same', () => {
    const advice = adviceOf(detection({ clean: 0.4, 'wrong-model': 0.25, scanner: 0.2, stripped: 0.15 }));
    expect(advice.remedy).toBe('repair');
    expect(advice.probability).toBeCloseTo(0.6);
  });

  it('converts legacy text, leaves foreign text, keeps clean text and what is too little', () => {
    expect(adviceOf(detection({ legacy: 0.9, clean: 0.1 })).remedy).toBe('convert');
    expect(adviceOf(detection({ foreign: 0.9, clean: 0.1 })).remedy).toBe('leave');
    expect(adviceOf(detection({ clean: 0.9, scanner: 0.1 }))).toEqual({ remedy: 'keep', probability: 0.9 });
    expect(adviceOf(detection({ scanner: 0.9, clean: 0.1 }, 'too-little'))).toEqual({
      remedy: 'keep',
      probability: 0.1,
    });
  });
});
