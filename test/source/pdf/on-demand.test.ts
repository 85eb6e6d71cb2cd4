import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Prints the address of every module that is resolved. */
const HOOK = `export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  process._rawDebug(found.url);
  return found;
}`;

/** Modules that a program of one line loads, in a process of its own; `npm test` has built `dist`. */
function loadedBy(program: string): string {
  const register = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(HOOK)}');`;
  const argv = ['--input-type=module', '-e', `${register} ${program}`];
  return execFileSync('sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...argv], { encoding: 'utf8' });
}

it('pdf.js is loaded for PDFs and for nothing else', () => {
  expect(loadedBy("await import('./dist/index.js');")).not.toMatch(/pdfjs|canvas/);
  expect(loadedBy("await import('./dist/cli/main.js');")).not.toMatch(/pdfjs|canvas/);
  const wanted = "await (await import('./dist/source/pdf/node-host.js')).nodePdfHost.library();";
  expect(loadedBy(wanted)).toMatch(/pdfjs-dist\/legacy\/build\/pdf\.mjs/);
});
