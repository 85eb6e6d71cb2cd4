import { beforeAll, describe, expect, it } from 'vitest';
import type { Restorer } from '../../src/restore/restorer.js';
import { shippedRestorer } from '../shipped-models.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await shippedRestorer();
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

  it.each([
    ['H Ngot', 'Dong chi H Ngot du hop cung dai dién Chi bd'],
    ['H Lan', 'Dong chi H Lan du hop cung dai dién Chi bd'],
    ['Y Bhim', 'Dong chi Y Bhim du hop cung dai dién Chi bd'],
    ['P. Tan', 'gui UBND P. Tan Kiéng, quan 7 dé phdi hop'],
  ])('of `%s` gains no letters before a name', (name, line) => {
    const [, found] = restorer
      .restore([...page, line].join('\n'))
      .text.split(/(?<=(?:Đồng chí|UBND) )(\S+)/u);
    expect(found).toBe(name.split(' ')[0]);
  });
});
