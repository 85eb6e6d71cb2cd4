import { basename, dirname, join } from 'node:path';
import { isInside, type Root, realPlace } from './inputs.js';

/** Where inputs really are. */
export interface InputPlaces {
  readonly folders: readonly string[];
  /** named one by one, or linked to from a folder */
  readonly files: readonly string[];
  /** names that differ only in case are one file in the output folder */
  readonly ignoreCase: boolean;
}

/** The real places of roots. */
export async function inputPlaces(roots: readonly Root[], ignoreCase: boolean): Promise<InputPlaces> {
  const places = (wanted: Root['kind']): Promise<string[]> =>
    Promise.all(roots.filter(({ kind }) => kind === wanted).map(({ path }) => realPlace(path)));
  return { folders: await places('folder'), files: await places('file'), ignoreCase };
}

/** Keeps results off inputs: they may lie in the output folder, or a link in the output folder may lead to them. */
export class InputGuard {
  readonly #output: string;
  readonly #folders: readonly string[];
  readonly #files: Set<string>;
  readonly #ignoreCase: boolean;
  #whole: Promise<string> | undefined;
  /** Results come folder by folder: the last one is remembered. */
  #folder = '';
  #place: Promise<string> | undefined;

  constructor(output: string, { folders, files, ignoreCase }: InputPlaces) {
    this.#output = output;
    this.#ignoreCase = ignoreCase;
    this.#folders = folders.map((folder) => this.#spell(folder));
    this.#files = new Set(files.map((file) => this.#spell(file)));
  }

  /** What worker processes are told. */
  get places(): InputPlaces {
    return { folders: this.#folders, files: [...this.#files], ignoreCase: this.#ignoreCase };
  }

  /** Takes in where a link of an input folder leads, when that is in the output folder. */
  async follow(link: string): Promise<void> {
    this.#whole ??= realPlace(this.#output);
    const place = await realPlace(link);
    if (isInside(await this.#whole, place)) this.#files.add(this.#spell(place));
  }

  /** @returns where a result would really be written, when that is an input or lies in one */
  async inputAt(name: string): Promise<string | undefined> {
    const folder = join(this.#output, dirname(name));
    if (this.#place === undefined || folder !== this.#folder) this.#place = realPlace(folder);
    this.#folder = folder;
    const place = join(await this.#place, basename(name));
    const spelt = this.#spell(place);
    const isInput = this.#files.has(spelt) || this.#folders.some((input) => isInside(input, spelt));
    return isInput ? place : undefined;
  }

  #spell(path: string): string {
    return this.#ignoreCase ? path.normalize('NFC').toLowerCase() : path;
  }
}
