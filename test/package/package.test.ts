import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksOf } from '../docs/links.js';
import { installInEmptyProject, packedFiles, ROOT } from './packed.js';

/** All that restoring text leans on, beside Node, and what the command is parsed with. */
const INSTALLED = ['fastest-levenshtein', 'commander', 'picomatch'];
/** Milliseconds: npm packs the models to tell what it would pack. */
const PACKING = 90_000;
const MANGLED = 'Ban Tuyén gido Thanh uy';
const isBuilt = existsSync(join(ROOT, 'dist/index.cjs'));

describe.skipIf(!isBuilt)('the package (needs `npm run build`)', () => {
  let project = '';
  beforeAll(() => {
    project = installInEmptyProject(INSTALLED);
  }, PACKING);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  const run = (file: string, code: string): string => {
    writeFileSync(join(project, file), code);
    return execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
  };

  /** The addresses of the files that Node loads as modules while it runs a piece of code. */
  const filesLoadedBy = (code: string): readonly string[] => {
    const out = run(
      'files.mjs',
      `import { register } from 'node:module';
       const { port1, port2 } = new MessageChannel();
       const urls = [];
       port1.on('message', (url) => urls.push(url));
       const hook = 'let port; export const initialize = (data) => { port = data };' +
         'export const load = (url, context, next) => { port.postMessage(url); return next(url, context) }';
       register('data:text/javascript,' + encodeURIComponent(hook), { data: port2, transferList: [port2] });
       ${code}
       await new Promise((resolve) => setTimeout(resolve, 200));
       port1.close();
       console.log(JSON.stringify(urls));`,
    );
    return (JSON.parse(out) as readonly string[]).filter((url) => url.startsWith('file:'));
  };

  it('holds the program, the models, the papers and the guides, and nothing else', () => {
    const paths = packedFiles().map(({ path }) => path);
    const outside = paths.filter((path) => !/^(?:bin|dist|dictionaries|docs)\//u.test(path)).sort();
    expect(outside).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'README.vi.md', 'fixtures/README.md', 'package.json'],
    ]);
    const guides = paths.filter((path) => path.startsWith('docs/'));
    expect(
      guides.filter((path) => !/^docs\/(?:api\/|pictures\/)?[\w.-]+\.(?:md|png|schema\.json)$/u.test(path)),
    ).toEqual([]);
    expect(paths).toContain('dictionaries/ngram.bin');
    expect(paths).toContain('dist/cli/main.js');
    expect(paths.filter((path) => /\.test\.|\.map$|(?<!\.d)\.ts$/u.test(path))).toEqual([]);
    // a module of dist without its source is left over from an older build
    const source = (path: string) =>
      path.replace(/^dist/u, 'src').replace(/(?:\.d)?\.([cm]?)[jt]s$/u, '.$1ts');
    const modules = paths.filter((path) => /^dist\/(?!bundle\/).*s$/u.test(path));
    expect(modules.filter((path) => !existsSync(join(ROOT, source(path))))).toEqual([]);
  });

  it('holds what its papers lead to, so that none of them is a dead end', () => {
    const paths = packedFiles().map(({ path }) => path);
    const isThere = (target: string) =>
      paths.some((path) => path === target || path.startsWith(`${target}/`));
    const papers = paths.filter((path) => path.endsWith('.md'));
    expect(papers.length).toBeGreaterThan(15);
    const dead = papers.flatMap((paper) =>
      linksOf(paper)
        .map(({ target }) => target.replace(/\/?(?:#.*)?$/u, ''))
        .filter((target) => target !== '')
        .map((target) => normalize(join(dirname(paper), target)).replaceAll(sep, '/'))
        .filter((target) => !isThere(target))
        .map((target) => `${paper}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('has a manifest that publint finds no fault with', async () => {
    const { messages } = await publint({
      pkgDir: join(project, 'node_modules/khoiphuc'),
      pack: false,
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  it('restores text where hardly another package is installed: as a module and with require, the same instance', () => {
    const out = run(
      'both.mjs',
      `import { createRequire } from 'node:module';
       import * as api from 'khoiphuc';
       const required = createRequire(import.meta.url)('khoiphuc');
       const models = await required.loadModels();
       const { text } = api.createRestorer(models).restore(${JSON.stringify(MANGLED)});
       console.log(JSON.stringify({ text, same: required.InputError === api.InputError,
         names: Object.keys(required).filter((name) => required[name] !== api[name]) }));`,
    );
    expect(JSON.parse(out)).toEqual({ text: 'Ban Tuyên giáo Thành ủy', same: true, names: [] });
  });

  it('is imported as a few files, since each costs half a millisecond', () => {
    const files = filesLoadedBy("await import('khoiphuc');");
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThanOrEqual(10);
  });

  it('restores a text on the command line with a few files more', () => {
    writeFileSync(join(project, 'page.txt'), MANGLED);
    const files = filesLoadedBy(
      `process.argv.splice(2, 0, 'repair', 'page.txt', '-q', '-o', 'clean.txt');
       await import('./node_modules/khoiphuc/bin/khoiphuc.js');
       while (process.exitCode === undefined) await new Promise((resolve) => setTimeout(resolve, 20));`,
    );
    expect(readFileSync(join(project, 'clean.txt'), 'utf8')).toBe('Ban Tuyên giáo Thành ủy');
    expect(files.length).toBeLessThanOrEqual(20);
  });

  it('loads nothing native and no reader of files before one is opened', () => {
    const out = run(
      'light.cjs',
      `const api = require('khoiphuc');
       const native = process.moduleLoadList.filter((name) => /worker_threads|child_process|zlib/.test(name));
       const opened = api.loadDetector().then((detector) => api.openDocument('no-such-file.pdf', { detector }));
       opened.catch((error) => console.log(error.name, native.length,
         process.report.getReport().sharedObjects.filter((file) => file.endsWith('.node')).length));`,
    );
    expect(out.trim()).toMatch(/^(?:InputError|Error) 0 0$/u);
  });

  it('answers on the command line without the readers of files', () => {
    const bin = join(project, 'node_modules/khoiphuc/bin/khoiphuc.js');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' }).trim()).toBe(version);
  });
});
