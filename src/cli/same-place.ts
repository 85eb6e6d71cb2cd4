import { resolve } from 'node:path';

/** Systems whose disks take names that differ only in case, or in how their marks are composed, for one. */
const FOLDING: readonly NodeJS.Platform[] = ['win32', 'darwin'];

/**
 * What tells whether two paths are one place, also of files that are not there yet: `A.txt` and `a.txt` are one on Windows
 * and macOS, and two elsewhere.
 *
 * @param whole makes a path absolute
 */
export function placeOf(
  path: string,
  platform: NodeJS.Platform = process.platform,
  whole: (path: string) => string = resolve,
): string {
  const place = whole(path);
  return FOLDING.includes(platform) ? place.normalize('NFC').toLowerCase() : place;
}
