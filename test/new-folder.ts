import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A folder that is removed when the tests of the file are through (`remove-folders.ts`). */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-test-'));
  made.push(folder);
  return folder;
}

/** Removes the folders made so far. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
