import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import type { Models } from '../../src/model/models.js';
import { createRestorer } from '../../src/restore/restorer.js';
import { parseTerms } from '../../src/source/terms-file.js';
import { shippedModels } from '../shipped-models.js';

let models: Models;
beforeAll(async () => {
  models = await shippedModels();
});

const restore = (text: string, terms: readonly string[] = []) =>
  createRestorer(models, { terms }).restore(text).text;

describe('the user’s own terms', () => {
  it('bring names that no model knows', () => {
    const term = 'Nguyễn Văn Uếng';
    expect(restore('Déng chi Nguyén Van Uéng, Bi thu', [term])).toBe('Đồng chí Nguyễn Văn Uếng, Bí thư');
    expect(restore('céng ty Phu Tan Lam', ['Phủ Tân Lâm'])).toBe('công ty Phủ Tân Lâm');
  });

  it('stand wherever their letters do, however unlikely they are', () => {
    const names = ['Vừ A Dếnh', 'Lò Văn Pủn', 'Pá Lông', 'Sùng Sèo Pao'];
    for (const [observed, restored] of [
      ['Đồng chí Vừ A Denh là Bí thư Đảng ủy xã.', 'Đồng chí Vừ A Dếnh là Bí thư Đảng ủy xã.'],
      ['Dong chi Lo Van Pun, LO VAN PUN; xa\nPa Long.', 'Đồng chí Lò Văn Pủn, LÒ VĂN PỦN; xã\nPá Lông.'],
      ['Theo Sung Seo Pao (Pa Long)', 'Theo Sùng Sèo Pao (Pá Lông)'],
    ] as const)
      expect(restore(observed, names)).toBe(restored);
  });

  it('change nothing in a text that does not hold them', () => {
    const text = 'thuc hién Nghi quyét cua Pang vé xdy dung hé théng chinh tri trong sach, virng manh';
    expect(restore(text, ['Krông Nô', 'Y Bhiêu Êban'])).toBe(restore(text));
  });

  it('are taken in any form, and odd ones do no harm', () => {
    const odd = ['a', 'A!', ' x7 ', "Đắk  R'Lấp".normalize('NFD'), 'x'.repeat(200), 'Pá\tLông'];
    expect(restore('huyén Dak RLap', odd)).toContain("Đắk R'Lấp");
    expect(restore('cán bộ, đảng viên', odd)).toBe('cán bộ, đảng viên');
  });

  it.each(['', ' ', '!!!', '12', 'x'.repeat(201), 'a\u0001', '\ud800', 'một\ufffd'])(
    'are refused where a file of terms would be: %j',
    (term) => {
      const give = () => createRestorer(models, { terms: ['Pá Lông', term] });
      expect(give).toThrow(UsageError);
      expect(give).toThrow(/^createRestorer: `terms\[1\]`: /u);
      // Blank lines separate what a file holds; a list has none.
      if (term.trim() !== '')
        expect(() => parseTerms(`Pá Lông\n${term}\n`, 'ten.txt')).toThrow('ten.txt:2: ');
    },
  );

  it('leave the models as they were', () => {
    const before = models.lexicon.entries.length;
    restore('Nguyén Van Uéng', ['Nguyễn Văn Uếng']);
    expect(models.lexicon.entries.length).toBe(before);
    expect(models.terms.hasOwn).toBe(false);
  });
});
