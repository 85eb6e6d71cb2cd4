/**
 * The encodings that Vietnamese was typed in before Unicode, and what UTF-8 becomes when it is read as Windows-1252.
 * `tcvn3-capitals` is TCVN3 typed in a font of capitals (.VnTimeH): the same codes, shown as capitals.
 */
export const LEGACY_ENCODINGS = [
  'tcvn3',
  'tcvn3-capitals',
  'vni',
  'viqr',
  'vps',
  'viscii',
  'windows-1258',
  'bkhcm2',
  'mojibake',
  'mojibake-twice',
] as const;

export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** What people call them. */
export const ENCODING_TITLES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  'tcvn3-capitals': 'TCVN3 (ABC) in a font of capitals',
  vni: 'VNI-Windows',
  viqr: 'VIQR',
  vps: 'VPS',
  viscii: 'VISCII',
  'windows-1258': 'Windows-1258',
  bkhcm2: 'BK HCM 2',
  mojibake: 'UTF-8 read as Latin-1 or Windows-1252',
  'mojibake-twice': 'UTF-8 read as Latin-1 or Windows-1252, twice',
};

const ALIASES: Readonly<Record<string, LegacyEncoding>> = {
  abc: 'tcvn3',
  tcvn: 'tcvn3',
  'tcvn-3': 'tcvn3',
  'tcvn5712-3': 'tcvn3',
  vn3: 'tcvn3',
  'tcvn3-h': 'tcvn3-capitals',
  'vni-windows': 'vni',
  'vni-win': 'vni',
  cp1258: 'windows-1258',
  'bk-hcm-2': 'bkhcm2',
  'bkhcm-2': 'bkhcm2',
  utf8: 'mojibake',
};

/**
 * The encoding that a person means.
 *
 * @param name `TCVN3`, `abc`, `VNI-Windows`, `cp1258` …
 * @returns undefined when no encoding has this name
 */
export function encodingNamed(name: string): LegacyEncoding | undefined {
  const plain = name.trim().toLowerCase().replace(/[ _]/g, '-');
  return LEGACY_ENCODINGS.find((e) => e === plain) ?? ALIASES[plain];
}

/**
 * The encoding that a font asks for, as PDF and word processor files name fonts.
 *
 * @param fontName `.VnTimeH`, `ABCDEF+VNI-Times,Bold`, `VPS Long An` …
 * @returns undefined for every font that is not known to be of a legacy encoding
 */
export function encodingOfFont(fontName: string): LegacyEncoding | undefined {
  const name = fontName.replace(/^[A-Z]{6}\+/, '').replace(/[,-](?:Bold|Italic|Regular|Oblique)+$/i, '');
  if (/^\.?Vn[A-Z0-9]/.test(name)) return /H$/.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  if (/^VNI[- ]/i.test(name)) return 'vni';
  if (/^VPS(?:[- ]|(?=[A-Z]))/.test(name)) return 'vps';
  if (/viscii|^VI[- ]?(?:Times|Arial)/i.test(name)) return 'viscii';
  if (/^(?:BK ?HCM|VNBK|BKHN)|^VN ?(?:Times|Helvetica|Courier)\b.*BK/i.test(name)) return 'bkhcm2';
  return undefined;
}
