import { CommanderError } from 'commander';
import { EXIT, KhoiphucError } from '../errors.js';
import { type Io, logEvent, say } from './io.js';
import { EN } from './messages/en.js';
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
 * The one translator from errors to exit codes: prints what went wrong, as JSON with `--log-json`, and says with which code to
 * leave.
 *
 * @param debug true to print the stack too
 */
export async function exitCodeOf(error: unknown, io: Io, debug: boolean): Promise<number> {
  const code = codeFor(error);
  if (code === EXIT.ok) return code;
  if (io.logsJson) {
    await logError(error, code, io, debug).catch(() => {});
    return code;
  }
  // It has printed that itself.
  if (error instanceof CommanderError) return code;
  await say(io, sentence(error, io)).catch(() => {});
  if (debug && error instanceof Error) {
    io.stderr.write(`${error.stack}\n`);
    if (error.cause instanceof Error) io.stderr.write(`caused by ${error.cause.stack}\n`);
  }
  return code;
}

/** The exit code that an error stands for. */
export function codeFor(error: unknown): number {
  if (isClosedPipe(error)) return EXIT.ok;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  return error instanceof KhoiphucError ? error.exitCode : EXIT.unexpected;
}

/** The line of `--log-json`; in English, as all that is for machines. */
function logError(error: unknown, exitCode: number, io: Io, debug: boolean): Promise<void> {
  const message =
    error instanceof CommanderError
      ? error.message.replace(/^error: /u, '')
      : sentence(error, { ...io, messages: EN });
  const stack = debug && error instanceof Error ? error.stack : undefined;
  return logEvent(io, 'error', { message, file: fileOf(error), exitCode, stack });
}

/** The file that an error is about, where it or the system's error behind it names one. */
function fileOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof KhoiphucError && error.file !== undefined) return error.file;
  return 'path' in error && typeof error.path === 'string' ? error.path : fileOf(error.cause);
}

/** Whether the environment asks for stacks. */
export function isDebugging(): boolean {
  return (process.env.KHOIPHUC_DEBUG ?? '') !== '';
}
