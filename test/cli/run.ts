import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/cli/main.js';
import type { Language } from '../../src/cli/messages/language.js';
import { loadDetector } from '../../src/model/load.js';
import { toyRestorer } from './toy-restorer.js';

/** What a run of the command printed and returned. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function text(stream: PassThrough): Promise<string> {
  stream.end();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** What commands need to read scans; these tests recognise nothing. */
export const NO_SCANS = {
  loadDetector,
  openEngine: async (): Promise<never> => {
    throw new Error('these tests recognise nothing');
  },
};

/** Runs the command in this process with the toy restorer. */
export async function run(
  argv: readonly string[],
  input: string | Uint8Array = '',
  language?: Language,
): Promise<Run> {
  const stdout = new PassThrough({ highWaterMark: 2 ** 30 });
  const stderr = new PassThrough({ highWaterMark: 2 ** 30 });
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  const loadRestorers = async (): Promise<typeof toyRestorer> => toyRestorer;
  const code = await main(argv, { stdin, stdout, stderr, loadRestorers, ...NO_SCANS }, language);
  return { code, out: await text(stdout), err: await text(stderr) };
}
