/** What Windows-1252 has at bytes 0x80 to 0x9F; a space where it has nothing. */
export const WINDOWS_1252_SPECIALS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
