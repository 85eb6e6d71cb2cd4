import { CommanderError } from 'commander';
import { EXIT, KhoiphucError } from '../errors.js';
import { type Io, say } from './io.js';
import { sentenceOf } from './messages/said.js';

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** True when whoever read our output has gone, as `head` does: no trouble of ours. */
export function isClosedPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED';
}

function sentence(error: unknown, { messages }: Io): string {
  if (error instanceof KhoiphucError) return sentenceOf(error, messages);
  const message = error instanceof Error ? error.message : String(error);
  if (codeOf(error) === 'ENOSPC') return messages.program.diskFull;
  return messages.program.unexpected(message);
}

/**
 * The one translator from errors to exit codes: prints what went wrong and says with which code to leave.
 *
 * @param debug true to print the stack too
 */
export async function exitCodeOf(error: unknown, io: Io, debug: boolean): Promise<number> {
  if (isClosedPipe(error)) return EXIT.ok;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  await say(io, sentence(error, io)).catch(() => {});
  if (debug && error instanceof Error) {
    io.stderr.write(`${error.stack}\n`);
    if (error.cause instanceof Error) io.stderr.write(`caused by ${error.cause.stack}\n`);
  }
  return error instanceof KhoiphucError ? error.exitCode : EXIT.unexpected;
}

/** Whether the environment asks for stacks. */
export function isDebugging(): boolean {
  return (process.env.KHOIPHUC_DEBUG ?? '') !== '';
}
