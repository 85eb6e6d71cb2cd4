import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
 * Finds two inputs that would write the same file, or of which one would write a file where the other needs a folder. Files
 * come folder by folder, and in each before those of the folders in it, so that of a single root only the names of one
 * folder of each depth are held.
 */
export class OutputNames {
  /** Results, by what wrote them. */
  readonly #taken = new Map<string, string>();
  /** Folders that results lie in, by what is first written there. */
  readonly #folders = new Map<string, string>();
  /** The folder whose files come, behind those that it lies in. */
  #depth: { readonly folder: string; readonly names: string[] }[] = [];
  readonly #wholeTree: boolean;
  readonly #ignoreCase: boolean;
  readonly #extensions: readonly string[];
  readonly #keepExtension: boolean;

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
    const names = this.#enter(folder);
    const inTheWay = this.#claimFolders(folder, input);
    if (inTheWay !== undefined) return inTheWay;
    for (const name of this.namesOf(key)) {
      const spelt = this.#spell(name);
      if (spelt === REPORT_FILE || spelt === RECORDS_FILE || spelt.startsWith(`${WORK_FOLDER}/`))
        return `${input} would become ${name}, which this program writes itself. Rename it, or leave it out with \`--exclude\`.`;
      const other = this.#taken.get(spelt);
      if (other !== undefined && !(isSeenAgain && other === input)) return clashOf(other, input, name);
      const inside = this.#folders.get(spelt);
      if (inside !== undefined) return fileAndFolder(input, inside, name);
      this.#taken.set(spelt, input);
      names?.push(spelt);
    }
    return undefined;
  }

  /** The names of a file's results. */
  namesOf(key: string): readonly string[] {
    return this.#extensions.map((extension) => outputName(key, extension, this.#keepExtension));
  }

  /** Forgets the folders that are through; what is told is where the names of this one are to be held. */
  #enter(folder: string): string[] | undefined {
    if (this.#wholeTree) return undefined;
    const around = (outer: string): boolean => folder.startsWith(outer);
    for (let last = this.#depth.at(-1); last && !around(last.folder); last = this.#depth.at(-1)) {
      for (const name of last.names) this.#taken.delete(name);
      this.#depth.pop();
    }
    const here = this.#depth.at(-1);
    if (here?.folder === folder) return here.names;
    const names: string[] = [];
    this.#depth.push({ folder, names });
    return names;
  }

  /** A folder that a result lies in, and those around it, may not be results themselves. */
  #claimFolders(folder: string, input: string): string | undefined {
    for (let end = folder.length - 1; end > 0; end = folder.lastIndexOf('/', end - 1)) {
      const name = folder.slice(0, end);
      const spelt = this.#spell(name);
      const other = this.#taken.get(spelt);
      if (other !== undefined) return fileAndFolder(other, input, name);
      if (!this.#wholeTree) continue;
      if (this.#folders.has(spelt)) return undefined;
      this.#folders.set(spelt, input);
    }
    return undefined;
  }

  #spell(name: string): string {
    return this.#ignoreCase ? name.normalize('NFC').toLowerCase() : name;
  }
}

/** Why two inputs cannot both be repaired, and what helps. */
function clashOf(one: string, other: string, name: string): string {
  if (one === other) return `${one} is named twice. Name it once.`;
  if (basename(one) === basename(other))
    return `${one} and ${other} would both become ${name}. Give one of them another \`-o\`, or name the folder that both are in.`;
  return `${one} and ${other} would both become ${name}. Give \`--keep-extension\` (b.pdf becomes b.pdf.txt), or leave one out with \`--exclude\`.`;
}

function fileAndFolder(file: string, inside: string, name: string): string {
  return `${file} would become ${name}, and the result of ${inside} needs a folder of that name. Give \`--keep-extension\` (b.pdf becomes b.pdf.txt), or leave one out with \`--exclude\`.`;
}
