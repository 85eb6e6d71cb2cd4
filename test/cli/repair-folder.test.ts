import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { settingsId } from '../../src/batch/fingerprint.js';
import type { Io } from '../../src/cli/io.js';
import { EN } from '../../src/cli/messages/en.js';
import { repairFolderCommand } from '../../src/cli/repair-folder.js';
import { type FolderCommandOptions, shouldRunFolder } from '../../src/cli/repair-folder-options.js';
import { EXIT } from '../../src/errors.js';
import type { OutputOptions } from '../../src/output/format.js';
import { folderOf, newFolder, TOY } from '../batch/folders.js';
import { run } from './run.js';

async function command(
  input: string | readonly string[],
  options: Partial<FolderCommandOptions> = {},
  isTTY = false,
  messages = EN,
) {
  const stderr = Object.assign(new PassThrough({ highWaterMark: 2 ** 20 }), { isTTY });
  const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr, messages } as unknown as Io;
  const code = await repairFolderCommand(io, [input].flat(), { restorer: {}, jobs: 1, ...options }, TOY);
  return { code, err: String(stderr.read() ?? '') };
}

describe('the exit code of a run over a folder', () => {
  it('is 0 when all went well, 6 when there is nothing to do, 5 when some failed', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'hai' });
    const output = newFolder();
    const first = await command(input, { output });
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringMatching(/2 files: 2 repaired; 2 pages, 2 words/u),
    ]);
    expect((await command(input, { output })).code).toBe(6);
    folderOf({ 'c.txt': 'BAD' }, input);
    const { code, err } = await command(input, { output });
    expect([code, err]).toEqual([5, expect.stringMatching(/1 failed, 2 done before/u)]);
    expect((await command(newFolder(), { output: newFolder() })).code).toBe(6);
  });

  it('is 6 when a glob matches no file, and the glob is named; other inputs are repaired all the same', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'sub/b.md': 'hai' });
    const nothing = await command(join(input, '*.md'), { output: newFolder() });
    expect(nothing.code).toBe(EXIT.nothingToDo);
    expect(nothing.err.replace(/\n {2}/gu, ' ')).toContain(
      '*.md` matched no file. `*` stays within one folder',
    );
    const both = await command([join(input, '*.md'), join(input, 'a.txt')], { output: newFolder() });
    expect([both.code, both.err]).toEqual([EXIT.ok, expect.stringContaining('*.md` matched no file.')]);
    const deep = await command(join(input, '**/*.md'), { output: newFolder() });
    expect([deep.code, deep.err]).toEqual([EXIT.ok, expect.not.stringContaining('matched no file')]);
    const excluded = await command(join(input, '*.txt'), { output: newFolder(), exclude: ['a.txt'] });
    expect([excluded.code, excluded.err]).toEqual([
      EXIT.nothingToDo,
      expect.not.stringContaining('matched no file'),
    ]);
  });

  it('is that of a wrong use without an output folder, as the whole command says', async () => {
    const { code, err } = await run(['repair', folderOf({ 'a.txt': 'x' })]);
    expect([code, err]).toEqual([2, expect.stringContaining('name it with `-o`')]);
  });

  it.each([{ pages: '1' }, { explain: true }, { corrections: 'none' }, { verbose: true }] as const)(
    'is that of a wrong use with what is for single files: %j',
    async (option) => {
      const asked = command(folderOf({ 'a.txt': 'x' }), { output: newFolder(), ...option });
      await expect(asked).rejects.toThrow(/is for single files/u);
    },
  );

  it('is that of the models when they are missing', async () => {
    const input = folderOf({ 'a.txt': 'x' });
    const { code } = await run(['repair', input, '-o', newFolder(), '--models', join(input, 'none')]);
    expect(code).toBe(4);
  });
});

describe('the settings of a run over a folder', () => {
  it('are the same whatever language its review pages open in, and others with other lines', () => {
    const id = (writing: OutputOptions) => settingsId({ formats: ['html'], writing }, undefined);
    expect(id({ reviewLanguage: 'vi' })).toBe(id({}));
    expect(id({ reviewLanguage: 'vi', reflow: true })).toBe(id({ reflow: true }));
    expect(id({ reflow: true })).not.toBe(id({}));
  });

  it('make nothing out of date when they are for what could not be read: the password and the limits', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'BAD' });
    const output = newFolder();
    await command(input, { output });
    const { err } = await command(input, { output, password: 'x', maxMb: 512, maxPixels: 9, pageTime: 5 });
    expect(err).toMatch(/2 files: 1 failed, 1 done before/u);
  });
});

describe('what is told', () => {
  it('is one JSON object a line with --log-json', async () => {
    const { err } = await command(folderOf({ 'a.txt': 'mot', 'b.txt': 'BAD' }), {
      ...{ output: newFolder(), logJson: true },
    });
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ event }) => event)).toEqual(['start', 'file', 'file', 'end']);
    expect(events.at(-1)).toMatchObject({ done: 1, failed: 1, total: 2, exitCode: 5 });
  });

  it('is JSON with --log-json also when the run ends by an error', async () => {
    const input = folderOf({ 'a.txt': 'mot' });
    const none = join(input, 'none');
    const wrong = await command(input, { output: newFolder(), logJson: true, models: none });
    const [error, end, ...more] = wrong.err.trim().split('\n');
    expect(JSON.parse(error!)).toMatchObject({ event: 'error', file: none, exitCode: 4 });
    expect(JSON.parse(end!)).toMatchObject({ event: 'end', exitCode: 4, total: 0 });
    expect([wrong.code, more]).toEqual([4, []]);
  });

  it.each([
    [2, ['--jobs', '0'], /^option '-j/u],
    [2, ['--bogus'], /^unknown option/u],
    [2, [], /name it with `-o`/u],
    [3, ['-o', 'x', '--terms', '/none'], /^\/none: there is no such file/u],
  ])('is JSON with --log-json before there is a run: %i %j', async (exitCode, args, message) => {
    const { code, err } = await run(['repair', newFolder(), '--log-json', ...args], '', 'vi');
    expect(JSON.parse(err)).toMatchObject({
      event: 'error',
      exitCode,
      message: expect.stringMatching(message),
    });
    expect(code).toBe(exitCode);
  });

  it('is failures alone with --quiet', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'BAD' });
    const { err } = await command(input, { output: newFolder(), quiet: true });
    expect(
      err
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('khoiphuc')),
    ).toHaveLength(1);
  });

  it('is a bar on a terminal, and failures above it', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'b.txt': 'BAD' });
    const { err } = await command(input, { output: newFolder() }, true);
    expect(err).toContain('█');
    expect(err).toMatch(/cannot read this/u);
  });

  it('is in the report in any case', async () => {
    const output = newFolder();
    await command(folderOf({ 'a.txt': 'mot' }), { output, quiet: true });
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toMatch(/^\ufefffile,pages,road,syllables,/u);
  });

  it('has its reasons in the report in the language of the messages, states in none', async () => {
    const output = newFolder();
    const messages = {
      ...EN,
      translate: (message: string) => message.replace('cannot read this', 'không đọc được'),
    };
    await command(folderOf({ 'b.txt': 'BAD' }), { output }, false, messages);
    const report = readFileSync(join(output, 'report.csv'), 'utf8');
    expect(report).toMatch(/^b\.txt,.*,failed,.*không đọc được/mu);
    expect(readFileSync(join(output, '.khoiphuc', 'manifest.jsonl'), 'utf8')).toContain('cannot read this');
  });
});

describe('files named one by one', () => {
  it('go on where the last run stopped, and keep results that a person worked on', async () => {
    const folder = folderOf({ 'a.txt': 'mot', 'b.txt': 'BAD', 'c.txt': 'ba' });
    const output = newFolder();
    const inputs = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name));
    expect((await command(inputs, { output })).err).toMatch(/3 files: 2 repaired, 1 failed/u);
    writeFileSync(join(output, 'a.txt'), 'by hand');
    expect((await command(inputs, { output })).err).toMatch(/3 files: 1 failed, 2 done before/u);
    expect(readFileSync(join(output, 'a.txt'), 'utf8')).toBe('by hand');
  });

  it('cannot be told apart where they have one name, and are told so', async () => {
    const folder = folderOf({ 'x/a.txt': 'mot', 'y/a.txt': 'hai' });
    const [one, other] = [join(folder, 'x/a.txt'), join(folder, 'y/a.txt')] as const;
    const output = newFolder();
    await expect(command([one, other], { output })).rejects.toThrow(
      /would both become a\.txt.*another `-o`/u,
    );
    await expect(command([one, one], { output })).rejects.toThrow(/is named twice/u);
  });
});

describe('a report that cannot be written', () => {
  it('is said, in place of where it is, with the results kept; the same command writes it', async () => {
    const output = newFolder();
    mkdirSync(join(output, 'report.csv'));
    const input = folderOf({ 'a.txt': 'mot' });
    const failed = await command(input, { output });
    expect(failed.code).toBe(EXIT.input);
    expect(failed.err.replace(/\s+/gu, ' ')).toMatch(
      /report\.csv: cannot be written: .*All results are kept/u,
    );
    expect(failed.err).not.toContain('The account of every file');
    expect(readFileSync(join(output, 'a.txt'), 'utf8')).toBe('MOT');
    rmSync(join(output, 'report.csv'), { recursive: true });
    const { code, err } = await command(input, { output });
    expect([code, err]).toEqual([6, expect.stringContaining('The account of every file')]);
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toContain('a.txt,1,');
  });

  it('overwrites no file that is no report', async () => {
    const output = folderOf({ 'report.csv': 'mine' });
    const input = folderOf({ 'a.txt': 'mot' });
    for (let again = 0; again < 2; again++)
      expect(await command(input, { output })).toMatchObject({
        code: EXIT.input,
        err: expect.stringContaining('another file of this name'),
      });
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toBe('mine');
    expect((await command(input, { output, force: true })).code).toBe(0);
    expect((await command(input, { output })).code).toBe(6);
    expect(readFileSync(join(output, 'report.csv'), 'utf8')).toContain('a.txt,1,');
  });
});

describe('a run over a folder', () => {
  it('is what folders, globs, several files with -o and its own options ask for, and one file does not', async () => {
    const folder = folderOf({ 'a.txt': 'x', 'b[1].txt': 'y' });
    expect(existsSync(join(folder, 'b[1].txt'))).toBe(true);
    const asked = (inputs: string[], options = {}) => shouldRunFolder(inputs, options);
    expect(await asked([folder])).toBe(true);
    expect(await asked([join(folder, '*.txt')])).toBe(true);
    const several = [join(folder, 'a.txt'), join(folder, 'b[1].txt')];
    expect(await asked(several, { output: 'out' })).toBe(true);
    expect(await asked(several)).toBe(false);
    expect(await asked(several, { output: '-' })).toBe(false);
    expect(await asked(several, { output: 'out', pages: '1' })).toBe(false);
    expect(await asked([several[0]!], { output: 'out' })).toBe(false);
    expect(await asked([join(folder, 'a.txt'), '-'])).toBe(false);
    expect(await asked([join(folder, 'b[1].txt')])).toBe(false);
    expect(await asked([join(folder, 'a.txt')], { force: true })).toBe(true);
    expect(await asked([join(folder, 'a.txt')], { adapt: 'document' })).toBe(false);
  });
});
