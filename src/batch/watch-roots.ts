import { setTimeout } from 'node:timers/promises';
import { stampOf } from './file-identity.js';
import type { Root } from './inputs.js';
import { LostRoots } from './lost-roots.js';
import { type FoundFile, walk } from './walk.js';

/** Milliseconds without a change after which a file counts as complete; scanners pause between pages. */
const QUIET_MS = 2000;
/** Milliseconds between two looks through the folders. */
const LOOK_MS = 500;
/** Looks that take long, of many files or over a network, are followed by a rest so many times as long. */
const REST = 10;

/** A file that is new or different, and may still grow. */
interface Arrival {
  readonly file: FoundFile;
  /** what tells one content from another */
  state: string;
  /** since when it has been so */
  since: number;
  /** the last look that found it */
  look: number;
}

/** How files are watched. */
export interface Watching {
  /** ends it */
  readonly end: AbortSignal;
  /** names of files that were given out and are not through: they have to wait when they change once more */
  readonly inHand: ReadonlySet<string>;
  /** milliseconds without a change after which a file is complete */
  readonly quiet?: number | undefined;
}

async function stateOf({ input, trouble, note }: FoundFile): Promise<string> {
  const known = trouble ?? note;
  if (known !== undefined) return known;
  return stampOf(input).then(
    (stamp) => JSON.stringify(stamp),
    (error: unknown) => String(error),
  );
}

/**
 * The files of all roots: those that are there, those that come and those that change, each once it has stopped growing. The
 * folders are looked through again and again: no system tells of changes that another machine makes on a network drive, and all
 * have a bound on what they tell of. A folder that is gone is waited for.
 */
export async function* watchRoots(
  roots: readonly Root[],
  { end, inHand, quiet = QUIET_MS }: Watching,
): AsyncGenerator<FoundFile> {
  /** by name, the state in which a file was given out */
  const given = new Map<string, string>();
  const arrivals = new Map<string, Arrival>();
  const lost = new LostRoots(roots);
  let look = 0;
  let nextLook = 0;
  const lookThrough = async (): Promise<readonly FoundFile[]> => {
    look += 1;
    const start = performance.now();
    for await (const file of walk(roots)) {
      if (end.aborted) return [];
      if (lost.isOne(file)) continue;
      const state = await stateOf(file);
      if (given.get(file.key) === state) continue;
      const known = arrivals.get(file.key);
      if (known?.state === state) known.look = look;
      else arrivals.set(file.key, { file, state, since: performance.now(), look });
    }
    for (const [key, arrival] of arrivals) if (arrival.look !== look) arrivals.delete(key);
    const now = performance.now();
    nextLook = now + Math.max(LOOK_MS, REST * (now - start));
    return lost.news();
  };
  while (!end.aborted) {
    if (performance.now() >= nextLook) yield* await lookThrough();
    for (const [key, arrival] of arrivals) {
      if (end.aborted || performance.now() >= nextLook) break;
      if (performance.now() - arrival.since < quiet || inHand.has(key)) continue;
      const state = await stateOf(arrival.file);
      if (state !== arrival.state) {
        Object.assign(arrival, { state, since: performance.now() });
        continue;
      }
      arrivals.delete(key);
      given.set(key, state);
      yield arrival.file;
    }
    const rest = Math.min(LOOK_MS, nextLook - performance.now());
    if (rest > 0) await setTimeout(rest, undefined, { signal: end }).catch(() => {});
  }
}
