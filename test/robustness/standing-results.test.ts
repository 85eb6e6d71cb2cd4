import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { notePlacing } from '../../src/batch/placing-log.js';
import { repairFolder } from '../../src/batch/repair-folder.js';
import { StagedFile } from '../../src/batch/staged-file.js';
import { folderOf, newFolder, runFolder, TOY, treeOf } from '../batch/folders.js';

let output: string;
beforeEach(() => {
  output = newFolder();
});

/** Why files failed, by name. */
async function reasons(inputs: readonly string[], more = {}): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { record } of repairFolder({ inputs, output, jobs: 1, ...TOY, ...more }))
    if (record.status === 'failed') found[record.path] = record.reason ?? '';
  return found;
}

function outputsOf(path: string): string[] {
  const lines = readFileSync(join(output, '.khoiphuc/manifest.jsonl'), 'utf8').trim().split('\n');
  const last = lines.map((line) => JSON.parse(line)).findLast((record) => record.path === path);
  return last.outputs.map((one: { path: string }) => one.path);
}

describe('what a person did to a result', () => {
  it('outlives a run that could not read the input', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    await runFolder({ inputs: [input], output });
    renameSync(join(input, 'a.txt'), join(input, '.away'));
    symlinkSync('nowhere', join(input, 'a.txt'));
    expect(await runFolder({ inputs: [input], output })).toMatchObject({ 'a.txt': 'failed' });
    expect(outputsOf('a.txt')).toEqual(['a.txt']);
    writeFileSync(join(output, 'a.txt'), 'HUMAN');
    renameSync(join(input, '.away'), join(input, 'a.txt'));
    expect(await reasons([input])).toEqual({ 'a.txt': expect.stringMatching(/changed by somebody/u) });
    expect(treeOf(output)).toEqual({ 'a.txt': 'HUMAN', 'b.txt': 'HAI' });
  });

  it('outlives a run for which the input was broken', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    await runFolder({ inputs: [input], output });
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(input, name), 'BAD');
    expect(Object.keys(await reasons([input]))).toEqual(['a.txt', 'b.txt']);
    expect(outputsOf('a.txt')).toEqual(['a.txt']);
    writeFileSync(join(output, 'a.txt'), 'HUMAN');
    folderOf({ 'a.txt': 'mot', 'b.txt': 'ba' }, input);
    expect(await reasons([input])).toEqual({ 'a.txt': expect.stringMatching(/changed by somebody/u) });
    expect(treeOf(output)).toEqual({ 'a.txt': 'HUMAN', 'b.txt': 'BA' });
  });

  it('outlives runs that asked for other forms', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    const run = (formats: string[]) => runFolder({ inputs: [input], output, formats });
    await run(['text', 'json']);
    await run(['text']);
    writeFileSync(join(output, 'a.json'), 'HUMAN');
    folderOf({ 'a.txt': 'bon', 'b.txt': 'ba' }, input);
    await run(['text']);
    expect(await run(['text', 'json'])).toEqual({ 'a.txt': 'failed', 'b.txt': 'done' });
    expect(treeOf(output)).toMatchObject({ 'a.json': 'HUMAN', 'b.json': expect.stringContaining('BA') });
  });
});

describe('a result that lost its end', () => {
  /** Leaves so much of a result. */
  function cut(name: string, share: number): void {
    const content = readFileSync(join(output, name));
    writeFileSync(join(output, name), content.subarray(0, Math.floor(content.length * share)));
  }

  it('is written again, beside forms that a person worked on', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    const run = () => runFolder({ inputs: [input], output, formats: ['json'] });
    await run();
    const whole = treeOf(output);
    cut('a.json', 0.5);
    writeFileSync(join(output, 'b.json'), '{}');
    expect(await run()).toEqual({ 'a.txt': 'done', 'b.txt': 'unchanged' });
    expect(treeOf(output)).toEqual({ ...whole, 'b.json': '{}' });
  });

  it('gives way to a shorter one, when the input changed', async () => {
    const input = folderOf({ 'a.txt': 'mot hai ba bon nam sau bay tam chin muoi' });
    const run = () => runFolder({ inputs: [input], output, formats: ['json'] });
    await run();
    cut('a.json', 0.95);
    folderOf({ 'a.txt': 'x' }, input);
    expect(await run()).toEqual({ 'a.txt': 'done' });
    expect(treeOf(output)['a.json']).toMatch(/X"\}\]\}$/u);
  });

  it('is told from the work of a person where a text ends within a character, and else is kept', async () => {
    const input = folderOf({ 'a.txt': 'một hai', 'b.txt': 'một hai' });
    await runFolder({ inputs: [input], output });
    const bytes = readFileSync(join(output, 'a.txt'));
    writeFileSync(join(output, 'a.txt'), bytes.subarray(0, 3));
    writeFileSync(join(output, 'b.txt'), bytes.subarray(0, 4));
    expect(await runFolder({ inputs: [input], output })).toEqual({ 'a.txt': 'done', 'b.txt': 'unchanged' });
    expect(treeOf(output)).toEqual({ 'a.txt': 'MỘT HAI', 'b.txt': 'MỘ' });
  });

  it('is nothing that the manifest does not know', async () => {
    folderOf({ 'a.json': '{"mine": ' }, output);
    const found = await reasons([folderOf({ 'a.txt': 'mot' })], { formats: ['json'] });
    expect(found).toEqual({ 'a.txt': expect.stringMatching(/does not know/u) });
    expect(treeOf(output)).toEqual({ 'a.json': '{"mine": ' });
  });
});

describe('a file that the manifest does not know', () => {
  it('is not overwritten but with --force', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai', 'sub/c.txt': 'ba' });
    folderOf({ 'a.txt': 'mine', 'sub/c.txt': 'mine too' }, output);
    const unknown = expect.stringMatching(/does not know\. Move it away, or overwrite it with `--force`/u);
    for (let again = 0; again < 2; again++)
      expect(await reasons([input])).toEqual({ 'a.txt': unknown, 'sub/c.txt': unknown });
    expect(treeOf(output)).toEqual({ 'a.txt': 'mine', 'b.txt': 'HAI', 'sub/c.txt': 'mine too' });
    rmSync(join(output, 'a.txt'));
    expect(await reasons([input])).toEqual({ 'sub/c.txt': unknown });
    expect(await reasons([input], { force: true })).toEqual({});
    expect(treeOf(output)).toEqual({ 'a.txt': 'MOT', 'b.txt': 'HAI', 'sub/c.txt': 'BA' });
  });

  it('is taken over where it is what would be written: the manifest was lost', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    await runFolder({ inputs: [input], output });
    writeFileSync(join(output, 'b.txt'), 'HUMAN');
    rmSync(join(output, '.khoiphuc'), { recursive: true });
    expect(await runFolder({ inputs: [input], output })).toEqual({ 'a.txt': 'done', 'b.txt': 'failed' });
    expect(treeOf(output)).toEqual({ 'a.txt': 'MOT', 'b.txt': 'HUMAN' });
  });

  it('is known when a run was killed right after it had put it there', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai', 'c.txt': 'ba' });
    const work = join(output, '.khoiphuc/unfinished-1-x');
    mkdirSync(work, { recursive: true });
    for (const key of ['a.txt', 'b.txt', 'c.txt']) {
      const file = new StagedFile(work, key);
      await file.write(`result of other options for ${key}`);
      await file.finish();
      notePlacing(work, { key, input: join(input, key), stamp: { bytes: 0, modified: '', changed: '' } }, [
        file.at(key),
      ]);
      if (key !== 'c.txt') file.place(output, key);
    }
    writeFileSync(join(output, 'b.txt'), 'HUMAN');
    expect(await runFolder({ inputs: [input], output })).toEqual({
      'a.txt': 'done',
      'b.txt': 'failed',
      'c.txt': 'done',
    });
    expect(treeOf(output)).toEqual({ 'a.txt': 'MOT', 'b.txt': 'HUMAN', 'c.txt': 'BA' });
  });
});

describe('a result', () => {
  it('belongs to the input it was made of: a second archive does not take its place', async () => {
    const root = folderOf({ 'A/x.txt': 'mot', 'A/y.txt': 'hai', 'B/x.txt': 'bon', 'B/z.txt': 'ba' });
    const [one, other] = [join(root, 'A'), join(root, 'B')];
    await runFolder({ inputs: [one], output });
    expect(await reasons([other])).toEqual({
      'x.txt': expect.stringMatching(/B.x\.txt: its result x\.txt was made of another file, .*A.x\.txt\./u),
    });
    expect(treeOf(output)).toEqual({ 'x.txt': 'MOT', 'y.txt': 'HAI', 'z.txt': 'BA' });
    // Nothing of the first is done again, and its row stays; so it does when the other cannot be read.
    rmSync(join(other, 'x.txt'));
    symlinkSync('nowhere', join(other, 'x.txt'));
    expect(await runFolder({ inputs: [other], output })).toEqual({ 'x.txt': 'failed', 'z.txt': 'unchanged' });
    expect(await runFolder({ inputs: [one], output })).toEqual({
      'x.txt': 'unchanged',
      'y.txt': 'unchanged',
    });
    folderOf({ 'x.txt': 'nam' }, one);
    expect(await runFolder({ inputs: [one], output })).toEqual({ 'x.txt': 'done', 'y.txt': 'unchanged' });
  });

  it('gives way when it is moved away, or with --force', async () => {
    const root = folderOf({ 'A/x.txt': 'mot', 'B/x.txt': 'bon', 'C/x.txt': 'tam' });
    await runFolder({ inputs: [join(root, 'A')], output });
    rmSync(join(output, 'x.txt'));
    expect(await runFolder({ inputs: [join(root, 'B')], output })).toEqual({ 'x.txt': 'done' });
    expect(await runFolder({ inputs: [join(root, 'C')], output, force: true })).toEqual({ 'x.txt': 'done' });
    expect(treeOf(output)).toEqual({ 'x.txt': 'TAM' });
  });

  it('goes along with an archive that is moved, linked, or named in another way', async () => {
    const root = folderOf({ 'A/x.txt': 'mot', 'A/y.txt': 'hai' });
    const at = (name: string) => join(root, name);
    const unchanged = { 'x.txt': 'unchanged', 'y.txt': 'unchanged' };
    await runFolder({ inputs: [at('A')], output });
    expect(await runFolder({ inputs: [relative(process.cwd(), at('A'))], output })).toEqual(unchanged);
    symlinkSync('A', at('way'));
    folderOf({ 'A/x.txt': 'bon' }, root);
    expect(await runFolder({ inputs: [at('way')], output })).toEqual({ ...unchanged, 'x.txt': 'done' });
    renameSync(at('A'), at('moved'));
    expect(await runFolder({ inputs: [at('moved')], output })).toEqual(unchanged);
    folderOf({ 'moved/y.txt': 'nam' }, root);
    expect(await runFolder({ inputs: [at('moved')], output })).toEqual({ ...unchanged, 'y.txt': 'done' });
    expect(treeOf(output)).toEqual({ 'x.txt': 'BON', 'y.txt': 'NAM' });
  });
});
