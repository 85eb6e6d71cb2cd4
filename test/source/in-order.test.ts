import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/source/in-order.js';

async function* numbers(count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('work on several items at once', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    const results: number[] = [];
    for await (const n of inOrder(numbers(6), 3, async (i) => {
      await later(i % 2 === 0 ? 8 : 1);
      return i * 10;
    }))
      results.push(n);
    expect(results).toEqual([0, 10, 20, 30, 40, 50]);
  });

  it('takes no more items than the limit ahead of the reader', async () => {
    const taken: number[] = [];
    const results = inOrder(numbers(100, taken), 3, async (i) => i);
    await results.next();
    expect(taken.length).toBeLessThanOrEqual(4);
    await results.return(undefined);
  });

  it('throws in the turn of the item that failed, after what comes before it', async () => {
    const seen: number[] = [];
    const run = async () => {
      for await (const n of inOrder(numbers(5), 4, async (i) => {
        if (i === 2) throw new Error('the third');
        return i;
      }))
        seen.push(n);
    };
    await expect(run()).rejects.toThrow('the third');
    expect(seen).toEqual([0, 1]);
  });
});
