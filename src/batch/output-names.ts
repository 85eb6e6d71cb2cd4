import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import type { FoundFile } from './walk.js';
import { WORK_FOLDER } from './work-folder.js';

/** The account of all files, in the output folder. */
export const REPORT_FILE = 'report.csv';
/** The records of all papers, with `--format record`. */
export const RECORDS_FILE = 'records.csv';

/** Extensions of documents: a result's own takes their place. Of other names nothing is taken away (`Báo cáo 1.2`). */
const DOCUMENT =
  /\.(?:txt|text|md|pdf|png|jpe?g|jpe|jfif|tiff?|webp|jp2|j2k|jpx|bmp|gif|hocr|x?html?|(?:alto\.)?xml|docx?|rtf|odt)$/iu;

/** The part of the result's name that all formats share: `a/b` for `a/b.pdf`. */
export function stemOf(key: string, keepExtension: boolean): string {
  return keepExtension
    ? key
    : key.replace(DOCUMENT, (extension, at: number) => (isWholeName(key, at) ? extension : ''));
}

/** A name that is nothing but an extension (`.txt`) has no stem. */
function isWholeName(key: string, at: number): boolean {
  return at === 0 || key[at - 1] === '/';
}

/** The path of a result inside the output folder, with `/`. `keepExtension` gives `b.pdf.txt`, but `b.txt` stays. */
export function outputName(key: string, extension: string, keepExtension: boolean): string {
  const stem = stemOf(key, keepExtension);
  return keepExtension && stem.toLowerCase().endsWith(extension) ? stem : stem + extension;
}

/** Whether names that differ only in case are one file there. */
export async function ignoresCase(folder: string): Promise<boolean> {
  const upper = await stat(join(folder, WORK_FOLDER.toUpperCase())).catch(() => undefined);
  const lower = await stat(join(folder, WORK_FOLDER)).catch(() => undefined);
  return upper !== undefined && lower !== undefined && upper.ino === lower.ino;
}

/**
 * Finds two inputs that would write the same file. Files come folder by folder, so that of a single root only the names of
 * one folder are held.
 */
export class OutputNames {
  readonly #taken = new Map<string, string>();
  readonly #wholeTree: boolean;
  readonly #ignoreCase: boolean;
  readonly #extensions: readonly string[];
  readonly #keepExtension: boolean;
  #folder = '';

  constructor(how: {
    readonly extensions: readonly string[];
    readonly keepExtension: boolean;
    /** files of the same folder may come at different times: of several roots, or while watching */
    readonly wholeTree: boolean;
    readonly ignoreCase: boolean;
  }) {
    this.#wholeTree = how.wholeTree;
    this.#ignoreCase = how.ignoreCase;
    this.#extensions = how.extensions;
    this.#keepExtension = how.keepExtension;
  }

  /**
   * Takes the names of a file's results.
   *
   * @param isSeenAgain the file may have taken them before
   * @returns what stands in the way, for people; undefined when nothing does
   */
  claim({ key, input }: FoundFile, isSeenAgain = false): string | undefined {
    const folder = key.slice(0, key.lastIndexOf('/') + 1);
    if (folder !== this.#folder && !this.#wholeTree) this.#taken.clear();
    this.#folder = folder;
    for (const extension of this.#extensions) {
      const name = outputName(key, extension, this.#keepExtension);
      const spelt = this.#ignoreCase ? name.normalize('NFC').toLowerCase() : name;
      if (spelt === REPORT_FILE || spelt === RECORDS_FILE || spelt.startsWith(`${WORK_FOLDER}/`))
        return `${input} would become ${name}, which this program writes itself. Rename it, or leave it out with \`--exclude\`.`;
      const other = this.#taken.get(spelt);
      if (other !== undefined && !(isSeenAgain && other === input))
        return `${other} and ${input} would both become ${name}. Give \`--keep-extension\` (b.pdf becomes b.pdf.txt), or leave one out with \`--exclude\`.`;
      this.#taken.set(spelt, input);
    }
    return undefined;
  }
}

/** @throws UsageError when two inputs would write the same result */
export async function checkNames(files: AsyncIterable<FoundFile>, names: OutputNames): Promise<number> {
  let count = 0;
  for await (const file of files) {
    if (file.note !== undefined) continue;
    count += 1;
    if (file.trouble !== undefined) continue;
    const clash = names.claim(file);
    if (clash !== undefined) throw new UsageError(clash);
  }
  return count;
}
