import { expect, it } from 'vitest';
import type { FolderResult } from '../../src/batch/repair-folder.js';
import { type FolderTally, tallying } from '../../src/cli/folder-tally.js';

function tallyOf(...results: readonly (readonly [path: string, status: string])[]): FolderTally {
  const tally = { total: 0, done: 0, partial: 0, failed: 0, unchanged: 0, pages: 0, syllables: 0 };
  const add = tallying(tally);
  for (const [path, status] of results)
    add({ record: { path, status, pages: 1, syllables: 2 }, isUnchanged: false } as FolderResult);
  return tally;
}

it('takes a failure back when the file comes again and comes out well', () => {
  const tally = tallyOf(['a', 'failed'], ['b', 'partial'], ['a', 'done'], ['b', 'failed'], ['b', 'done']);
  expect(tally).toMatchObject({ total: 2, done: 2, partial: 0, failed: 0 });
});

it('keeps the failure of a file that came out well before, and counts it once', () => {
  expect(tallyOf(['a', 'done'], ['a', 'failed'], ['a', 'failed'])).toMatchObject({ done: 1, failed: 1 });
});
