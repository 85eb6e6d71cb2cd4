import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilt } from '../docs/command-line.js';
import { COMMANDS, isSlow, NOT_RUN, prepare, wordsOf } from '../docs/documented-commands.js';

/** What later commands of the same document need. */
const needed = ({ typed }: { readonly typed: string }): boolean => / --learn /u.test(typed);
const SLOW = COMMANDS.filter(
  (documented) =>
    wordsOf(documented) !== undefined &&
    !NOT_RUN.some(([pattern]) => pattern.test(documented.typed)) &&
    (isSlow(documented) || needed(documented)),
);

/** The models are loaded, and two PDFs repaired. */
const PREPARING_MS = 60_000;

describe('the commands of the documents that recognise pages or run over folders', () => {
  const before = process.cwd();
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'khoiphuc-commands-'));
    await prepare(folder);
    process.chdir(folder);
  }, PREPARING_MS);
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(SLOW.map((documented) => [documented.where, documented.typed, documented] as const))(
    '%s: %s',
    async (_, __, documented) => {
      const { code, err } = await runBuilt({ ...documented.command, words: wordsOf(documented)! });
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    },
  );
});
