/**
 * Letters and signs that West European text in Windows-1252 has beyond ASCII. Node's decoder leaves the bytes 0x80 to 0x9f as they
 * are: euro, ellipsis, quotes, dot and dashes stand here twice.
 */
const LATIN = /^[\p{Script=Latin}\s‘’“”«»–—…•°§©®€£·¿¡ªº\x80\x85\x91-\x97]$/u;
/** How many of the bytes beyond ASCII are of such letters, at least. */
const LATIN_SHARE = 0.9;
/**
 * Bytes beyond ASCII that stand side by side, on average, at most: the languages of Western Europe have one such letter here and
 * there; Cyrillic, Greek and Chinese text has whole words of such bytes, and UTF-8 with a fault two to four for each letter.
 */
const LONGEST_RUN = 1.5;
const RUN = /[^\0-\x7f]+/gu;

/** Whether bytes that are not UTF-8 are for all one can tell in Latin-1 or Windows-1252. */
export function looksLatin(bytes: Uint8Array): boolean {
  const runs = new TextDecoder('windows-1252').decode(bytes).match(RUN) ?? [];
  const signs = Array.from(runs.join(''));
  const latin = signs.filter((sign) => LATIN.test(sign)).length;
  return latin >= signs.length * LATIN_SHARE && signs.length <= runs.length * LONGEST_RUN;
}
