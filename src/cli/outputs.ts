import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isFolder } from './is-folder.js';
import { usageError } from './messages/said.js';
import { placeOf } from './same-place.js';

/** One input and the file that its result goes to; undefined for standard output. */
export interface Job {
  readonly input: string;
  readonly output: string | undefined;
}

/** Name of the result of standard input in a folder. */
const STDIN_NAME = 'stdin.txt';

async function identity(path: string): Promise<string> {
  // As whole numbers: those of Windows have more digits than a JavaScript number.
  const status = await stat(path, { bigint: true }).catch(() => undefined);
  return status?.isFile() ? `${status.dev}:${status.ino}` : placeOf(path);
}

/** Files of pages, whose text is a text file of its own. */
const PAGED = /^\.(?:pdf|png|jpe?g|jp2|tiff?|bmp|webp|gif|hocr|html?|xml)$/iu;

function nameIn(
  folder: string,
  input: string,
  extension: string | undefined,
  others: readonly string[],
): string {
  const name = input === '-' ? STDIN_NAME : basename(input);
  const own = extname(name);
  const stem = basename(name, own);
  if (extension !== undefined) return join(folder, `${stem}${extension}`);
  return join(folder, PAGED.test(own) || others.includes(own.toLowerCase()) ? `${stem}.txt` : name);
}

/**
 * Says where each result goes: one input to the file `output`; several, or with `output` a folder, to files of the
 * same names in that folder (the text of `x.pdf` is `x.txt`).
 *
 * @param output the value of `-o`; undefined or `-` for standard output
 * @param extension of the results in a folder: with `.json`, `x.txt` becomes `x.json`; undefined for text
 * @param others extensions of results in other forms, which no text takes: with `.md` among them, that of `x.md` is `x.txt`
 * @throws UsageError when a result would overwrite an input, or two results would have the same name
 */
export async function planJobs(
  inputs: readonly string[],
  output: string | undefined,
  extension: string | undefined,
  others: readonly string[] = [],
): Promise<readonly Job[]> {
  if (inputs.filter((input) => input === '-').length > 1) {
    throw usageError((m) => m.usage.stdinTwice);
  }
  if (output === undefined || output === '-') return inputs.map((input) => ({ input, output: undefined }));
  const folder = inputs.length > 1 || (await isFolder(output));
  const jobs = inputs.map((input) => ({
    input,
    output: folder ? nameIn(output, input, extension, others) : output,
  }));
  const files = inputs.filter((input) => input !== '-');
  const taken = new Map(
    await Promise.all(files.map(async (input) => [await identity(input), input] as const)),
  );
  const given = new Map<string, string>();
  for (const job of jobs) {
    const id = await identity(job.output);
    if (taken.has(id)) {
      throw usageError((m) => m.usage.overwrites(output, String(taken.get(id))));
    }
    const other = given.get(id);
    if (other !== undefined) {
      throw usageError((m) => m.usage.sameResult(other, job.input, job.output));
    }
    given.set(id, job.input);
  }
  return jobs;
}
