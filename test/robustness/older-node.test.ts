import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../package/packed.js';

const SCAN = join(ROOT, 'fixtures/cuc-thong-tin-co-so.scan.pdf');
const LIBRARY = pathToFileURL(join(ROOT, 'dist/index.js')).href;
const isBuilt = existsSync(join(ROOT, 'dist/index.cjs'));

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function node(args: readonly string[], env: Record<string, string> = {}): Answer {
  const language = { LC_ALL: '', LC_MESSAGES: '', LANG: 'C', ...env };
  const options = { encoding: 'utf8', env: { ...process.env, ...language } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, out: stdout.trim(), err: stderr.trim() };
}

/** The command, which takes this Node for another one. */
function commandOn(version: string, env: Record<string, string> = {}): Answer {
  const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const preload = `data:text/javascript,${encodeURIComponent(disguise)}`;
  return node(['--import', preload, join(ROOT, 'bin/khoiphuc.js'), '--version'], env);
}

describe.skipIf(!isBuilt)('on a Node that is too old (needs `npm run build`)', () => {
  it.each(['10.24.1', '18.20.8', '20.18.3', '21.7.3', '22.12.0'])('%s: the command says so', (version) => {
    expect(commandOn(version)).toEqual({
      status: 1,
      out: '',
      err: `khoiphuc: this is Node ${version}; khoiphuc needs Node 20.19, 22.13 or later: https://nodejs.org`,
    });
  });

  it('the command says so in Vietnamese', () => {
    expect(commandOn('18.20.8', { LANG: 'vi_VN.UTF-8' }).err).toBe(
      'khoiphuc: đây là Node 18.20.8; khoiphuc cần Node 20.19, 22.13 trở lên. Tải bản LTS ở https://nodejs.org',
    );
  });

  it.each(['20.19.0', '22.13.0', '23.0.0', '24.21.0', '100.0.0'])('%s is late enough', (version) => {
    expect(commandOn(version).status).toBe(0);
  });

  it('the package asks npm for the same', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(engines).toEqual({ node: '^20.19.0 || >=22.13.0' });
  });

  it.each(['index.cjs', 'detect.cjs', 'browser/index.cjs'])('require of %s says what to do', (entry) => {
    const code = `require(${JSON.stringify(join(ROOT, 'dist', entry))})`;
    const { status, err } = node(['--no-experimental-require-module', '-e', code]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /Error: require\('khoiphuc'\) needs Node 20\.19, .*use `await import\('khoiphuc'\)`/u,
    );
  });

  it('opening a PDF says so', () => {
    const code = `delete process.getBuiltinModule; process.getBuiltinModule = undefined;
      const { loadDetector, openDocument } = await import('${LIBRARY}');
      const detector = await loadDetector();
      await openDocument(${JSON.stringify(SCAN)}, { detector }).catch(({ name, message }) => console.log(name, message));`;
    const { out } = node(['--input-type=module', '-e', code]);
    expect(out).toMatch(/^UsageError PDFs need Node 20\.19, 22\.13 or later, and this is Node [\d.]+\. Get/u);
  });
});

describe.skipIf(!isBuilt)('a program on the command line (needs `npm run build`)', () => {
  it.each([
    ['--input-type=module'],
    ['--input-type', 'module'],
    ['--max-old-space-size=2000'],
    ['--max-old-space-size=2000', '--input-type=module'],
  ])('opens a PDF: %s %s', (...type) => {
    const code = `(async () => {
      const { loadDetector, openDocument } = await import('${LIBRARY}');
      const document = await openDocument(${JSON.stringify(SCAN)}, { detector: await loadDetector() });
      console.log(document.pageCount);
      await document.close();
    })()`;
    expect(node([...type, '-e', code])).toMatchObject({ status: 0, out: '2' });
  });
});
