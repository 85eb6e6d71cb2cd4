import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerConvert } from '../../src/cli/convert.js';
import { EN } from '../../src/cli/messages/en.js';
import { EXIT } from '../../src/errors.js';
import { NO_SCANS } from './run.js';

const LINE = 'C«ng t¸c x©y dùng §¶ng trong t×nh h×nh míi';
const MEANT = 'Công tác xây dựng Đảng trong tình hình mới';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'khoiphuc-convert-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

async function run(argv: readonly string[], input: Uint8Array | string = '') {
  const stdout = new PassThrough({ highWaterMark: 2 ** 24 });
  const stderr = new PassThrough({ highWaterMark: 2 ** 24 });
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  const loadRestorers = async (): Promise<never> => {
    throw new Error('convert needs no models');
  };
  let code: number = EXIT.unexpected;
  let thrown: unknown;
  const program = new Command('khoiphuc').exitOverride();
  registerConvert(program, { stdin, stdout, stderr, loadRestorers, ...NO_SCANS, messages: EN }, (c) => {
    code = c;
  });
  await program.parseAsync(['convert', ...argv], { from: 'user' }).catch((error: unknown) => {
    thrown = error;
  });
  return { code, thrown, out: stdout.read() as Buffer | null, err: String(stderr.read() ?? '') };
}

describe('khoiphuc convert', () => {
  test('raw bytes, found and named', async () => {
    const { code, out, err } = await run([file('old.txt', Buffer.from(`${LINE}\n`, 'latin1'))]);
    expect(code).toBe(EXIT.ok);
    expect(out?.toString()).toBe(`${MEANT}\n`);
    expect(err).toMatch(/TCVN3 \(ABC\) \(certainty/);
  });

  test('quotes of Windows beside it', async () => {
    const { out } = await run(['-q', file('q.txt', Buffer.from(`\x93 ${LINE} \x94 \x85\r\n`, 'latin1'))]);
    expect(out?.toString()).toBe(`“ ${MEANT} ” …\r\n`);
  });

  test('text that was read as Latin-1, from standard input', async () => {
    const { out } = await run(['-q'], LINE);
    expect(out?.toString()).toBe(MEANT);
    const { out: none, err } = await run(['--quiet', '--from', 'abc', '-'], LINE);
    expect(none?.toString()).toBe(MEANT);
    expect(err).toBe('');
  });

  test('Unicode stays and says so', async () => {
    const { code, out, err } = await run([file('new.txt', MEANT)]);
    expect([code, out?.toString()]).toEqual([EXIT.ok, MEANT]);
    expect(err).toContain('nothing to convert');
  });

  test('to an old encoding, as bytes, in a file', async () => {
    const target = join(dir, 'vni.txt');
    const { code, err } = await run(['--to', 'vni', '-o', target, file('new2.txt', `${MEANT} 中`)]);
    expect(code).toBe(EXIT.ok);
    expect(readFileSync(target, 'latin1')).toBe('Coâng taùc xaây döïng Ñaûng trong tình hình môùi ?');
    expect(err).toMatch(/it lacks/);
  });

  test.each([
    ['not UTF-8, not certain', Buffer.from([0x63, 0xe9, 0x20, 0x64]), /not UTF-8/],
    ['a PDF', Buffer.from('%PDF-1.4 '), /a PDF/],
  ])('%s is refused', async (name, content, message) => {
    const { code, out, err } = await run([file(`${name}.txt`, content)]);
    expect(code).toBe(EXIT.input);
    expect(out).toBeNull();
    expect(err.replace(/\s+/g, ' ')).toMatch(message);
  });

  test('a missing file does not stop the others', async () => {
    const { code, out, err } = await run([join(dir, 'none.txt'), file('x.txt', MEANT)]);
    expect([code, out?.toString()]).toEqual([EXIT.input, MEANT]);
    expect(err.replace(/\s+/g, ' ')).toMatch(/no such file/);
  });

  test.each([
    ['--from', 'ebcdic'],
    ['--to', 'klingon'],
    ['--threshold', 'much'],
  ])('%s %s is wrong use', async (option, value) => {
    const { thrown } = await run([option, value, '-'], 'a');
    expect((thrown as { exitCode?: number }).exitCode).toBe(EXIT.usage);
    expect(String((thrown as Error).message)).toContain(`\`${option} ${value}\``);
  });
});
