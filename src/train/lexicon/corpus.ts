import { createReadStream } from 'node:fs';
import { findTextFolders } from '../text-folders.js';

/** The three groups of training text, nearest to the papers we restore first. */
export const CORPUS_GROUPS = ['core', 'administrative', 'general'] as const;

export type CorpusGroup = (typeof CORPUS_GROUPS)[number];

/** What a person's own text counts as. */
const OWN_TEXT: CorpusGroup = 'core';

export interface CorpusFile {
  readonly group: CorpusGroup;
  readonly path: string;
}

/**
 * Lists the texts below `root` in a fixed order, group by group. Text of a person's own, in folders of any other name or in
 * none, counts as `core`: it is what they restore. A group without text is empty, and counts nothing.
 *
 * @throws InputError when there is no text in any
 */
export async function listCorpusFiles(root: string): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const [name, paths] of await findTextFolders(root)) {
    const group = CORPUS_GROUPS.find((known) => known === name) ?? OWN_TEXT;
    for (const path of paths) files.push({ group, path });
  }
  const place = ({ group }: CorpusFile): number => CORPUS_GROUPS.indexOf(group);
  return files.sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
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
