import { open, stat } from 'node:fs/promises';
import { AccountError } from './account-error.js';

/**
 * Sees to it that a table is written over nothing but a table of its kind. What is no file at all says so itself when it is
 * to be replaced.
 *
 * @param head how all such tables begin
 * @throws AccountError when another file stands there
 */
export async function checkOwnTable(path: string, head: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size === 0) return;
  const expected = Buffer.from(head);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(expected.length), 0, expected.length, 0);
    if (buffer.subarray(0, bytesRead).equals(expected)) return;
  } finally {
    await file.close();
  }
  throw new AccountError(
    `${path}: another file of this name stands where the account should be. All results are kept: move it away and run the same command again, or overwrite it with \`--force\`.`,
  );
}
