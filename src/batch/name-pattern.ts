import picomatch from 'picomatch';

/** What a pattern names, by paths inside an input. */
export interface Name {
  isFile(path: string): boolean;
  /** whether it is the name of this folder: written out, or a glob with a slash behind it */
  isFolder(path: string): boolean;
  /** whether it is a glob that folders match too */
  isLikeFolder(path: string): boolean;
}

/** All but something: that speaks of files, or nothing of a folder that is not named would be left. */
const SAYS_NOT = /^!|!\(|\[\^/u;

/**
 * A pattern of `--include` or `--exclude`. Without a slash it is about the name alone, at any depth, as with grep; with one
 * (also at its beginning) about the path from the input on, as with git. A slash at its end: folders only. In small letters it
 * matches capitals too; on Windows capitals match small ones as well.
 *
 * @param glob with `/`, in NFC
 * @returns undefined when it can name nothing
 */
export function nameOf(glob: string, platform: NodeJS.Platform = process.platform): Name | undefined {
  const path = glob.replace(/^(?:\.\/+)+/u, '/').replace(/(?<!\/)\/+$/u, '');
  const pattern = path.replace(/^\/+/u, '');
  if (pattern === '') return undefined;
  const isForFolders = glob.endsWith('/');
  const nocase = platform === 'win32' || pattern === pattern.toLowerCase();
  const fold = (text: string): string => (nocase ? text.toLowerCase() : text);
  const isGlob = picomatch(pattern, { dot: true, nocase });
  // A name as it is on the disk counts too, whatever signs are in it: `Kho (2023)`.
  const literal = fold(pattern);
  const partOf = path.includes('/') ? (of: string) => of : (of: string) => of.slice(of.lastIndexOf('/') + 1);
  const isNamed = (of: string): boolean => fold(partOf(of)) === literal;
  const matches = (of: string): boolean => isNamed(of) || isGlob(partOf(of));
  return {
    isFile: (of) => !isForFolders && matches(of),
    isFolder: (of) => (isForFolders ? matches(of) : isNamed(of)),
    isLikeFolder: (of) => !SAYS_NOT.test(pattern) && matches(of),
  };
}
