import { beforeAll, describe, expect, it } from 'vitest';
import type { Models } from '../../../src/model/models.js';
import { hasLettersOf } from '../../../src/restore/lattice/same-letters.js';
import { createRestorer } from '../../../src/restore/restorer.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { stripMarks } from '../../../src/vietnamese/marks.js';
import { shippedModels } from '../../shipped-models.js';

const TERMS = ['Tạ Văn Hạng', 'Nà Khoáng'];
const PAGE = 'Bao cao cua ong Ta Van Hang ve viec xay dung dudng vao xa Na Khoang nam 2019.\n';

let models: Models;
beforeAll(async () => {
  models = await shippedModels();
});

describe('own terms', () => {
  it('are put in where only marks may change, and change no letter', () => {
    const { text, observed } = createRestorer(models, { terms: TERMS, marksOnly: true }).restore(PAGE);
    expect(text).toContain('Tạ Văn Hạng');
    expect(text).toContain('Nà Khoáng');
    expect(stripMarks(text)).toBe(stripMarks(observed));
  });

  it('change no letter where they would have to', () => {
    const damaged = PAGE.replace('Van Hang', 'Vcn Hang').replace('Na Khoang', 'NaKhoang');
    const { text, observed } = createRestorer(models, { terms: TERMS, marksOnly: true }).restore(damaged);
    expect(stripMarks(text)).toBe(stripMarks(observed));
  });

  it('stay on their lines', () => {
    const restorer = createRestorer(models, { terms: TERMS });
    const broken = PAGE.replace('Ta Van Hang', 'Tc Van\r\nHang').replace('Na Khoang', 'Na\nKhoang');
    expect(restorer.restore(broken).text).toMatch(/Tạ Văn\r\nHạng .* Nà\nKhoáng/u);
    const clean = 'Báo cáo của ông Tạ Văn\nHạng về việc xây dựng đường vào xã Nà\nKhoáng năm 2019.\n';
    expect(restorer.restore(clean).text).toBe(clean);
  });
});

describe('the letters of a term', () => {
  it('are those of its tokens, in their case, token by token', () => {
    expect(hasLettersOf(tokenize('Ta Van\nHang'), 'Tạ Văn Hạng')).toBe(true);
    expect(hasLettersOf(tokenize('TaVan Hang'), 'Tạ Văn Hạng')).toBe(false);
    expect(hasLettersOf(tokenize('ta Van Hang'), 'Tạ Văn Hạng')).toBe(false);
    expect(hasLettersOf(tokenize('Ta Ven Hang'), 'Tạ Văn Hạng')).toBe(false);
  });
});
