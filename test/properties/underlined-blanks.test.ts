import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
});

const DAMAGED = [
  'Uy ban nhan dan tinh va Quy trinh ndi bd giai quyét Thu tuc hanh chinh',
  'Thong tin va Truyén théng; Thu truéng céc S6, Ban, nganh cap tinh;',
];
const lastLine = (text: string): string => text.split('\n').at(-1)!;

describe('blanks that were read as `_`', () => {
  it('are blanks amid damage, and what stands beside them is read as by itself', () => {
    const line =
      'Can ctr Nghi dinh sé 45/2019/ND-CP_ngay 21 thang 5 va Quyét_dinh ctia dng Nguyén Van_Binh vé cong_tac';
    expect(lastLine(restorer.restore([...DAMAGED, line].join('\n')).text)).toBe(
      'Căn cứ Nghị định số 45/2019/NĐ-CP ngày 21 tháng 5 và Quyết định của ông Nguyễn Văn Bình về công tác',
    );
  });

  it('stay amid damage where they stand in names of a program', () => {
    const line = 'Truong user_id va MAX_SIZE trong bang start_offset';
    const { text } = restorer.restore([...DAMAGED, line].join('\n'));
    expect(lastLine(text)).toMatch(/user_id .*MAX_SIZE .*start_offset$/u);
  });

  it('stay in clean text', () => {
    const text =
      'Ủy ban nhân dân tỉnh ban hành quy trình nội bộ giải quyết thủ tục hành chính của Sở Thông tin và Truyền thông.\n' +
      'Cột ten_dang_nhap của bảng can_bo ghi tên đăng nhập; văn bản đã tách từ viết là công_tác xã_hội, Nguyễn_Văn_An.';
    expect(restorer.restore(text).text).toBe(text);
  });
});
