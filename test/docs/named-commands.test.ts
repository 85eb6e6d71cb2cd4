import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../cli/command-list.js';
import { run } from '../cli/run.js';
import { documents, ROOT } from './fences.js';

/** What npm does without a script of ours. */
const OF_NPM = ['ci', 'install', 'pack'];
const ALL = [...documents(), 'SECURITY.md', 'CHANGELOG.md', 'dictionaries/README.md', 'fixtures/README.md'];

/** Commands within sentences: nobody runs them here, but what they name shall be there. */
function namedIn(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '');
  const spans = [...text.matchAll(/`([^`]+)`/gu)].map((match) => match[1]!.replace(/\s+/gu, ' '));
  return spans
    .flatMap((span) => span.split(/ (?:&&|\\?\|) /u))
    .filter((span) => /^(?:npm|node|khoiphuc) (?!\d)/u.test(span));
}

/** What of a command is not there; undefined when all is. */
async function missing(command: string): Promise<string | undefined> {
  const [program, ...words] = command.split(' ');
  if (program === 'npm') {
    const name = words[0] === 'run' ? words[1]! : words[0]!;
    return name in manifest.scripts || OF_NPM.includes(name) ? undefined : name;
  }
  if (program === 'node') {
    const file = words.find((word) => word.endsWith('.js'));
    return file === undefined || existsSync(join(ROOT, file)) ? undefined : file;
  }
  const depth = words[0] === 'train' && COMMANDS.some((known) => known[1] === words[1]) ? 2 : 1;
  const path = words.slice(0, words[0]!.startsWith('-') ? 0 : depth);
  if (!COMMANDS.some((known) => known.join(' ') === path.join(' '))) return path.join(' ');
  const { out } = await run([...path, '--help']);
  return words.filter((word) => word.startsWith('--')).find((flag) => !out.includes(flag));
}

describe('commands that sentences name', () => {
  it('are found', () => {
    expect(ALL.flatMap(namedIn).length).toBeGreaterThan(50);
  });

  it.each(ALL)('%s: exist, with their options', async (document) => {
    const wrong: string[] = [];
    for (const command of namedIn(document)) {
      const what = await missing(command);
      if (what !== undefined) wrong.push(`${command}: ${what}`);
    }
    expect(wrong).toEqual([]);
  });

  it('would be missed', async () => {
    expect(await missing('npm run fly')).toBe('fly');
    expect(await missing('node bench/none.js')).toBe('bench/none.js');
    expect(await missing('khoiphuc explain')).toBe('explain');
    expect(await missing('khoiphuc train ngram corpora --gigabytes 3')).toBe('--gigabytes');
  });
});
