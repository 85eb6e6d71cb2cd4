import { describe, expect, it } from 'vitest';
import { atGutter } from '../../src/columns/gutter.js';
import { orderColumns } from '../../src/columns/order-columns.js';

const LAID_OUT = `Nơi nhận:                          KT. GIÁM ĐỐC
- Như trên;                        PHÓ GIÁM ĐỐC
- Sở Tài chính;
                                     (Đã ký)
- Lưu: VT, KH.                     Mạc Văn Bình
`;

describe('recipients and signature with a gutter between them', () => {
  it('are parted at it on every line, whatever their words', () => {
    expect(orderColumns(LAID_OUT)).toBe(
      'Nơi nhận:\n- Như trên;\n- Sở Tài chính;\n- Lưu: VT, KH.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nMạc Văn Bình\n',
    );
    expect(orderColumns('Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\tMạc Văn Bình\n')).toBe(
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nMạc Văn Bình\n',
    );
  });

  it('are left as they are where no line tells of a gutter, or it is nearer', () => {
    const uncut = [
      { line: 'Nơi nhận: GIÁM ĐỐC', at: 10 },
      { line: '- Lưu:   VT.', at: -1 },
    ];
    expect(atGutter(uncut)).toBe(uncut);
    const near = [{ line: `Nơi nhận:${' '.repeat(30)}GIÁM ĐỐC`, at: 39 }, uncut[1]!];
    expect(atGutter(near)).toEqual(near);
  });
});
