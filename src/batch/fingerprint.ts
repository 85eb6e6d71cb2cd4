import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../errors.js';
import type { RepairSettings } from './folder-options.js';

/** Hexadecimal digits kept: two of a million archives share 48 bits by chance with probability 1 in 500. */
export const DIGITS = 12;

/** Keys in order and nothing undefined, so that equal settings give equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

function shortNameOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
    .slice(0, DIGITS);
}

/**
 * A short name for a choice of settings, as far as it makes results out of date. The password and the limits take no part in it:
 * they decide whether a file can be read, and what could not be read is tried again anyway. Nor does the language in which
 * review pages open: who runs the command in another language wants nothing done again.
 */
export function settingsId(settings: RepairSettings, learnt: string | undefined): string {
  const { writing, password: _, limits: __, ...others } = settings;
  return shortNameOf({ ...others, writing: writing && { ...writing, reviewLanguage: undefined }, learnt });
}

/**
 * A short name for what decides how far files can be read. Pages kept of a document that is not through are read again with
 * another password or other limits. The password cannot be told from it.
 */
export function accessId({ password, limits }: RepairSettings): string {
  return shortNameOf({ password, limits });
}

/**
 * A short name for the content of a folder of models.
 *
 * @throws ModelError when it cannot be read
 */
export async function modelsId(folder: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    const names = (await readdir(folder)).filter((name) => /\.(?:bin|tsv|json)$/u.test(name)).sort();
    for (const name of names) hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  } catch (cause) {
    throw new ModelError(
      `Cannot read the model folder \`${folder}\`: reinstall khoiphuc, or name another with \`--models\`.`,
      { cause },
    );
  }
  return hash.digest('hex').slice(0, DIGITS);
}
