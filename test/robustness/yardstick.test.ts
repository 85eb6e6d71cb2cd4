import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateRestoration } from '../../src/evaluate/report.js';
import { reportLines } from '../../src/evaluate/report-text.js';
import { namingNothing } from '../evaluate/naming-nothing.js';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const yardstick = join(shared, 'tools/score.py');

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!existsSync(yardstick) || !hasPython)('the yardstick itself, on ../shared/fixtures', () => {
  const folders = ['seeds', 'wrong-model-pairs', 'scanner-text-layers', 'legacy-encodings'];
  // The two long documents are left out: the yardstick takes seconds and minutes on them.
  const cases = folders.flatMap((folder) => {
    const dir = join(shared, 'fixtures', folder);
    if (!existsSync(dir)) return [];
    const truths = readdirSync(dir).filter((f) => f.endsWith('.truth.txt'));
    return truths.map((f) => join(dir, f.slice(0, -10))).filter((stem) => !/ke-hoach|nghi-dinh/.test(stem));
  });

  it.each(cases)('%s', (stem) => {
    const [truth, observed] = [read(`${stem}.truth.txt`), read(`${stem}.observed.txt`)];
    // A toy restoration that fixes, breaks, damages numbers and joins lines.
    const restored = observed
      .split('\n')
      .map((line, n) => (n % 3 === 0 ? (truth.split('\n')[n] ?? line) : line.replace(/\d(?=\d)/, '7')))
      .join('\n')
      .replace('\n\n', '\n');
    const dir = mkdtempSync(join(tmpdir(), 'khoiphuc-'));
    try {
      const path = join(dir, 'restored.txt');
      writeFileSync(path, restored);
      const args = [yardstick, `${stem}.truth.txt`, `${stem}.observed.txt`, path];
      const printed = execFileSync('python3', [...args, '--list', '100000'], {
        maxBuffer: 2 ** 28,
      }).toString();
      const report = evaluateRestoration(truth, observed, restored, true);
      expect(`${reportLines(report, true, 100_000).join('\n')}\n`).toBe(namingNothing(printed));
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
