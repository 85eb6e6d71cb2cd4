import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FUZZER = 'test/fuzz/run.js';

describe.skipIf(!existsSync('dist/index.js'))('the readers (needs `npm run build`)', () => {
  it('answer mutated inputs of every kind, or refuse them with a reason', () => {
    const out = execFileSync(process.execPath, [FUZZER, '--seconds', '6', '--seed', '5'], {
      encoding: 'utf8',
    });
    expect(out).toMatch(/\d+ inputs, 0 kinds of faults/u);
  });
});
