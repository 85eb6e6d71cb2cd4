import { describe, expect, it } from 'vitest';
import type { DecodedBlock } from '../../../src/restore/lattice/block-search.js';
import { speltOut } from '../../../src/restore/readings/spelt-out.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** A first decoding that took every token as it stands. */
function decoded(text: string): DecodedBlock[] {
  const tokens = tokenize(text);
  const path = tokens.map((token, from) => ({
    arc: {
      ...{ from, to: from + 1, text: token.text, words: [], channelLogProb: 0, priorLogProb: 0 },
      ...{ kind: 'none' as const, unknown: false },
    },
    ...{ languageLogProb: 0, posterior: 1, others: [], margin: 1 },
  }));
  return [{ tokens, path }];
}

const spelt = (text: string): object => Object.fromEntries(speltOut(decoded(text)));

describe('speltOut', () => {
  it.each([
    ['of a code', 'HỘI ĐỒNG LÀNG NGHỀ\nSố: 12/QĐ-HDLN', { HDLN: 'HĐLN' }],
    ['by itself', 'Nhà máy quản lý điện sông Đà, cụm QLDS', { QLDS: 'QLĐS' }],
    ['whose bar was taken for another letter', 'Công đoàn ngành, Chủ tịch CBN', { CBN: 'CĐN' }],
    ['of two letters, often', 'công đoàn xã, công đoàn huyện, công đoàn tỉnh, các CD', { CD: 'CĐ' }],
    ['of two letters, in a heading', 'ĐIỆN LỰC BẮC HẢI\nông Lê Văn An, DL', { DL: 'ĐL' }],
  ] as [string, string, object][])('bars the letters of an abbreviation %s', (_, text, forms) => {
    expect(spelt(text)).toEqual(forms);
  });

  it.each([
    ['it has words for the letters as they are', 'dân số nam, đường số nam, khu DSN'],
    ['two words stand there once', 'Công đoàn xã họp, các CD'],
    ['as many words have other initials', 'công đoàn, công đoàn, công đoàn, cây dâu, cây dâu, CD'],
    ['a sentence ends in between', 'Họp hội. Đồng làng nghề, HDLN'],
    ['a paragraph ends in between', 'Họp hội\n\nđồng làng nghề, HDLN'],
    ['a vowel makes it a word', 'hồ đào ao, HDA'],
    ['one letter was read as two', 'Nghị định địa phương, 132/NPD'],
    ['nothing is barred', 'hội đồng làng nghề, HĐLN'],
    ['there are no capitals', 'hội đồng làng nghề'],
  ])('leaves it where %s', (_, text) => {
    expect(spelt(text)).toEqual({});
  });
});
