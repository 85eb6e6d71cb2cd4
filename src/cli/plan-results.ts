import { extname } from 'node:path';
import type { FormatEntry } from '../output/formats.js';
import { isFolder } from './is-folder.js';
import { planJobs } from './outputs.js';

/** One input, and for each format the file that it goes to; undefined for standard output. */
export interface ResultPlan {
  readonly input: string;
  readonly results: readonly { readonly format: FormatEntry; readonly output: string | undefined }[];
}

/** The format whose results keep the names of text files. */
export const TEXT = 'text';

/**
 * Says where the results of each input go, in every format: with several formats and one file named, they are put beside
 * each other under that name: `-o result.txt` gives `result.txt` and `result.html`.
 *
 * @param output the value of `-o`; undefined or `-` for standard output
 * @param json true when `--json` asks for lines of JSON in place of the text
 * @throws UsageError when a result would overwrite an input, or two results would have the same name
 */
export async function planResults(
  inputs: readonly string[],
  output: string | undefined,
  formats: readonly FormatEntry[],
  json: boolean,
): Promise<readonly ResultPlan[]> {
  const named = output !== undefined && output !== '-' && inputs.length === 1 && !(await isFolder(output));
  const stem = named ? output.slice(0, output.length - extname(output).length) : '';
  const perFormat = await Promise.all(
    formats.map(async (format) => {
      const place = named && formats.length > 1 ? `${stem}${format.extension}` : output;
      const extension = json ? '.json' : format.name === TEXT ? undefined : format.extension;
      const others = formats.filter((other) => other !== format).map((other) => other.extension);
      return { format, jobs: await planJobs(inputs, place, extension, others) };
    }),
  );
  return inputs.map((input, i) => ({
    input,
    results: perFormat.map(({ format, jobs }) => ({ format, output: jobs[i]!.output })),
  }));
}
