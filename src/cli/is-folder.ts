import { stat } from 'node:fs/promises';

/** Whether a path names a folder: one that exists, or one that is to be, with a slash behind it. */
export async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/u.test(path)) return true;
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
