import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectBlocks } from '../../src/detect/detect-blocks.js';
import { detectDamage } from '../../src/detect/detect-damage.js';
import { decodeDetector, encodeDetector } from '../../src/detect/detector-model.js';
import { adviceOf } from '../../src/detect/text-kind.js';
import { ModelError } from '../../src/errors.js';
import { loadDetector } from '../../src/model/load.js';
import { codecOf } from '../../src/vietnamese/legacy-charsets/codecs.js';
import { DETECTABLE } from '../../src/vietnamese/legacy-charsets/token-likelihoods.js';
import { stripMarks } from '../../src/vietnamese/marks.js';

/** Plain JavaScript, without types. */
const FOREIGN_LINES = new URL('../../bench/foreign-lines.js', import.meta.url).href;
const { ENGLISH, FRENCH }: { readonly ENGLISH: string[]; readonly FRENCH: string[] } = await import(
  FOREIGN_LINES
);
const FIXTURES = new URL('../../fixtures/', import.meta.url);
const SHARED = new URL('../../../shared/fixtures/', import.meta.url);
const clean = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt') && !name.includes('observed'));
const read = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8');
const model = await loadDetector();

describe('the shipped detector', () => {
  it('has papers to look at', () => {
    expect(clean.length).toBeGreaterThanOrEqual(5);
  });

  it.each(clean)('keeps %s, and knows it without its marks', (name) => {
    const text = read(name);
    expect(detectDamage(text, model)).toMatchObject({ kind: 'clean' });
    expect(adviceOf(detectDamage(text, model)).probability).toBeGreaterThan(0.9);
    expect(detectDamage(stripMarks(text), model).kind).toBe('stripped');
  });

  it('sees the paper that the wrong model read', () => {
    const text = read('ha-noi-HD-BTGTU.part1.observed.txt');
    expect(detectDamage(text, model)).toMatchObject({ kind: 'wrong-model' });
    expect(detectBlocks(text, model).map(({ detection }) => detection.kind)).toEqual(['wrong-model']);
  });

  it.each(DETECTABLE)('sees text in %s', (encoding) => {
    const text = codecOf(encoding).encode(read(clean[0]!)).text;
    expect(detectDamage(text, model)).toMatchObject({ kind: 'legacy', encoding });
  });

  it('leaves English and French alone', () => {
    for (const text of [ENGLISH.join('\n'), FRENCH.join('\n')])
      expect(adviceOf(detectDamage(text, model))).toMatchObject({ remedy: 'leave' });
  });

  it.skipIf(!existsSync(SHARED))('repairs every page of a scanner and keeps its truth', () => {
    for (const name of readdirSync(new URL('scanner-text-layers/', SHARED))) {
      const isObserved = name.endsWith('.observed.txt');
      if (!isObserved && !name.endsWith('.truth.txt')) continue;
      const text = readFileSync(new URL(`scanner-text-layers/${name}`, SHARED), 'utf8');
      expect(adviceOf(detectDamage(text, model)).remedy, name).toBe(isObserved ? 'repair' : 'keep');
    }
  });
});

describe('the model file', () => {
  const text = readFileSync(new URL('../../dictionaries/detector.json', import.meta.url), 'utf8');

  it('comes back as it was written', () => {
    const { provenance } = JSON.parse(text);
    expect(encodeDetector(decodeDetector(text, 'detector.json'), provenance)).toBe(text);
    expect(provenance).toContain('khoiphuc train detector');
  });

  it.each([
    ['no JSON', 'x'],
    ['nothing', 'null'],
    ['another format', text.replace('khoiphuc-detector 1', 'khoiphuc-detector 2')],
    ['other kinds', text.replace('"wrong-model"', '"strange"')],
    ['a sign that is missing', text.replace('"marked-syllable"', '"marked"')],
    ['a weight that is no number', text.replace(/("bias": \[)[^,]+/, '$1"1"')],
  ])('is refused: %s', (_, broken) => {
    expect(broken).not.toBe(text);
    expect(() => decodeDetector(broken, 'd.json')).toThrow(ModelError);
    expect(() => decodeDetector(broken, 'd.json')).toThrow(/`d\.json`/);
  });

  it('is asked for by name when it is missing', async () => {
    await expect(loadDetector('/nowhere')).rejects.toThrow(/nowhere.*khoiphuc train/s);
  });
});
