import type { Root } from './inputs.js';
import type { FoundFile } from './walk.js';

/** Keeps account of watched folders that cannot be read: removed, or on a drive that is away for a while. */
export class LostRoots {
  readonly #folders: ReadonlySet<string>;
  #lost: ReadonlySet<string> = new Set();
  #now = new Set<string>();

  constructor(roots: readonly Root[]) {
    this.#folders = new Set(roots.filter(({ kind }) => kind === 'folder').map(({ path }) => path));
  }

  /** Whether what was found stands for a watched folder that cannot be read. */
  isOne({ input, trouble }: FoundFile): boolean {
    const isLost = trouble !== undefined && this.#folders.has(input);
    if (isLost) this.#now.add(input);
    return isLost;
  }

  /** What is to be told after a look through all folders: those that were lost since the last one, and those that are back. */
  news(): readonly FoundFile[] {
    const tell = (path: string, note: string): FoundFile => ({ key: path, input: path, note });
    const before = this.#lost;
    this.#lost = this.#now;
    this.#now = new Set();
    return [...this.#folders].flatMap((path) => {
      if (before.has(path) === this.#lost.has(path)) return [];
      return before.has(path)
        ? tell(path, `${path}: this folder can be read again.`)
        : tell(path, `${path}: this folder cannot be read any more. It is looked for until it can.`);
    });
  }
}
