import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/output/formats.js';
import { COMMANDS } from './command-list.js';
import { run } from './run.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether this machine has the shell. */
function isHere(shell: string): boolean {
  return spawnSync(shell, ['-c', ':']).error === undefined;
}

/** The script in a file. */
function saved(shell: string, script: string): string {
  const file = join(folder, shell);
  writeFileSync(file, script);
  return file;
}

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
    expect((await flagsOf('repair')).length).toBeGreaterThan(25);
    for (const command of COMMANDS)
      for (const flag of await flagsOf(...command))
        expect(out, command.join(' ')).toContain(shell === 'fish' ? `-l ${flag.slice(2)}` : flag);
    for (const { name } of FORMATS) expect(out).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  });

  it('bash: completes commands, options of the command, and values', async () => {
    expect(await completed('rep')).toEqual(['repair']);
    expect(await completed('repair', '--tone')).toEqual(['--tone-style']);
    expect(await completed('repair', '--tone-style', '')).toEqual(['keep', 'old', 'new']);
    expect(await completed('repair', '--lang', '')).toEqual(['vi', 'en']);
    expect(await completed('--la')).toEqual(['--lang']);
    expect(await completed('apply', '--format', 'd')).toEqual(['docx']);
    expect(await completed('repair', '--format', 'text,h')).toEqual(['text,hocr', 'text,html']);
    expect(await completed('completion', '')).toEqual([...SHELLS]);
    expect(await completed('help', 'ev')).toEqual(['evaluate']);
    expect(await completed('convert', '--from', 'tc')).toContain('tcvn3');
    expect(await completed('completion', '--tone')).toEqual([]);
    expect((await completed('repair', 'scan.pdf', '--')).sort()).toEqual((await flagsOf('repair')).sort());
    expect(await completed('repair', 'scan')).toEqual([]);
    expect((await completed('train', '')).length).toBeGreaterThan(2);
  });

  it.each(COMMANDS.map((words) => [words.join(' ') || 'khoiphuc', words] as const))(
    'bash: offers after `%s` the options that its help shows, no more and no fewer',
    async (_, words) => {
      expect((await completed(...words, '--')).sort()).toEqual((await flagsOf(...words)).sort());
    },
  );

  it.each([[[]], [['train']]] as const)(
    'this test knows every command below `khoiphuc %j`',
    async (words) => {
      const names = (await completed(...words, '')).filter((name) => name !== 'help');
      const known = COMMANDS.filter(
        (command) => command.length === words.length + 1 && words.every((w, i) => command[i] === w),
      );
      expect(known.map((command) => command.at(-1)).sort()).toEqual(names.sort());
    },
  );

  it('is ASCII for PowerShell, whatever the language: its code page would tear Vietnamese letters apart', async () => {
    const { out } = await run(['completion', 'powershell'], '', 'vi');
    expect(out).toMatch(/^[\n -~]+$/u);
    expect(out).toContain(
      "@('--lang', ([regex]::Unescape('ng\\u00f4n ng\\u1eef c\\u1ee7a th\\u00f4ng b\\u00e1o')))",
    );
  });

  it('tells in Vietnamese what things are for, where the shell shows that', async () => {
    const { out } = await run(['completion', 'fish'], '', 'vi');
    expect(out).toContain("-l lang -x -a 'vi en' -d 'ngôn ngữ của thông báo'");
  });

  for (const shell of SHELLS.slice(0, 3))
    it.skipIf(!isHere(shell))(`${shell}: the shell itself finds no fault with the script`, async () => {
      const { out } = await run(['completion', shell]);
      // from a file: fish does not read what Node hands it as standard input
      const check = spawnSync(shell, ['-n', saved(shell, out)], { encoding: 'utf8' });
      expect(check.error).toBeUndefined();
      expect(check.stderr).toBe('');
      expect(check.status).toBe(0);
    });

  it.skipIf(!isHere('fish')).each([
    ['khoiphuc rep', ['repair']],
    ['khoiphuc completion ', [...SHELLS].sort()],
    ['khoiphuc repair --format text,h', ['text,hocr', 'text,html']],
    ['khoiphuc --lang vi train pages --engine ', ['built-in', 'native']],
  ])('fish: completes `%s`', async (line, words) => {
    const { out } = await run(['completion', 'fish']);
    const ask = `source ${saved('fish', out)}; complete -C '${line}'`;
    const answer = spawnSync('fish', ['--no-config', '-c', ask], { encoding: 'utf8' });
    expect(answer.error).toBeUndefined();
    expect(answer.stdout.split('\n').flatMap((row) => row.split('\t')[0] || [])).toEqual(words);
  });

  it('refuses a shell that it does not know', async () => {
    const { code, err } = await run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish, powershell');
  });
});
