import type { ConfusionModel } from '../model/confusion-model.js';
import { stripMarks } from '../vietnamese/marks.js';

/**
 * Where each operation stands in a channel's table: a row per intended group, a column per observed one.
 * One layout serves all documents, so that an alignment found once can be scored by any channel.
 */
export interface ChannelLayout {
  /** Row of a single intended character, or of a two-character group. */
  readonly rows: ReadonlyMap<string, number>;
  /** Column of an observed group. Column 0 is the empty group. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rowGroups: readonly string[];
  readonly columnGroups: readonly string[];
  readonly width: number;
}

/**
 * @param alphabet letters that must have a row: the lexicon's, in both cases
 * @param neighbours pairs of letters that stand side by side in the lexicon; those with kindred pairs in
 *   the model (`rì` beside `ri`) get a row, so that kindred damage can be lent to them
 */
export function layOut(
  model: ConfusionModel,
  alphabet: Iterable<string>,
  neighbours: Iterable<string> = [],
): ChannelLayout {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>([['', 0]]);
  const row = (group: string) => {
    if (!rows.has(group)) rows.set(group, rows.size);
  };
  const column = (group: string) => {
    if (!columns.has(group)) columns.set(group, columns.size);
  };
  for (const letter of alphabet) {
    row(letter);
    column(letter);
  }
  for (const { intended, observed } of model.operations) {
    row(intended);
    column(observed);
  }
  const kindred = new Set([...rows.keys()].filter((group) => group.length === 2).map(stripMarks));
  for (const pair of neighbours) if (kindred.has(stripMarks(pair))) row(pair);
  return {
    rows,
    columns,
    rowGroups: [...rows.keys()],
    columnGroups: [...columns.keys()],
    width: columns.size,
  };
}
