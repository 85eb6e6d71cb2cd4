import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../../errors.js';
import { encodeConfusions } from '../../model/confusion-file.js';
import { digestOf, readShard } from '../pairs/pair-file.js';
import { type LinePair, learnConfusions } from './learn-confusions.js';

/** Kinds of damage, in the column order of the model. `clean` is undamaged text: every letter stays. */
export const DAMAGE_KINDS = ['clean', 'eng', 'vie', 'scanner', 'stripped', 'typing'] as const;

export interface TrainConfusionsOptions {
  /** Folder of pairs, one folder per kind of damage, as `renderPairs` writes it. */
  readonly pairs: string;
  /** The model file to write. */
  readonly output: string;
  /** Day of the training for the header, `2026-11-21`. */
  readonly date: string;
  readonly onProgress?: (message: string) => void;
}

/**
 * Learns `confusions.tsv` from folders of line pairs. Deterministic: files are read in the order of
 * their names.
 *
 * @throws InputError when the folder holds no pairs or a pair is malformed
 */
export function trainConfusions({
  pairs,
  output,
  date,
  onProgress = () => {},
}: TrainConfusionsOptions): void {
  const shards = readdirSync(pairs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  if (shards.length === 0) throw new InputError(`No pairs (\`*.jsonl\`) in \`${pairs}\`.`);
  const perKind = new Map<string, number>();
  function* lines(): Generator<LinePair> {
    for (const shard of shards) {
      for (const { kind, observed, intended } of readShard(join(pairs, shard), DAMAGE_KINDS)) {
        perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
        yield { kind, observed, intended };
        if (kind === 'stripped') yield { kind: 'clean', observed: intended, intended };
      }
    }
  }
  const model = learnConfusions(lines(), { kinds: DAMAGE_KINDS, onProgress });
  const counts = [...perKind].map(([kind, count]) => `${kind} ${count}`).join(', ');
  // Written aside, then renamed: the file is whole or it is not there.
  writeFileSync(
    `${output}.part`,
    encodeConfusions(model, [
      'How letters are misread: letter groups and whole tokens with expected counts, learnt by EM from pages that were',
      'set, damaged and recognised; docs/file-formats.md says how to read this.',
      `Pages: ${shards.length}; SHA-256 of them all, in the order of their names: ${digestOf(pairs, shards)}`,
      `Pairs of lines: ${counts}.`,
      `Command: khoiphuc train confusions ${basename(pairs)}; ${date}`,
    ]),
  );
  renameSync(`${output}.part`, output);
  onProgress(`${model.operations.length} operations, ${model.tokens.length} whole tokens → ${output}`);
}
