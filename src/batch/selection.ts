import type { FolderOptions } from './folder-options.js';
import { withSlashes } from './glob.js';
import { type Name, nameOf } from './name-pattern.js';

/** One `--include` or `--exclude`. */
interface Rule {
  readonly option: '--include' | '--exclude';
  readonly typed: string;
  hasMatched: boolean;
}

/** What is wanted of one input, by paths inside it, with `/`. */
export interface Wanted {
  /** whether a file is wanted */
  wants(inside: string): boolean;
  /** whether anything in a folder can be wanted */
  enters(inside: string): boolean;
}

/** A path as it was typed, without what does not part it from others: `./kho/` is `kho`. */
function bare(typed: string): string {
  return withSlashes(typed.normalize('NFC'))
    .replace(/^(?:\.\/+)+/u, '')
    .replace(/(?<=[^/]|^\/)\/+$/u, '');
}

/** What a rule names in an input; also when it was typed with the name of the input before it, as shells complete it. */
function namesIn(base: string, typed: string): readonly Name[] {
  const glob = withSlashes(typed.normalize('NFC'));
  const names = [nameOf(glob)];
  const start = `${bare(base)}/`;
  const unprefixed = glob.replace(/^(?:\.\/+)+/u, '');
  if (unprefixed.startsWith(start)) names.push(nameOf(`/${unprefixed.slice(start.length)}`));
  return names.filter((name) => name !== undefined);
}

/** What `--include` and `--exclude` leave of the inputs, and which of them had no part in that. */
export class Selection {
  readonly #rules: readonly Rule[];

  constructor({ include = [], exclude = [] }: Pick<FolderOptions, 'include' | 'exclude'>) {
    this.#rules = [
      ...include.map((typed): Rule => ({ option: '--include', typed, hasMatched: false })),
      ...exclude.map((typed): Rule => ({ option: '--exclude', typed, hasMatched: false })),
    ];
  }

  /** Those that matched nothing of what was asked for so far. */
  get idle(): readonly Readonly<Rule>[] {
    return this.#rules.filter(({ hasMatched }) => !hasMatched);
  }

  /** @param base the folder of an input as it was typed; empty for the current one */
  within(base: string): Wanted {
    const rules = this.#rules.map((rule) => ({ rule, names: namesIn(base, rule.typed) }));
    const includes = rules.filter(({ rule }) => rule.option === '--include');
    const excludes = rules.filter(({ rule }) => rule.option === '--exclude');
    const matches = (some: typeof rules, test: (name: Name) => boolean): boolean => {
      // All of them, so that each is known that matches.
      const those = some.filter(({ names }) => names.some(test));
      for (const { rule } of those) rule.hasMatched = true;
      return those.length > 0;
    };
    const isIn = (
      some: typeof rules,
      folder: string,
      test: (name: Name, folder: string) => boolean,
    ): boolean =>
      some.length > 0 &&
      folder !== '' &&
      (isIn(some, parentOf(folder), test) || matches(some, (name) => test(name, folder)));
    const isOut = (folder: string): boolean =>
      isIn(excludes, folder, (name, path) => name.isFolder(path) || name.isLikeFolder(path));
    return {
      enters: (inside) => !isOut(inside.normalize('NFC')),
      wants(inside) {
        const path = inside.normalize('NFC');
        const isFile = (name: Name): boolean => name.isFile(path);
        if (isOut(parentOf(path)) || matches(excludes, isFile)) return false;
        if (includes.length === 0) return true;
        const isAbove = isIn(includes, parentOf(path), (name, folder) => name.isFolder(folder));
        return matches(includes, isFile) || isAbove;
      },
    };
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
