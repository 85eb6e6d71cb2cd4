import { describe, expect, it } from 'vitest';
import type { CorrectionKind } from '../../../src/correction.js';
import { isAnother, isPartedName } from '../../../src/restore/readings/clean-readings.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { toyLexicon } from '../toy-models.js';

const lexicon = toyLexicon({ quy: 0.2, định: 0.2, canada: 0.1, chip: 0.1 }, { MHz: 0.1, QĐ: 0.1 });

function readingOf(observed: string, text: string, kind: CorrectionKind): Reading {
  const entry = kind === 'marks' || kind === 'letters' ? lexicon.find(text.toLowerCase()) : -1;
  return { text, kind, entry, core: text, observedCore: observed } as Reading;
}

/** Whether `observed` may have been meant as `text`. */
function may(observed: string, text: string, kind: CorrectionKind): boolean {
  return !isAnother(readingOf(observed, text, kind), lexicon);
}

describe('what may be read in clean text', () => {
  it('lets syllables be mended', () => {
    expect(may('quv', 'quy', 'letters')).toBe(true);
    expect(may('đinh', 'định', 'marks')).toBe(true);
    expect(may('Quy', 'quy', 'case')).toBe(true);
  });

  it('makes no other of what is not known: foreign words, units, abbreviations, codes', () => {
    expect(may('Sanada', 'Canada', 'letters')).toBe(false);
    expect(may('kHz', 'MHz', 'letters')).toBe(false);
    expect(may('NB', 'NĐ', 'abbreviation')).toBe(false);
    expect(may('17-NB', '17-QĐ', 'code')).toBe(false);
    expect(may('IRIS-T', 'IRIS-TT', 'code')).toBe(false);
  });

  it('makes no syllable of a known foreign word', () => {
    expect(may('chip', 'định', 'letters')).toBe(false);
  });

  it('gives back marks, and digits where letters stand for them', () => {
    expect(may('17-QD', '17-QĐ', 'code')).toBe(true);
    expect(may('TTDT', 'TTĐT', 'abbreviation')).toBe(true);
    expect(may('92/2O17/ND-CP', '92/2017/NĐ-CP', 'code')).toBe(true);
    expect(may('2O23', '2023', 'letters')).toBe(true);
  });

  it('takes no bar from an abbreviation or a code', () => {
    expect(may('91/TB-ĐS', '91/TB-DS', 'code')).toBe(false);
    expect(may('TĐS', 'TDS', 'abbreviation')).toBe(false);
  });

  it('gives hyphens back to words, not to abbreviations', () => {
    expect(may('wifi', 'wi-fi', 'letters')).toBe(true);
    expect(may('PKKQ', 'PK-KQ', 'abbreviation')).toBe(false);
  });

  it('parts words only where no letter is lost', () => {
    expect(may('quyđịnh', 'quy định', 'split')).toBe(true);
    expect(may('quyĐịnh', 'quy Định', 'split')).toBe(true);
    expect(may('quytạiđịnh', 'quy định', 'split')).toBe(false);
  });

  it('parts no name', () => {
    expect(isPartedName('Quyđịnh', readingOf('Quyđịnh', 'Quy định', 'split'))).toBe(true);
    expect(isPartedName('“Quyđịnh', readingOf('Quyđịnh', 'Quy định', 'split'))).toBe(true);
    expect(isPartedName('quyđịnh', readingOf('quyđịnh', 'quy định', 'split'))).toBe(false);
    expect(isPartedName('Quv', readingOf('Quv', 'Quy', 'letters'))).toBe(false);
  });
});
