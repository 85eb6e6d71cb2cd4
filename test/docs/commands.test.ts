import { describe, expect, it } from 'vitest';
import { runTyped } from './command-line.js';
import { COMMANDS, isSlow, NOT_RUN, wordsOf, workWhereFilesAre } from './documented-commands.js';

describe('every command in the documents', () => {
  workWhereFilesAre();

  it('is found', () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(COMMANDS.filter(isSlow).length).toBeGreaterThan(8);
    expect(COMMANDS.map(({ where }) => where.replace(/:.*/u, ''))).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.vi.md',
        ...['docs/contributing.md', 'docs/archivists.md', 'docs/huong-dan-luu-tru.md'],
      ]),
    );
  });

  it.each(COMMANDS.map((documented) => [documented.where, documented.typed, documented] as const))(
    '%s: %s',
    async (_, typed, documented) => {
      if (NOT_RUN.some(([pattern]) => pattern.test(typed))) {
        const script = /^npm (?:run )?([\w:]+)/u.exec(typed)?.[1];
        const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
        if (script && !['ci', 'install'].includes(script))
          expect(Object.keys(manifest.scripts)).toContain(script);
        return;
      }
      const words = wordsOf(documented);
      if (words === undefined)
        throw new Error(`\`${typed}\` is no command of khoiphuc, and no reason is given for not running it`);
      // test/engine/commands.test.ts runs those with the built program
      if (isSlow(documented)) return;
      const { code, err } = await runTyped({ ...documented.command, words });
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    },
  );
});
