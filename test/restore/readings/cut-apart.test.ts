import { describe, expect, it } from 'vitest';
import { createCutApart } from '../../../src/restore/readings/cut-apart.js';
import { toyLexicon } from '../toy-models.js';

const cutApart = createCutApart(
  toyLexicon({ các: 0.1, cơ: 0.1, quan: 0.1, quân: 0.05, ca: 0.001, sở: 0.1, tỉnh: 0.1, ủy: 0.1, uy: 0.1 }),
);

describe('letters that lost their blanks', () => {
  it('are cut into the words that have just these letters', () => {
    expect(cutApart('cáccơquan')).toEqual(['các', 'cơ', 'quan']);
    expect(cutApart('CÁCCƠQUAN')).toEqual(['CÁC', 'CƠ', 'QUAN']);
    expect(cutApart('tỉnhủy')).toEqual(['tỉnh', 'ủy']);
  });

  it('may lack marks, and may have wrong ones where nothing else has the letters', () => {
    expect(cutApart('caccoquan')).toEqual(['cac', 'co', 'quan']);
    expect(cutApart('cáccởquan')).toEqual(['các', 'cở', 'quan']);
  });

  it('are cut where a capital begins a name', () => {
    expect(cutApart('quanSởTỉnh')).toEqual(['quan', 'Sở', 'Tỉnh']);
  });

  it.each(['cáccơquanx', 'cáccơ1quan', 'các cơ', '', 'cƠ'.repeat(2), 'cơ'.repeat(300)])(
    'are not all of %s',
    (run) => {
      expect(cutApart(run) ?? []).toEqual([]);
    },
  );
});
