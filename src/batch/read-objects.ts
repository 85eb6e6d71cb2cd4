import { linesOf } from './lines-of.js';
import { memberSource } from './member-source.js';
import type { ObjectJob, ObjectOutcome } from './task.js';

/** UTF-16 units of one line; a longer one is an error of its own. */
const LONGEST_LINE = 2 ** 26;
/** The id of a line that has none. */
const NO_ID = 'null';

/** A line understood, or what is wrong with it. */
function parse(line: string | undefined, number: number): ObjectJob | ObjectOutcome {
  const wrong = (error: string, id = NO_ID): ObjectOutcome => ({
    id,
    error: `line ${number}: ${error}`,
  });
  if (line === undefined)
    return wrong('longer than 64 million characters. Put the text in a file, and give `path`.');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong('this is no JSON. Write one object a line.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong('this is no JSON object. Write {"id": …, "text": …}.');
  // Not the value parsed: a number of more than 15 digits would come back as another one.
  const id = memberSource(line, 'id') ?? NO_ID;
  // Programs that write every field write `null` where there is nothing.
  const text = (value as Record<string, unknown>).text ?? undefined;
  const path = (value as Record<string, unknown>).path ?? undefined;
  if ((text === undefined) === (path === undefined)) return wrong('give `text` or `path`, one of them.', id);
  if (typeof (text ?? path) !== 'string') return wrong('`text` and `path` must be strings.', id);
  return text === undefined ? { id, path: path as string } : { id, text: text as string };
}

/**
 * The objects of `--jsonl`: each line understood, or what is wrong with it. Blank lines are passed over.
 *
 * @param input UTF-8, in pieces of any size
 */
export async function* readObjects(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): AsyncGenerator<ObjectJob | ObjectOutcome, void> {
  let number = 0;
  for await (const line of linesOf(input, LONGEST_LINE)) {
    number += 1;
    if (line === undefined || line.trim() !== '') yield parse(line, number);
  }
}
