import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import {
  BLANK,
  calibrated,
  decodeCalibration,
  encodeCalibration,
  FEATURES,
} from '../../src/model/calibration.js';

describe('a calibration', () => {
  const shipped = readFileSync(new URL('../../dictionaries/calibration.json', import.meta.url), 'utf8');

  it('comes back as it was written', () => {
    const read = decodeCalibration(shipped, 'shipped');
    expect(decodeCalibration(encodeCalibration(read, 'again'), 'again')).toEqual(read);
  });

  it('has a probability of one half for everything while nothing is learnt', () => {
    expect(
      calibrated(
        BLANK.right!,
        BLANK.others,
        FEATURES.map(() => 3),
      ),
    ).toEqual({ right: 0.5, among: 0.5 });
  });

  it.each([
    ['cut off', shipped.slice(0, 500)],
    ['of another version', shipped.replace('calibration 3', 'calibration 2')],
    ['of other features in another order', shipped.replace('"posterior"', '"marks"')],
    ['short of a number', shipped.replace(/-?\d+\.\d+,/u, '')],
    ['no JSON', 'PDY'],
  ])('is refused when it is %s', (_, text) => {
    expect(() => decodeCalibration(text, 'calibration.json')).toThrow(ModelError);
  });
});
