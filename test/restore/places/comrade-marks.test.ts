import { describe, expect, it } from 'vitest';
import { comradeMarks } from '../../../src/restore/places/comrade-marks.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const found = (text: string, likeness = -6) =>
  [...comradeMarks(tokenize(text), () => likeness)].map(([{ text }, { word }]) => [text, word]);

describe('comradeMarks', () => {
  it.each([
    'Nguyen). b/c Hoang Dinh Luyen, Bi thu chi bo',
    'II. NOI DUNG\n\nb/c Y Blum doc bao cao',
    '- b/c Nguyen Hitu Thuyet: phai noi',
    '2. b/c K’Broi, Dang uy vien',
    '3. b/c H Lan Eban: can mo lop',
  ])('takes `b/c` for it where a sentence begins, before a name: `%s`', (text) => {
    expect(found(text)).toEqual([['b/c', 'Đ/c']]);
  });

  it.each([
    ['who is reported to', '- Dang uy benh vien (de b/c);'],
    ['who is reported to, by name', '- Nhu tren; de b/c Ban Thuong vu'],
    ['what stands within a sentence', 'kip thoi b/c Ban Thuong vu'],
    ['what stands behind a colon', 'Noi nhan: b/c Ban Thuong vu'],
    ['what goes on from the line before', 'phai kip thoi\nb/c Ban Thuong vu'],
    ['no name', 'Nguyen. b/c tinh hinh'],
    ['posts and bodies', '- b/c Thuong truc Tinh uy\n- b/c UBND tinh'],
    ['what stands alone', '- b/c\nNguyen Van A'],
    ['what is right', '- Đ/c Nguyen Van A. đ/c Nguyen Van A'],
    ['what ends the text', 'Nguyen. b/c'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves it alone where no letter was read as another', () => {
    expect(found('- b/c Nguyen Van A', -9.4)).toEqual([]);
  });
});
