import { describe, expect, it } from 'vitest';
import { orderJumps } from '../../src/evaluate/order-jumps.js';

describe('orderJumps', () => {
  const at = (x: number) => ({ box: { x, y: 0, width: 8, height: 10 } });
  it('counts the places where reading does not go on with the next word', () => {
    expect(orderJumps([at(0), at(10), at(20)], [at(0), at(10), at(20)])).toEqual({ jumps: 0, matched: 3 });
    expect(orderJumps([at(20), at(0), at(10)], [at(0), at(10), at(20)])).toEqual({ jumps: 1, matched: 3 });
    expect(orderJumps([at(0), at(90), at(20)], [at(0), at(10), at(20)])).toEqual({ jumps: 0, matched: 2 });
  });
});
