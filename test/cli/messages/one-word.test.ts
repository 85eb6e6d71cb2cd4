import { expect, it } from 'vitest';
import { run } from '../run.js';

it('counts one word as one', async () => {
  const { err } = await run(['repair', '-'], 'đạt\n', 'en');
  expect(err).toMatch(/ 1 word,/u);
});
