import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoBlocks } from '../../src/source/blocks.js';
import { collect } from './collect.js';

async function* from(parts: Iterable<string>): AsyncGenerator<string> {
  yield* parts;
}

function blocks(parts: Iterable<string>, size: number): Promise<string[]> {
  return collect(cutIntoBlocks(from(parts), size));
}

describe('blocks', () => {
  it('end after a paragraph, else after a line, else after white space', async () => {
    expect(await blocks(['aa bb\n\ncc dd\nee'], 12)).toEqual(['aa bb\n\n', 'cc dd\nee']);
    expect(await blocks(['aa bb\ncc dd\nee'], 12)).toEqual(['aa bb\ncc dd\n', 'ee']);
    expect(await blocks(['aa bb cc dd ee'], 12)).toEqual(['aa bb cc dd ', 'ee']);
    expect(await blocks(['aa bbb\fcc dd ee'], 12)).toEqual(['aa bbb\f', 'cc dd ee']);
  });

  it('never part a character, nor a letter and its marks', async () => {
    const [first] = await blocks(['𝒂'.repeat(60)], 5);
    expect(first).toBe('𝒂'.repeat(10));
    const [start] = await blocks([`${'a'.repeat(39)}e\u0302\u0301${'b'.repeat(60)}`], 10);
    expect(start).toBe('a'.repeat(39));
  });

  it('are the text when put together, whatever the text and the pieces', async () => {
    const piece = fc.string({
      unit: fc.constantFrom('a', 'ế', ' ', '\n', '\r\n', '\f', '𝒂', '\n\n'),
      maxLength: 60,
    });
    const property = fc.asyncProperty(
      fc.array(piece),
      fc.integer({ min: 2, max: 50 }),
      async (parts, size) => {
        const cut = await blocks(parts, size);
        expect(cut.join('')).toBe(parts.join(''));
        expect(cut.every((block) => block !== '' && block.length <= 4 * size)).toBe(true);
      },
    );
    await fc.assert(property, { seed: 20261121 });
  });

  it('keep blank lines together where they reach over the place of the cut', async () => {
    for (const end of ['\n', '\r\n']) {
      const start = 'aaa bbb\n\nc';
      const text = `${start}${end.repeat(3)}ee ff`;
      const size = start.length + 2 * end.length;
      expect((await blocks([text], size))[0]).toBe('aaa bbb\n\n');
      expect((await blocks([text], size + end.length))[0]).toBe(start + end.repeat(3));
    }
  });

  it('are cut off a long text in one piece in a time that grows with it', { timeout: 20_000 }, async () => {
    const text = 'Pdy manh tuyen truyen\n'.repeat(200_000);
    const cut = await blocks([text], 256);
    expect(cut.length).toBeGreaterThan(text.length / 256);
    expect(cut.join('') === text).toBe(true);
  });

  it('stay small on a line of 10 MB, with white space and without', async () => {
    for (const word of ['cộng hòa ', 'x']) {
      const parts = Array.from({ length: 160 }, () => word.repeat(65_536 / word.length));
      const cut = await blocks(parts, 262_144);
      expect(Math.max(...cut.map((block) => block.length))).toBeLessThanOrEqual(4 * 262_144);
      expect(cut.join('') === parts.join('')).toBe(true);
    }
  });
});
