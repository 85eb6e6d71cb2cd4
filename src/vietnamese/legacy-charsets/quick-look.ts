const SYMBOL = '[\\p{Cc}\\p{Co}\u00a1-\u00bf\u02c6ƒ„†‡‰Š‹Œ˜™š›œžŸŽ−∙€‚]';
/** Signs, within a word, of an encoding from before Unicode. */
const SIGNS = [
  // TCVN3, VPS, VISCII, mojibake: a symbol or a control or private-use character beside a letter
  `[A-Za-zÀ-ÿ]${SYMBOL}`,
  `${SYMBOL}[A-Za-zÀ-ÿ]`,
  // VNI, VPS, Windows-1258, BK HCM 2: letters that Vietnamese lacks
  '[åæçëîïðñöøûüþÿä]',
  // VNI and Windows-1258: two vowels of which the second is but a mark
  'a[àáâãéèêùøû]|e[àáâãùøûéèê]|o[âêùøû]|[aeouyâêôõý][ìò]|ýõ',
  // VIQR
  '[aeo]\\^|[ou][+*]|a\\(',
];
const SIGN = new RegExp(SIGNS.join('|'), 'iu');
/** So many words with a sign on one line, and such a share of the line, are worth the look. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.3;

/**
 * Whether a text is worth the full look of `detectLegacy`, whose tables take a tenth of a second to build. Cheap:
 * about 30 MB a second. On the safe side: of the lines of five words or more of a real paper, at least 85 % pass by
 * themselves in any encoding, and one line is enough for the text.
 */
export function isWorthALook(text: string): boolean {
  for (const line of text.split('\n')) {
    let words = 0;
    let marked = 0;
    for (const word of line.split(/[ \t\r\f]+/u)) {
      if (word === '') continue;
      words += 1;
      if (SIGN.test(word)) marked += 1;
    }
    if (marked >= LEAST_WORDS && marked >= LEAST_SHARE * words) return true;
  }
  return false;
}
