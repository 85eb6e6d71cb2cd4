/** Unicode normalisation as an argument, so that a host without it can bring its own. */
export interface UnicodeNormalizer {
  nfc(text: string): string;
  nfd(text: string): string;
}

/**
 * `String.prototype.normalize` of the host, looked up at each call. A host without it (Node built without its data of
 * Unicode) gets it from the package unorm, which the command imports there; see `bin/khoiphuc.js`. Unorm is not
 * imported here: its tables alone take longer to load than all the rest of the library.
 */
export const hostNormalizer: UnicodeNormalizer = {
  nfc: (text) => text.normalize('NFC'),
  nfd: (text) => text.normalize('NFD'),
};
