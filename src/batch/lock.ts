import { readFileSync, unlinkSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../errors.js';
import { writeError } from './work-folder.js';

/** Who works in an output folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** when the process began, in ticks since the machine did: another process of the same number is another holder */
  readonly began: string | undefined;
  readonly since: string;
}

/** Field of /proc/PID/stat, counted after the name in brackets. */
const START_TIME = 19;

function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TIME];
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = beganAt(pid);
  return began === undefined || now === undefined || began === now;
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away the lock of a process that is gone, unless it changed hands meanwhile. @param seen what it held */
async function removeStale(path: string, seen: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  // Another run may have taken the lock between the look and the rename: it gets it back.
  if ((await readFile(aside, 'utf8').catch(() => seen)) === seen) await rm(aside, { force: true });
  else await rename(aside, path);
}

/** Looks at a lock before it counts as held: others may take and leave it meanwhile. Chosen by feel: to clear a dead one away takes two. */
const ATTEMPTS = 5;
/** Milliseconds that writing a lock takes at most. */
const A_MOMENT = 300;

/**
 * Keeps two runs out of one output folder. The lock of a process that is gone is taken over.
 *
 * @returns what gives the lock back
 * @throws UsageError when another run is at work there
 */
export async function takeLock(path: string, output: string): Promise<() => void> {
  const self: Holder = {
    pid: process.pid,
    host: hostname(),
    began: beganAt(process.pid),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(`${JSON.stringify(self)}\n`);
      await file.close();
      return () => {
        try {
          if (parse(readFileSync(path, 'utf8'))?.pid === self.pid) unlinkSync(path);
        } catch {
          // It is gone already.
        }
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
        throw writeError(error, output);
    }
    const seen = await readFile(path, 'utf8').catch(() => '');
    const holder = parse(seen);
    if (holder && holder.host !== self.host) {
      throw new UsageError(
        `\`-o ${output}\`: a run on the machine ${holder.host} works in this folder since ${holder.since}. If it is over, remove ${path}.`,
      );
    }
    if (holder && isAlive(holder)) {
      throw new UsageError(
        `\`-o ${output}\`: another run (process ${holder.pid}) works in this folder. Wait for it, or give another folder.`,
      );
    }
    // A lock without words was made this moment, or by a run that was killed then.
    if (!holder && attempt === 0) await setTimeout(A_MOMENT);
    else await removeStale(path, seen);
  }
  throw new UsageError(`\`-o ${output}\`: other runs keep taking the lock ${path}. Try again.`);
}
