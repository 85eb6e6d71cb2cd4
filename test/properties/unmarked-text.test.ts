import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
});

describe('text without marks', () => {
  it('keeps formulas and abbreviations that nobody knows: letters were not damaged there', () => {
    const observed = [
      'Bao cao ket qua quan trac moi truong nam 2023 cua So Tai nguyen va Moi truong tinh.',
      'Nuoc thai co NH4+ la 3,5 mg/l, BOD5 la 20 mg/l, COD la 45 mg/l, khi CO2 va bui PM2.5 deu dat.',
      'Ho so K/T dau tu v/v xay dung tram xu ly, lien he s.d.t 0912345678, can bo T.U ve lam viec.',
    ].join('\n');
    const { text } = restorer.restore(observed);
    expect(text).toMatch(/^Báo cáo kết quả quan trắc môi trường năm 2023 của Sở/u);
    for (const kept of ['NH4+', 'BOD5', 'COD', 'CO2', 'PM2.5', 'K/T', 'v/v', 's.d.t', 'T.U'])
      expect(text.split(/[\s,]+/u)).toContain(kept);
  });
});
