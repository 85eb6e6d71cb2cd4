import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateRestoration } from '../../src/evaluate/report.js';
import { reportFields, reportLines } from '../../src/evaluate/report-text.js';
import { namingNothing } from './naming-nothing.js';

const recorded = fileURLToPath(new URL('yardstick', import.meta.url));

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

describe('figures recorded from the yardstick', () => {
  const cases = readdirSync(recorded).flatMap((f) => (f.endsWith('.truth.txt') ? [f.slice(0, -10)] : []));

  it('has cases to compare', () => {
    expect(cases.sort()).toEqual(['empty', 'guidance', 'repeats', 'tones']);
  });

  it.each(cases)('%s: the same fields and the same printed report', (name) => {
    const [truth, observed, restored] = ['truth', 'observed', 'restored'].map((kind) =>
      read(join(recorded, `${name}.${kind}.txt`)),
    ) as [string, string, string];
    const report = evaluateRestoration(truth, observed, restored, true);
    const expected = JSON.parse(read(join(recorded, `${name}.score.json`))) as Record<string, unknown>;
    expect(reportFields(report)).toMatchObject(expected);
    expect(`${reportLines(report, true, 50).join('\n')}\n`).toBe(
      namingNothing(read(join(recorded, `${name}.score.txt`))),
    );
  });
});
