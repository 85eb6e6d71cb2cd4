import { readFileSync } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { width } from '../../src/cli/wrap.js';
import { ModelError } from '../../src/errors.js';
import { NO_SCANS, run } from './run.js';
import { toyRestorer } from './toy-restorer.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

function outside(loadRestorers: () => Promise<never>): Parameters<typeof main>[1] & { stderr: PassThrough } {
  return {
    stdin: Readable.from([Buffer.from('x')]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    loadRestorers,
    ...NO_SCANS,
  };
}

describe('khoiphuc', () => {
  it('says of help on an unknown command that there is none', async () => {
    const { code, err } = await run(['help', 'repar']);
    expect(code).toBe(2);
    expect(err).toContain("unknown command 'repar'");
    expect(err).toContain('repair');
  });

  it('prints its version and its help', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toMatch(/repair.*\n.*evaluate/s);
    expect(help.out).toContain('Exit codes');
  });

  it('lists exit codes one a line, and choices only where no sentence explains them', async () => {
    const { out } = await run(['repair', '--help']);
    const codes = out.slice(out.indexOf('Exit codes:')).match(/^ {2}\d+(?= )/gmu);
    expect(codes?.map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 130]);
    const said = out.replace(/\s+/gu, ' ');
    expect(said).toContain('every page (always) or no page (never) (default: auto)');
    expect(said).toContain('language of the messages (choices: vi, en)');
  });

  it('sums up every step of the training in a line', async () => {
    const { out } = await run(['train', '--help']);
    const list = out.slice(out.indexOf('Commands:'), out.indexOf('CORPORA')).trim().split('\n').slice(1);
    expect(list).toHaveLength(12);
    for (const line of list) expect(line).toMatch(/^ {2}[a-z]+ +[a-z].*[^.]$/u);
  });

  it.each([
    [['--help']],
    [['repair', '--help']],
    [['evaluate', '--help']],
    [['train', '--help']],
    [['train', 'all', '--help']],
  ])('has help within 80 columns: %j', async (argv) => {
    const { code, out } = await run(argv);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
  });

  it.each([
    [[], /Usage: khoiphuc/],
    [['repiar'], /unknown command 'repiar'.*Did you mean repair/s],
    [['repair', '--jsn'], /unknown option '--jsn'.*Did you mean --json/s],
    [['repair', '--tone-style', 'other'], /Allowed choices are keep, old, new/],
    [['repair', '--json', '--explain'], /choose one/],
    [['repair', '-', '-'], /only once/],
    [['evaluate', 'one'], /missing required argument 'observed'/],
    [['evaluate', '--list', 'x', 'a', 'b'], /whole number/],
  ])('answers wrong use with exit code 2 and a sentence: %j', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err.replace(/\n {2}/gu, ' ')).toMatch(message);
  });

  it('translates errors once: model trouble is 4, the unexpected 1, stacks only on demand', async () => {
    const model = outside(() =>
      Promise.reject(new ModelError('`ngram.bin` is damaged. Reinstall khoiphuc.')),
    );
    expect(await main(['repair', '-'], model)).toBe(4);
    expect(String(model.stderr.read())).toBe('khoiphuc: `ngram.bin` is damaged. Reinstall khoiphuc.\n');

    const surprise = outside(() => Promise.reject(new TypeError('x is not a function')));
    expect(await main(['repair', '-'], surprise)).toBe(1);
    const quiet = String(surprise.stderr.read());
    expect(quiet).toMatch(/should not: x is not a function\nPlease report it/);
    expect(quiet).not.toMatch(/^\s+at /m);

    const loud = outside(() => Promise.reject(new TypeError('x is not a function')));
    expect(await main(['repair', '-', '--debug'], loud)).toBe(1);
    expect(String(loud.stderr.read())).toMatch(/TypeError: x is not a function\n\s+at /);
  });

  it('is quiet when the reader of its output goes away', async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const stderr = new PassThrough();
    const stdin = Readable.from([Buffer.from('Pdy manh\n'.repeat(100_000))]);
    const loadRestorers = async (): Promise<typeof toyRestorer> => toyRestorer;
    expect(await main(['repair', '-'], { stdin, stdout, stderr, loadRestorers, ...NO_SCANS })).toBe(0);
    expect(stderr.read()).toBeNull();
  });
});
