import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What `khoiphuc …` is completed to by the script in a real bash. */
async function completed(...words: readonly string[]): Promise<string[]> {
  const { out } = await run(['completion', 'bash']);
  const list = ['khoiphuc', ...words].map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length}; _khoiphuc; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const answer = execFileSync('bash', ['--norc', '-c', `${out}\n${ask}`], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return answer.split('\n').filter((line) => line !== '');
}

/** The flags that `--help` of a command shows. */
async function flagsOf(...command: readonly string[]): Promise<string[]> {
  const { out } = await run([...command, '--help']);
  return [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map((match) => match[1]!);
}

describe('khoiphuc completion', () => {
  it.each(SHELLS)('%s: offers every command, and every option that --help shows', async (shell) => {
    const { code, out } = await run(['completion', shell]);
    expect(code).toBe(0);
    for (const command of ['repair', 'evaluate', 'convert', 'apply', 'train', 'completion'])
      expect(out).toMatch(new RegExp(`\\b${command}\\b`, 'u'));
    const flags = await flagsOf('repair');
    expect(flags.length).toBeGreaterThan(10);
    for (const flag of flags) expect(out).toContain(shell === 'fish' ? `-l ${flag.slice(2)}` : flag);
  });

  it('bash: completes commands, options of the command, and values', async () => {
    expect(await completed('rep')).toEqual(['repair']);
    expect(await completed('repair', '--tone')).toEqual(['--tone-style']);
    expect(await completed('repair', '--tone-style', '')).toEqual(['keep', 'old', 'new']);
    expect(await completed('completion', '--tone')).toEqual([]);
    expect((await completed('repair', 'scan.pdf', '--')).sort()).toEqual((await flagsOf('repair')).sort());
    expect(await completed('repair', 'scan')).toEqual([]);
    expect((await completed('train', '')).length).toBeGreaterThan(2);
  });

  it.each(SHELLS.slice(0, 3))('%s: the shell itself finds no fault with the script', async (shell) => {
    const { out } = await run(['completion', shell]);
    const check = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    if (check.error) return console.warn(`no ${shell} here: its own check is skipped`);
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });

  it('refuses a shell that it does not know', async () => {
    const { code, err } = await run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish, powershell');
  });
});
