/**
 * Bounds that no honest file comes near, so that a hostile one costs neither memory nor time. A page of a newspaper is
 * about 5 MB of ALTO with glyphs.
 */

/** Bytes of a file. V8 holds strings of up to 512 M characters, and a file is read once into memory. */
export const MAX_BYTES = 512 * 2 ** 20;
/** Elements within each other. The deepest known export has about 20. */
export const MAX_DEPTH = 256;
/** Words of one page. A broadsheet in small print has about 15,000. */
export const MAX_WORDS_OF_PAGE = 500_000;
/** Pages of one file. */
export const MAX_PAGES = 100_000;
/** Characters of one word; a longer one is no word, and its letters would each be weighed by the restorer. */
export const MAX_WORD_LENGTH = 10_000;
/** Readings of one sign that are kept; engines give up to about 20. */
export const MAX_CHOICES = 64;
