import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../errors.js';

/** The three groups of training text, nearest to the papers we restore first. */
export const CORPUS_GROUPS = ['core', 'administrative', 'general'] as const;

export type CorpusGroup = (typeof CORPUS_GROUPS)[number];

export interface CorpusFile {
  readonly group: CorpusGroup;
  readonly path: string;
}

/**
 * Lists `*.txt` of the folders `core`, `administrative` and `general` under `root`, in a fixed order.
 * Throws InputError when a group has no text, since every count would silently be zero.
 */
export async function listCorpusFiles(root: string): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const group of CORPUS_GROUPS) {
    const names = (await readdir(join(root, group))).filter((name) => name.endsWith('.txt')).sort();
    if (names.length === 0) {
      throw new InputError(
        `No text in ${join(root, group)}: put the decompressed *.txt of the corpus there.`,
      );
    }
    for (const name of names) files.push({ group, path: join(root, group, name) });
  }
  return files;
}

/** Yields arrays of whole lines of a UTF-8 file; memory stays at about one chunk whatever the file's size. */
export async function* readLineBatches(path: string): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  const last = rest + decoder.decode();
  if (last !== '') yield [last];
}
