import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inThousands } from '../../../src/cli/messages/thousands.js';

describe('inThousands', () => {
  it('writes whole numbers as the platform does', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(inThousands(n, ',')).toBe(n.toLocaleString('en-GB'));
        expect(inThousands(n, '.')).toBe(n.toLocaleString('vi-VN'));
      }),
      { seed: 20261122 },
    );
  });
});
