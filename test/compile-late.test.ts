import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compileLate } from '../src/compile-late.js';

const flagsFor = (version: string | undefined) => {
  const flags: string[] = [];
  compileLate(version, (flag) => flags.push(flag));
  return flags;
};

describe('compileLate', () => {
  it('sets flags that this engine knows', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const flags = flagsFor(process.versions.v8);
    expect(flags).toHaveLength(2);
    for (const flag of flags) expect(known).toContain(`${flag.split('=')[0]!.replace('--no-', '--')} (`);
  });

  it('leaves engines alone of which nothing is known', () => {
    expect(flagsFor('9.4.1')).toEqual([]);
    expect(flagsFor('99.1')).toEqual([]);
  });
});
