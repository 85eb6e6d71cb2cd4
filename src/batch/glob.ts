import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import picomatch from 'picomatch';

/** A glob, taken apart. */
export interface Glob {
  /** where to look: the longest beginning that is there, whatever signs are in its name (`Kho (2023)`) */
  readonly folder: string;
  /** what to look for there, with `/` */
  readonly pattern: string;
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}

/**
 * A glob or path as globs are written, with `/`. Where `\` parts folders it can be no sign of a glob: `kho-quet\*.pdf`.
 *
 * @param separator of the system
 */
export function withSlashes(typed: string, separator: string = sep): string {
  return separator === '\\' ? typed.replaceAll('\\', '/') : typed;
}

/** Whether what was typed holds signs of a glob. */
export function looksLikeGlob(typed: string, separator: string = sep): boolean {
  return picomatch.scan(withSlashes(typed, separator)).isGlob;
}

/**
 * Takes a glob apart that the shell left alone, as those of Windows do.
 *
 * @param folderExists tells whether there is a folder of this name
 * @returns undefined when it is none
 */
export async function globOf(
  typed: string,
  separator: string = sep,
  folderExists: (folder: string) => Promise<boolean> = isThere,
): Promise<Glob | undefined> {
  const written = withSlashes(typed, separator);
  if (!picomatch.scan(written).isGlob) return undefined;
  const parts = written.split('/');
  for (let n = parts.length - 1; n >= 1; n -= 1) {
    const folder = parts.slice(0, n).join('/') || '/';
    const pattern = parts.slice(n).join('/');
    // `C:` alone is the drive's current folder, not its root.
    const place = /^[A-Za-z]:$/u.test(folder) && separator === '\\' ? `${folder}/` : folder;
    if (await folderExists(place))
      return looksLikeGlob(pattern, '/') ? { folder: place, pattern } : undefined;
  }
  const { base, glob } = picomatch.scan(written);
  return { folder: base === '' ? '.' : base, pattern: glob };
}

/** Whether a path inside the folder of a glob is meant by it. Names are compared in NFC. */
export function matcherOfGlob({ pattern }: Glob): (inside: string) => boolean {
  const matches = picomatch(pattern.normalize('NFC'));
  return (inside) => matches(inside.normalize('NFC'));
}
