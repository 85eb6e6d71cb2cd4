import { describe, expect, it } from 'vitest';
import { createCutApart } from '../../../src/restore/readings/cut-apart.js';
import { toyLexicon } from '../toy-models.js';

const cut = createCutApart(
  toyLexicon(
    { các: 0.1, cơ: 0.1, quan: 0.1, quân: 0.05, ca: 0.001, sở: 0.1, ở: 0.1, tỉnh: 0.1, ủy: 0.1, uy: 0.1 },
    { UBND: 0.01 },
  ),
);
const cutApart = (run: string) => cut(run)?.map(({ text }) => text);

describe('words that lost their blanks', () => {
  it('are the syllables that have just these letters', () => {
    expect(cutApart('cáccơquan')).toEqual(['các', 'cơ', 'quan']);
    expect(cutApart('CÁCCƠQUAN')).toEqual(['CÁC', 'CƠ', 'QUAN']);
    expect(cutApart('tỉnhủy')).toEqual(['tỉnh', 'ủy']);
  });

  it('may lack marks, and may have wrong ones where nothing else has the letters', () => {
    expect(cutApart('caccoquan')).toEqual(['cac', 'co', 'quan']);
    expect(cutApart('cáccởquan')).toEqual(['các', 'cở', 'quan']);
  });

  it('are parted where a capital begins a name', () => {
    expect(cutApart('quanSởTỉnh')).toEqual(['quan', 'Sở', 'Tỉnh']);
  });

  it('may be abbreviations and numbers, which stand as they are', () => {
    expect(cut('cácUBND')).toEqual([
      { text: 'các', isSyllable: true },
      { text: 'UBND', isSyllable: false },
    ]);
    expect(cutApart('quan17tỉnh3')).toEqual(['quan', '17', 'tỉnh', '3']);
    expect(cutApart('cácXQPL')).toEqual(['các', 'XQPL']);
    expect(cutApart('quanSởB')).toEqual(['quan', 'Sở', 'B']);
  });

  it('may be a vowel alone, and a capital behind small letters', () => {
    expect(cutApart('ởtỉnh')).toEqual(['ở', 'tỉnh']);
    expect(cutApart('quano')).toEqual(['quan', 'o']);
    expect(cutApart('tỉnhB')).toEqual(['tỉnh', 'B']);
  });

  it.each(['các', 'tỉnh5A', 'H6', '30tỉnh4', 'UBND', 'UBNDXQ', 'SỞUBND'])(
    'are not in %s, one word with what belongs to it',
    (run) => {
      expect(cutApart(run)).toBeUndefined();
    },
  );

  it.each(['cáccơquanx', 'các cơ', 'các-cơ', '', 'cơ'.repeat(300)])('are not all of %s', (run) => {
    expect(cutApart(run)).toBeUndefined();
  });
});
