import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('./command.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** with a single blank in place of every line break that was put in */
  readonly err: string;
}

/** Starts the command; `uid` runs it as another user. */
export function start(
  input: string,
  output: string,
  options: object = {},
  more: { readonly env?: NodeJS.ProcessEnv; readonly uid?: number } = {},
): ChildProcess & { readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [COMMAND, input, output, JSON.stringify(options)], {
    env: { ...process.env, ...more.env },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(more.uid === undefined ? {} : { uid: more.uid, gid: more.uid }),
  });
  let err = '';
  child.stderr!.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  const ended = once(child, 'close').then(
    ([code, signal]): Ended => ({
      ...{ code, signal },
      err: err.replace(/\s+/gu, ' '),
    }),
  );
  return Object.assign(child, { ended });
}

/** Runs the command to its end. */
export function run(...args: Parameters<typeof start>): Promise<Ended> {
  return start(...args).ended;
}

/** Whether a program does its work here: `mount` may be forbidden. */
export function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}
