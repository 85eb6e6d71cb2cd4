import { beforeAll, describe, expect, it } from 'vitest';
import { loadModels } from '../../src/model/load.js';
import { createRestorer, type Restorer } from '../../src/restore/restorer.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = createRestorer(await loadModels());
});

describe('lone letters', () => {
  const page = [
    'Uy ban nhan dan tinh va Quy trinh ndi bd giai quyét Thu tuc hanh chinh',
    'Thong tin va Truyén théng; Thu truéng céc S6, Ban, nganh cap tinh;',
  ];

  it.each([
    [
      'of annexes',
      (letter: string) => `Thuc hién theo huong dan tai Phu luc ${letter} kém theo Théng tu nay.`,
    ],
    ['of groups', (letter: string) => `Dv an nhém ${letter} do Uy ban nhan dan tinh quyét dinh.`],
    ['of kinds', (letter: string) => `Céng trinh loai ${letter} phai duoc tham dinh`],
    ['before a comma', (letter: string) => `Khu nha ${letter}, khu do thi méi`],
  ])('%s survive amid damage, however usual another one is there', (_, line) => {
    const letters = [...'ABCEKLMNQRVX'];
    const restored = restorer.restore([...page, ...letters.map(line)].join('\n')).text.split('\n');
    const found = restored
      .slice(page.length)
      .map((text): string[] => text.match(/(?<=\s)\p{Lu}(?=[\s,])/gu) ?? []);
    expect(found.map((there, i) => there.includes(letters[i]!))).toEqual(letters.map(() => true));
  });
});
