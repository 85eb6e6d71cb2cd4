import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateRestoration } from '../../src/evaluate/report.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'bin/khoiphuc.js');
const isComplete = ['dist/cli/main.js', 'dictionaries/ngram.bin', 'dictionaries/confusions.tsv'].every(
  (file) => existsSync(join(root, file)),
);

function repair(file: string, ...options: string[]): { text: string; err: string; status: number | null } {
  const args = [command, 'repair', join(root, 'fixtures', file), ...options];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 28 });
  return { text: stdout.toString(), err: stderr.toString(), status };
}

function fixture(file: string): string {
  return readFileSync(join(root, 'fixtures', file), 'utf8');
}

describe.skipIf(!isComplete)('the command with the shipped models', () => {
  const truth = fixture('ha-noi-HD-BTGTU.part1.truth.txt');
  const observed = fixture('ha-noi-HD-BTGTU.part1.observed.txt');

  it('restores the shipped guidance: at most 3 words in 100 wrong, no number damaged, every line kept', () => {
    const { text, err, status } = repair('ha-noi-HD-BTGTU.part1.observed.txt');
    expect(status).toBe(0);
    expect(err.replace(/\s+/g, ' ')).toMatch(/^khoiphuc: .*words, .*changed/);
    const { loose, linesObserved, linesRestored } = evaluateRestoration(truth, observed, text);
    expect(loose.restoredErrors / loose.tokens).toBeLessThan(0.03);
    expect(loose.numbersDamaged).toBe(0);
    expect(linesRestored).toBe(linesObserved);
  });

  it('gives JSON whose corrections rebuild the text', () => {
    const { text: json } = repair('ha-noi-HD-BTGTU.part1.observed.txt', '--json', '-q');
    const {
      text,
      observed: base,
      corrections,
    } = JSON.parse(json) as {
      text: string;
      observed: string;
      corrections: { span: { start: number; end: number }; observed: string; intended: string }[];
    };
    let at = 0;
    let rebuilt = '';
    for (const { span, observed: word, intended } of corrections) {
      expect(base.slice(span.start, span.end)).toBe(word);
      rebuilt += base.slice(at, span.start) + intended;
      at = span.end;
    }
    expect(rebuilt + base.slice(at)).toBe(text);
  });

  it('keeps base letters with --marks-only', () => {
    const { text } = repair('ha-noi-HD-BTGTU.part1.observed.txt', '--marks-only', '-q');
    const bare = (s: string): string =>
      s
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
    expect(bare(text)).toBe(bare(observed));
  });

  it('returns a clean letter with hardly a change', () => {
    const letter = fixture('cuc-thong-tin-co-so.txt').normalize('NFC');
    const { text } = repair('cuc-thong-tin-co-so.txt', '-q');
    const { strict } = evaluateRestoration(letter, letter, text);
    expect(strict.broken).toBeLessThanOrEqual(1);
    expect(strict.numbersDamaged).toBe(0);
  });
});
