import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lineOf, repairLines } from '../../src/batch/repair-lines.js';
import { folderOf, newFolder, TOY } from './folders.js';

async function filter(
  input: AsyncIterable<string | Uint8Array>,
  jobs = 2,
): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  for await (const outcome of repairLines(input, { jobs, ...TOY })) lines.push(JSON.parse(lineOf(outcome)));
  return lines;
}

async function* of(...pieces: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

describe('the filter of JSON lines', () => {
  it('answers every line in order, a bad one with an error', async () => {
    const folder = folderOf({ 'a.txt': 'mot' });
    const lines = [
      '{"id":1,"text":"hai"}',
      'no JSON',
      '',
      `{"id":{"any":"thing"},"path":${JSON.stringify(join(folder, 'a.txt'))}}`,
      '{"id":2}',
      '{"id":3,"text":"x","path":"y"}',
      '{"id":4,"text":5}',
      '[1]',
      '{"id":5,"path":"/none"}',
      '{"id":6,"text":"BAD"}',
      '{"id":7,"text":"CRASH"}',
      '{"text":"last"}',
    ];
    const said = await filter(of(`${lines.join('\n')}`));
    expect(said.map(({ id }) => id)).toEqual([1, null, { any: 'thing' }, 2, 3, 4, null, 5, 6, 7, null]);
    expect(said.map(({ text }) => text)).toEqual([
      ...['HAI', undefined, 'MOT', undefined, undefined, undefined, undefined, undefined, undefined],
      ...[undefined, 'LAST'],
    ]);
    expect(said.map(({ error }) => error !== undefined)).toEqual([
      ...[false, true, false, true, true, true, true, true, true, true, false],
    ]);
    expect(said[1]!.error).toMatch(/^line 2: this is no JSON/u);
    expect(said[9]!.error).toMatch(/crashed, twice/u);
  });

  it('takes a field that is null for one that is not there', async () => {
    const said = await filter(of('{"id":1,"text":"hai","path":null}\n{"id":2,"text":null,"path":null}\n'));
    expect(said).toMatchObject([{ text: 'HAI' }, { error: expect.stringMatching(/give `text` or `path`/u) }]);
  });

  it('says when no temporary files can be made', async () => {
    vi.stubEnv('TMPDIR', '/nowhere');
    vi.stubEnv('TEMP', '/nowhere');
    await expect(filter(of('{"id":1,"text":"hai"}\n'))).rejects.toThrow(
      /nowhere: no temporary files.*TMPDIR/u,
    );
    vi.unstubAllEnvs();
  });

  it('gives every id back as it stood', async () => {
    const ids = [
      '12345678901234567890',
      '1.0',
      '-0',
      '1e400',
      '"\\u0110\\ud800"',
      '{"a" : [ 9007199254740993 ]}',
    ];
    // Deeper than a program can go that writes values anew.
    ids.push('['.repeat(50_000) + ']'.repeat(50_000));
    const input = of(ids.map((id) => `{"text":"x", "id" : ${id} }\n`).join(''));
    const said: string[] = [];
    for await (const outcome of repairLines(input, { jobs: 1, ...TOY })) said.push(lineOf(outcome));
    expect(said.map((line) => line.slice(0, line.indexOf(',"text":')))).toEqual(
      ids.map((id) => `{"id":${id}`),
    );
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe, which might never end', async () => {
    const pipe = join(newFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [said] = await filter(of(`{"id":1,"path":${JSON.stringify(pipe)}}\n`));
    expect(said).toMatchObject({ id: 1, error: expect.stringMatching(/no regular file/u) });
  });

  it('puts lines together from pieces that are cut anywhere', async () => {
    const bytes = Buffer.from('{"id":1,"text":"đảng"}\r\n{"id":2,"text":"bộ"}\n');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect((await filter(of(...pieces))).map(({ text }) => text)).toEqual(['ĐẢNG', 'BỘ']);
  });

  it('takes no more from its input than it can work on', async () => {
    let taken = 0;
    const endless = (async function* () {
      for (;;) {
        taken += 1;
        yield `{"id":${taken},"text":"x"}\n`;
      }
    })();
    let seen = 0;
    for await (const { id } of repairLines(endless, { jobs: 1, ...TOY })) {
      seen += 1;
      expect(id).toBe(String(seen));
      // A process, four groups of sixteen ahead, and the one being filled.
      expect(taken - seen).toBeLessThanOrEqual(6 * 16);
      if (seen === 500) break;
    }
    expect(seen).toBe(500);
  });

  it('answers a slow writer line by line', async () => {
    const seen: unknown[] = [];
    let answer = (): void => {};
    const slow = (async function* () {
      for (let id = 0; id < 3; id++) {
        const answered = new Promise<void>((resolve) => {
          answer = resolve;
        });
        yield `{"id":${id},"text":"x"}\n`;
        await answered;
      }
    })();
    for await (const { id } of repairLines(slow, { jobs: 1, ...TOY })) {
      seen.push(Number(id));
      answer();
    }
    expect(seen).toEqual([0, 1, 2]);
  });
});
