import { describe, expect, it } from 'vitest';
import { runBuilt } from '../docs/command-line.js';
import { COMMANDS, isSlow, NOT_RUN, wordsOf, workWhereFilesAre } from '../docs/documented-commands.js';

/** What later commands of the same document need. */
const needed = ({ typed }: { readonly typed: string }): boolean => / --learn /u.test(typed);
const SLOW = COMMANDS.filter(
  (documented) =>
    wordsOf(documented) !== undefined &&
    !NOT_RUN.some(([pattern]) => pattern.test(documented.typed)) &&
    (isSlow(documented) || needed(documented)),
);

describe('the commands of the documents that recognise pages or run over folders', () => {
  workWhereFilesAre();

  it.each(SLOW.map((documented) => [documented.where, documented.typed, documented] as const))(
    '%s: %s',
    async (_, __, documented) => {
      const { code, err } = await runBuilt({ ...documented.command, words: wordsOf(documented)! });
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    },
  );
});
