import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FUZZER = 'test/fuzz/run.js';
/** Inputs that once broke something; npm run fuzz -- --only READER --seed SEED --count 1. */
const FOUND = [
  ['models', 4],
  ['corrections', 62],
  ['pdf', 80000215],
  ['pdf', 110000951],
] as const;

describe.skipIf(!existsSync('dist/index.js'))('the readers (needs `npm run build`)', () => {
  it('answer mutated inputs of every kind, or refuse them with a reason', () => {
    const out = execFileSync(process.execPath, [FUZZER, '--seconds', '3', '--seed', '5'], {
      encoding: 'utf8',
    });
    expect(out).toMatch(/\d+ inputs, 0 kinds of faults/u);
  });

  it('take every seed as it is: what is refused from the start tries nothing', async () => {
    const [{ allSeeds }, { READERS }] = await Promise.all([
      import('../fuzz/seeds.js'),
      import('../fuzz/readers.js'),
    ]);
    for (const [reader, seeds] of Object.entries(await allSeeds()))
      for (const [i, { bytes }] of seeds.entries()) {
        const came = await READERS[reader]!(bytes).catch(({ message }: Error) => message);
        const isLocked = typeof came === 'string' && came.includes('wants a password');
        expect(isLocked ? {} : came, `${reader} ${i}`).toEqual({});
      }
  });

  it.each(FOUND)('answer what once broke something: %s %i', (reader, seed) => {
    const args = [FUZZER, '--only', reader, '--seed', String(seed), '--count', '1'];
    const out = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(out).toContain('1 inputs, 0 kinds of faults');
  });
});
