import { basename } from 'node:path';
import { FormTable } from './form-table.js';
import { Int32List } from './number-list.js';
import { type CorpusFile, type HeldOutBlock, PARAGRAPH_END, readCorpusFile } from './read-corpus.js';

/** A named set of text files that gets a model of its own. */
export interface CorpusGroup {
  readonly name: string;
  readonly files: readonly string[];
}

export interface GroupStream {
  readonly name: string;
  readonly files: readonly CorpusFile[];
  /** form numbers, PARAGRAPH_END after each paragraph */
  readonly train: Int32Array;
  readonly heldOut: Int32Array;
}

export interface CorpusStream {
  readonly forms: FormTable;
  readonly groups: readonly GroupStream[];
}

/** Reads every file of every group once. `heldOutFiles` are base names; `block` of each is set aside. */
export function readCorpus(
  groups: readonly CorpusGroup[],
  heldOutFiles: ReadonlySet<string>,
  block: HeldOutBlock,
  progress: (message: string) => void,
): CorpusStream {
  const forms = new FormTable();
  const streams = groups.map((group) => {
    const train = new Int32List();
    const heldOut = new Int32List();
    const files = group.files.map((path) => {
      const name = basename(path);
      const read = readCorpusFile(path, forms, train, heldOut, heldOutFiles.has(name) ? block : undefined);
      progress(`read ${group.name}/${read.name}: ${read.forms} words, ${forms.size} forms so far`);
      return read;
    });
    return { name: group.name, files, train: train.take(), heldOut: heldOut.take() };
  });
  return { forms, groups: streams };
}

/** Occurrences of each form in the training part of one group. */
export function countForms(forms: FormTable, stream: Int32Array): Uint32Array {
  const counts = new Uint32Array(forms.size);
  for (let i = 0; i < stream.length; i++) {
    const form = stream[i]!;
    if (form !== PARAGRAPH_END) counts[form]!++;
  }
  return counts;
}

/** Two streams of every other paragraph, so that neither lacks a document the other has. */
export function splitParagraphs(stream: Int32Array): readonly [Int32Array, Int32Array] {
  const halves = [new Int32List(), new Int32List()] as const;
  let side = 0;
  for (let i = 0; i < stream.length; i++) {
    halves[side]!.push(stream[i]!);
    if (stream[i] === PARAGRAPH_END) side = 1 - side;
  }
  return [halves[0].take(), halves[1].take()];
}
