import { expect, it } from 'vitest';
import { buildNames } from '../../src/model/name-parts.js';

it('makes shares of counts, whatever the case of a name', () => {
  const names = buildNames({
    surname: [
      { name: 'Hồ', count: 2 },
      { name: 'HỒ', count: 1 },
      { name: 'Lê', count: 1 },
    ],
    middle: [{ name: 'Thị', count: 5 }],
    given: [{ name: 'Dung', count: 1 }],
  });
  expect(names.surname.get('hồ')).toBeCloseTo(Math.log(0.75), 12);
  expect(names.surname.get('lê')).toBeCloseTo(Math.log(0.25), 12);
  expect(names.middle.get('thị')).toBe(0);
});
