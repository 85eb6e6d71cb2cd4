import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fencesOf, ROOT } from './fences.js';

const EXAMPLES = fencesOf('docs/engineers.md').filter(({ language }) => language === 'js');
/** What each prints, in the order of the page. */
const PRINTED = [
  /^Ban Tuyên giáo Thành ủy undefined\nTuyén → Tuyên [01]\.\d\d changed\n/u,
  /^Nguyễn Hạnh, Ban Tuyên giáo\n$/u,
  /^written: clean\.md\n$/u,
  /^wrong-model true\ntrue\n$/u,
];

describe.skipIf(!existsSync(join(ROOT, 'dist/index.js')))(
  'the examples of docs/engineers.md (need a build)',
  () => {
    let project = '';
    beforeAll(() => {
      project = mkdtempSync(join(tmpdir(), 'khoiphuc-examples-'));
      // khoiphuc as an installed package: its own name leads to this clone
      symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
      for (const name of ['package.json', 'dist', 'dictionaries'])
        symlinkSync(join(ROOT, name), join(project, name));
      cpSync(join(ROOT, 'fixtures/cuc-thong-tin-co-so.txt'), join(project, 'paper.txt'));
    });
    afterAll(() => rmSync(project, { recursive: true, force: true }));

    it('are all expected here', () => {
      expect(EXAMPLES.length).toBe(PRINTED.length);
    });

    it.each(EXAMPLES.map((example, i) => [example.line, example.code, PRINTED[i]!] as const))(
      'line %i prints what it should',
      (line, code, printed) => {
        const file = join(project, `example-${line}.mjs`);
        writeFileSync(file, code);
        const out = execFileSync(process.execPath, [file, 'paper.txt'], { cwd: project, encoding: 'utf8' });
        expect(out).toMatch(printed);
        if (code.includes('clean.md'))
          expect(readFileSync(join(project, 'clean.md'), 'utf8').length).toBeGreaterThan(3000);
      },
    );
  },
);
