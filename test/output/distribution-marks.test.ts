import { describe, expect, it } from 'vitest';
import {
  addresseesMarkLength,
  opensRecipients,
  recipientsMarkLength,
} from '../../src/output/distribution-marks.js';

describe('what opens the lists of those to whom a paper goes', () => {
  it.each(['Nơi nhận:', 'NƠI NHẬN', 'Nơi  nhận.', '**Nơi nhận:**', 'Noi nhan: KT. CHU TICH'])(
    'is `%s` for the recipients',
    (text) => {
      expect(opensRecipients(text)).toBe(true);
    },
  );

  it.each(['nơi nhận hồ sơ', 'Nơi nhậnx', 'Nơi ở', ' Nơi nhận', 'Tại Nơi nhận', ''])('not `%s`', (text) => {
    expect(opensRecipients(text)).toBe(false);
  });

  it('has its colon, and is measured in the text with its marks', () => {
    expect(recipientsMarkLength('Nơi nhận : - Như trên')).toBe('Nơi nhận :'.length);
    expect(addresseesMarkLength('Kính gửi: Các phòng')).toBe('Kính gửi:'.length);
    expect(addresseesMarkLength('Kính thưa')).toBe(0);
  });
});
