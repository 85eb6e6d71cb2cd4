import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { folderOf, newFolder, treeOf } from '../batch/folders.js';
import { run, start } from './run.js';

const KILLS = 25;
/** Milliseconds that an uninterrupted run takes, about: kills are spread over them. */
const SPREAD = 900;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Small texts, some long documents, a file that always fails. */
function archive(): string {
  const files: Record<string, string> = {
    'bad.txt': 'BAD',
    'a/long.pdf': 'PAGES 150 x',
    'b/long.pdf': 'PAGES 33 y',
  };
  for (let i = 0; i < 400; i++) files[`d${i % 7}/${i}.txt`] = `file ${i} ${'w '.repeat(i % 50)}`;
  return folderOf(files);
}

/** Everything under a folder but the report, whose seconds differ. */
function names(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'report.csv')
    .sort();
}

function report(folder: string): string {
  return readFileSync(join(folder, 'report.csv'), 'utf8').replace(/,\d+(?:\.\d+)?,(done|failed)/gu, ',S,$1');
}

it(`comes out the same after ${KILLS} kills at random moments`, async () => {
  const input = archive();
  const whole = newFolder();
  const options = { format: 'text,json', quiet: true };
  const env = { TOY_DELAY: '4' };
  expect((await run(input, whole, options, { env })).code).toBe(5);
  const random = seeded(20261121);
  const output = newFolder();
  let killed = 0;
  for (let i = 0; i < KILLS; i++) {
    const child = start(input, output, options, { env });
    await setTimeout(100 + random() * SPREAD);
    child.kill('SIGKILL');
    if ((await child.ended).signal === 'SIGKILL') killed += 1;
    // Once it is through, begin anew, so that every kill falls into work.
    else rmSync(output, { recursive: true });
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  const last = await run(input, output, options, { env });
  expect([last.code, last.err]).toEqual([5, expect.stringContaining('cannot read this')]);
  expect(treeOf(output)).toEqual(treeOf(whole));
  expect(names(output)).toEqual(names(whole));
  expect(report(output)).toBe(report(whole));
}, 300_000);

it('knows its own results after kills between which the inputs changed', async () => {
  const input = folderOf({});
  const output = newFolder();
  const options = { format: 'text,json', quiet: true };
  const env = { TOY_DELAY: '2' };
  const random = seeded(20261123);
  let written: Record<string, string> = {};
  for (let round = 0; round < 6; round++) {
    const texts = Array.from({ length: 200 }, (_, i) => [`d${i % 3}/${i}.txt`, `file ${i}, round ${round}`]);
    written = Object.fromEntries(texts);
    folderOf(written, input);
    const child = start(input, output, options, { env });
    // Its first results are there; of most a line in the manifest comes a second later.
    const isThere = (): boolean => treeOf(output)['d0/0.txt']?.endsWith(`ROUND ${round}`) === true;
    while (child.exitCode === null && !isThere()) await setTimeout(20);
    await setTimeout(random() * 300);
    child.kill('SIGKILL');
    await child.ended;
  }
  const { code, err } = await run(input, output, options, { env });
  expect([err, code]).toEqual(['', expect.toBeOneOf([0, 6])]);
  const tree = treeOf(output);
  for (const [name, text] of Object.entries(written)) expect(tree[name]).toBe(text.toUpperCase());
}, 120_000);

it('says how to go on after one Ctrl-C, and stops at once after two', async () => {
  const input = archive();
  const output = newFolder();
  const child = start(input, output, {}, { env: { TOY_DELAY: '20' } });
  const count = (): number => Object.keys(treeOf(output)).length;
  while (count() === 0) await setTimeout(20);
  child.kill('SIGINT');
  const { code, err } = await child.ended;
  expect(code).toBe(130);
  expect(err).toMatch(/Finishing the files in hand[\s\S]*goes on where it stopped/u);
  const done = count();
  // Two groups of at most 32 files and two parts of a document were in hand.
  expect(done).toBeLessThan(200);
  const log = join(newFolder(), 'log');
  const twice = start(input, output, {}, { env: { TOY_DELAY: '3000', TOY_LOG: log } });
  while (!existsSync(log)) await setTimeout(20);
  const before = performance.now();
  twice.kill('SIGINT');
  await setTimeout(200);
  twice.kill('SIGINT');
  expect((await twice.ended).code).toBe(130);
  expect(performance.now() - before).toBeLessThan(6000);
  expect((await run(input, output, { quiet: true })).code).toBe(5);
  expect((await run(input, output, { quiet: true, exclude: ['bad.txt'] })).code).toBe(6);
}, 120_000);
