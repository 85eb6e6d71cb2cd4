/** Signs that Windows takes in no name; a colon would write into a hidden part of a file. */
const FORBIDDEN = /[<>:"|?*\p{Cc}]/gu;
/** Names that mean a device on Windows, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;

/**
 * A name that comes from another machine (a corrections file says how its scan is called there) as this one can write it:
 * without folders, and on Windows without signs, endings and device names that it does not take.
 *
 * @param name as it is there: `C:\Quét\a.pdf`, `scans/a.pdf`
 */
export function nameHere(name: string, platform: NodeJS.Platform = process.platform): string {
  const last = name.split(/[\\/]/u).pop() ?? '';
  if (platform !== 'win32') return last === '.' || last === '..' ? '' : last;
  const clean = last.replace(FORBIDDEN, '_').replace(/(?<![. ])[. ]+$/u, '');
  return DEVICE.test(clean) ? `_${clean}` : clean;
}
