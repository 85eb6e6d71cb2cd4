import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../errors.js';

/** Where the damage came from: which prior of the confusion model the pair teaches. */
export type DamageKind = 'eng' | 'vie' | 'scanner' | 'stripped' | 'typing';

/** One line as intended and as a recogniser (or typist) printed it. Both NFC. */
export interface TrainingPair {
  readonly kind: DamageKind;
  /** language and make of the engine data, for instance `eng.best_int`; `none` without an engine */
  readonly data: string;
  readonly damage: string;
  readonly dpi: number;
  readonly font: string;
  readonly style: string;
  readonly page: number;
  readonly observed: string;
  readonly intended: string;
}

/** Writes a page's pairs as JSON lines; a shard that exists is whole (written aside, then renamed). */
export function writeShard(path: string, pairs: readonly TrainingPair[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''));
  renameSync(`${path}.part`, path);
}

/** Paths of all shards below a folder such as `pairs/train` or `pairs/train/eng`, in a fixed order. */
export function listShards(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

export function hasShard(path: string): boolean {
  return existsSync(path);
}

/**
 * @param kinds what `kind` may be; anything when left out, where it does not matter
 * @throws InputError naming file and line when a line is not a pair, or of no such kind
 */
export function readShard(path: string, kinds?: readonly string[]): readonly TrainingPair[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    let pair: Partial<TrainingPair>;
    try {
      pair = JSON.parse(line) ?? {};
    } catch {
      pair = {};
    }
    if (typeof pair.observed !== 'string' || typeof pair.intended !== 'string') {
      throw new InputError(
        `${path}:${i + 1}: not a training pair, an object with \`kind\`, \`observed\` and \`intended\`. Mend or delete the line; if \`train pairs\` made the file, delete the file and run that again.`,
      );
    }
    if (kinds !== undefined && !kinds.includes(pair.kind as string)) {
      throw new InputError(
        `${path}:${i + 1}: \`kind\` is \`${pair.kind}\`; it must be one of ${kinds.join(', ')}.`,
      );
    }
    return [pair as TrainingPair];
  });
}

/** One checksum for many files: of their names and bytes, in the order given. */
export function digestOf(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
