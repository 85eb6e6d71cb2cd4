import { readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { readError } from '../source/text.js';

/** The texts that belong together, by path; undefined where one is missing. */
export interface EvaluationCase {
  readonly name: string;
  readonly truth: string;
  readonly observed: string | undefined;
  readonly restored: string | undefined;
}

const ROLES = ['truth', 'observed', 'restored'] as const;
type Role = (typeof ROLES)[number];

/** The name of the case that a file belongs to in a role, undefined when it has another role. */
function caseName(path: string, role: Role): string | undefined {
  for (const other of ROLES) {
    const marked = path.endsWith(`.${other}.txt`) ? path.slice(0, -`.${other}.txt`.length) : undefined;
    const alone = posix.basename(path) === `${other}.txt` ? posix.dirname(path) : undefined;
    const name = marked ?? alone;
    if (name !== undefined) return other === role ? name : undefined;
  }
  return path.endsWith('.txt') ? path.slice(0, -'.txt'.length) : undefined;
}

function isMarked(path: string, role: Role): boolean {
  return path.endsWith(`.${role}.txt`) || posix.basename(path) === `${role}.txt`;
}

async function textsOf(folder: string, role: Role, onlyMarked: boolean): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw readError(error, folder);
  });
  const texts = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(join(folder, '.').length).split(sep).join('/').replace(/^\/+/, '');
    const name = caseName(path, role);
    if (name === undefined || (onlyMarked && !isMarked(path, role))) continue;
    if (!texts.has(name) || isMarked(path, role)) texts.set(name, full);
  }
  return texts;
}

/**
 * Pairs the texts of two or three folders: `X.truth.txt`, `X.observed.txt` and `X.restored.txt`, or
 * `X/truth.txt` and so on, or `X.txt` in each folder. One folder may be given several times; then the names must
 * tell the roles apart.
 *
 * @returns the cases in the order of their names
 */
export async function findCases(
  truth: string,
  observed: string,
  restored: string | undefined,
): Promise<readonly EvaluationCase[]> {
  const folders = [truth, observed, restored].map((folder) => folder && join(folder, '.'));
  const shared = (at: number): boolean =>
    folders.some((folder, index) => index !== at && folder === folders[at]);
  const truths = await textsOf(truth, 'truth', shared(0));
  const observeds = await textsOf(observed, 'observed', shared(1));
  const restoreds = restored === undefined ? undefined : await textsOf(restored, 'restored', shared(2));
  return [...truths.keys()].sort().map((name) => ({
    name,
    truth: truths.get(name)!,
    observed: observeds.get(name),
    restored: restoreds?.get(name),
  }));
}
