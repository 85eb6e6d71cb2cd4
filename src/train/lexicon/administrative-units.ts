import { placeTone, toneKey } from '../../vietnamese/tone.js';

/** Kinds of administrative units, as they stand before a name. */
const LEVELS = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'thị trấn',
  'xã',
  'phường',
  'đặc khu',
] as const;

export type AdministrativeLevel = (typeof LEVELS)[number] | 'khác';
/** `current`: in force since 2025, whether old or new; `former`: merged or renamed away in 2025 or before. */
export type AdministrativePeriod = 'current' | 'former';

export interface AdministrativeUnit {
  readonly name: string;
  readonly level: AdministrativeLevel;
  readonly period: AdministrativePeriod;
}

/** The shape of provinces-2025.json, so far as we read it. */
export interface Province2025 {
  readonly FullName: string;
  readonly Wards: readonly { readonly FullName: string }[];
}

/** Units named by a number only (`Phường 12`, `Quận 1`) are no names. */
const NUMBERED = /^\d+$/;
const REMARK = /\([^()]*\)/g;

/** Cuts `Xã Ia Pnôn` into level and name; the level is `khác` when none stands before the name. */
export function splitUnit(fullName: string): { readonly name: string; readonly level: AdministrativeLevel } {
  const clean = placeTone(tidyName(fullName), 'old');
  const level = LEVELS.find((candidate) => clean.toLowerCase().startsWith(`${candidate} `));
  const name = level === undefined ? clean : clean.slice(level.length + 1);
  return { level: level ?? 'khác', name: name.charAt(0).toUpperCase() + name.slice(1) };
}

/** Folds blanks, drops remarks in brackets, joins `H' Neng` and parts `EaBar` as the official lists do. */
function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(REMARK, ' ')
    .replace(/[’`]/g, "'")
    .replace(/(\p{L}')\s+(?=\p{Lu})/gu, '$1')
    .replace(/(?<=\bEa)(?=\p{Lu})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * One row a name and level. `lines` holds full or bare names of any time, `provinces` the units since 2025.
 * A bare name (level `khác`) is left out when the same name has a level.
 */
export function mergeUnits(
  lines: readonly string[],
  provinces: readonly Province2025[],
): readonly AdministrativeUnit[] {
  const units = new Map<string, AdministrativeUnit>();
  const levelled = new Set<string>();
  const add = (fullName: string, period: AdministrativePeriod): void => {
    const { name, level } = splitUnit(fullName);
    const key = `${level}\t${toneKey(name)}`;
    if (name === '' || NUMBERED.test(name) || units.has(key)) return;
    units.set(key, { name, level, period });
    if (level !== 'khác') levelled.add(toneKey(name));
  };
  for (const province of provinces) {
    for (const { FullName } of [province, ...province.Wards]) add(FullName, 'current');
  }
  for (const line of lines) add(line, 'former');
  return [...units.values()].filter((unit) => unit.level !== 'khác' || !levelled.has(toneKey(unit.name)));
}
