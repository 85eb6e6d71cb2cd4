import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Outside, RestorerFactory } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { loadDetector } from '../../src/model/load.js';
import { createRestorer } from '../../src/restore/restorer.js';
import { shippedModels } from '../shipped-models.js';
import { ROOT } from './fences.js';

/** One command of a document: what is typed, without its comment, and where its output goes. */
export interface TypedCommand {
  readonly words: readonly string[];
  readonly into: string | undefined;
}

/** The commands of a line: comments off, parted at `&&`. */
export function commandsOf(line: string): TypedCommand[] {
  const typed = line.replace(/(?:^|\s)#.*$/u, '').trim();
  if (typed === '') return [];
  return typed.split('&&').map((command) => {
    const [before, into] = command.split('>');
    const words = before!.trim().match(/"[^"]*"|\S+/gu) ?? [];
    return { words: words.map((word) => word.replace(/^"(.*)"$/u, '$1')), into: into?.trim() };
  });
}

let models: Promise<RestorerFactory> | undefined;

/** The real models, loaded once for all commands. */
function loadRestorers(): Promise<RestorerFactory> {
  models ??= shippedModels().then((loaded) => (options) => createRestorer(loaded, options));
  return models;
}

async function collected(stream: PassThrough): Promise<Buffer> {
  stream.end();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Runs a command of khoiphuc in this process and in the current folder, with the models that are shipped. */
export async function runTyped({ words, into }: TypedCommand): Promise<{ code: number; err: string }> {
  const [stdout, stderr] = [0, 1].map(() => new PassThrough({ highWaterMark: 2 ** 30 }));
  const io: Outside = {
    ...{ stdin: Readable.from([]), stdout: stdout!, stderr: stderr!, loadRestorers, loadDetector },
    openEngine: async (options) => (await import('../../src/source/ocr/open-engine.js')).openEngine(options),
  };
  const code = await main(words, io);
  const out = await collected(stdout!);
  if (into) writeFileSync(into, out);
  return { code, err: (await collected(stderr!)).toString() };
}

/** Runs a command with the built program; where nothing is built, it says so and runs nothing. */
export async function runBuilt({ words, into }: TypedCommand): Promise<{ code: number; err: string }> {
  if (!existsSync(join(ROOT, 'dist/cli/main.js'))) {
    console.warn(`not built: \`${words.join(' ')}\` is not tried`);
    return { code: 0, err: '' };
  }
  const bin = join(ROOT, 'bin/khoiphuc.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' });
  if (into) writeFileSync(into, stdout);
  return { code: status ?? 1, err: stderr };
}
