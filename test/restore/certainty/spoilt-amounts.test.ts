import { describe, expect, it } from 'vitest';
import { amountInDong } from '../../../src/restore/certainty/spoilt-amounts.js';

describe('amountInDong', () => {
  it.each([
    ['725.0004', '725.000đ'],
    ['3.1506', '3.150đ'],
    ['(18.250.0004),', '(18.250.000đ),'],
    ['1.240.500.0000.', '1.240.500.000đ.'],
    // No month has the number 13.
    ['13.2015', '13.201đ'],
    ['6.4804', '6.480đ'],
  ])('reads `%s` as `%s`', (observed, amount) => {
    expect(amountInDong(observed)).toBe(amount);
  });

  it.each([
    ...['725.000', '18.250.000', '725.00', '725.00045', '7250004', '3,1416', '1,234,5678'],
    // Months, decimals below one, telephones, addresses of machines, versions, codes.
    ...[
      '6.2015',
      '(12.1998)',
      '0.3048',
      '0912.345.6789',
      '024.3825.4471',
      '090.412.3377',
      '+84.904.123.4567',
    ],
    ...['192.168.10.1234.5', '10.0.1.2048', '2.45.1.0021', '45.1200/QĐ', '3.1416%', '0402.118.305', ''],
  ])('leaves `%s`', (text) => {
    expect(amountInDong(text)).toBeUndefined();
  });
});
