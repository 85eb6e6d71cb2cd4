/** Source of a pattern for square and cubic metres, `m²`, `km2`, whose digits are no letters. */
export const METRES = String.raw`(?:da|[cdhkmnµN])?m[23²³](?![\p{L}\d])`;
