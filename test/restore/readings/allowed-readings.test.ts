import { describe, expect, it } from 'vitest';
import { type AllowedOptions, isAllowed } from '../../../src/restore/readings/allowed-readings.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { toyLexicon } from '../toy-models.js';

const lexicon = toyLexicon({ 'pa-nô': 0.1, panô: 0.1, quy: 0.3, qui: 0.1, bộ: 0.2, ngõ: 0.1 });
const DAMAGED: AllowedOptions = { marksOnly: false, style: 'old', clean: false, recognised: false };

const allowed = (observed: string, text: string, options: Partial<AllowedOptions> = {}) =>
  isAllowed(
    observed,
    { text, core: text, observedCore: observed, entry: lexicon.find(text) } as Reading,
    lexicon,
    { ...DAMAGED, ...options },
  );

describe('what a token may be read as at all', () => {
  it('is what was observed, and what damage may have made it of', () => {
    expect(allowed('panô', 'panô')).toBe(true);
    expect(allowed('b6', 'bộ')).toBe(true);
  });

  it('is no other spelling of a known word, nor of an abbreviation', () => {
    expect(allowed('panô', 'pa-nô')).toBe(false);
    expect(allowed('qui', 'quy')).toBe(false);
    expect(allowed('PT&TH', 'PT-TH')).toBe(false);
    // Nobody knows what stands there.
    expect(allowed('pa-n6', 'pa-nô')).toBe(true);
  });

  it('is nothing with other letters where marks alone may change', () => {
    expect(allowed('b6', 'bộ', { marksOnly: true })).toBe(false);
    expect(allowed('ngo', 'ngõ', { marksOnly: true })).toBe(true);
  });
});
