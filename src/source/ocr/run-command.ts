import { spawn } from 'node:child_process';

/** How a command ended. */
export interface CommandEnd {
  /** undefined when a signal ended it */
  readonly code: number | undefined;
  readonly out: string;
  readonly trouble: string;
}

export interface RunningCommand {
  /** Rejects when the command cannot be started. */
  readonly end: Promise<CommandEnd>;
  kill(): void;
}

/** More than this of what a command complains is not kept. */
const MOST_TROUBLE = 4_000;

/** Starts a command without a shell, with `input` on its standard input; everything is UTF-8. */
export function runCommand(command: string, args: readonly string[], input?: Uint8Array): RunningCommand {
  const child = spawn(command, args, {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' }, // by page is quicker than by line, and `workers` is what was asked
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const out: Buffer[] = [];
  let trouble = '';
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (trouble.length < MOST_TROUBLE) trouble += chunk;
  });
  child.stdin.on('error', () => {}); // a child that ended early is reported by its end
  child.stdin.end(input ?? '');
  const end = new Promise<CommandEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? undefined, out: Buffer.concat(out).toString('utf8'), trouble: trouble.trim() }),
    );
  });
  return { end, kill: () => void child.kill('SIGKILL') };
}
