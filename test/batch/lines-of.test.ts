import { expect, it, vi } from 'vitest';
import { linesOf } from '../../src/batch/lines-of.js';

async function cut(pieces: Iterable<string | Uint8Array>, longest = 2 ** 26) {
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(pieces, longest)) lines.push(line);
  return lines;
}

it('cuts at line ends, wherever the pieces are cut', async () => {
  expect(await cut(['a', 'b\n\nc', '\nd\n'])).toEqual(['ab', '', 'c', 'd']);
  expect(await cut(['a\n', 'b'])).toEqual(['a', 'b']);
  expect(await cut([])).toEqual([]);
});

it('passes over what is too long, at the end too', async () => {
  expect(await cut(['abc', 'de', 'f\nxy', '\nabcd', 'e'], 4)).toEqual([undefined, 'xy', undefined]);
});

it('looks at each piece of a long line once', async () => {
  const pieces = Array.from({ length: 256 }, () => 'x'.repeat(1024));
  let looked = 0;
  const spies = (['split', 'indexOf', 'slice'] as const).map((name) => {
    const real = String.prototype[name] as (...args: unknown[]) => unknown;
    return vi.spyOn(String.prototype, name).mockImplementation(function (this: string, ...args: unknown[]) {
      looked += this.length;
      return real.apply(this, args) as never;
    });
  });
  try {
    await cut(pieces);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(looked).toBeLessThanOrEqual(3 * 256 * 1024);
});
