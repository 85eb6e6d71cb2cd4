import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PdfHost } from './host.js';
import type { PdfLibrary } from './library.js';
import { startParser } from './parser-thread.js';

const require = createRequire(import.meta.url);

/**
 * Stands in for the drawing classes that pdf.js wants to find when it is loaded; reading text draws nothing. Only
 * where the optional canvas package, which has the real ones, is not installed.
 */
function standIns(): void {
  try {
    require.resolve('@napi-rs/canvas', { paths: [dirname(require.resolve('pdfjs-dist/package.json'))] });
  } catch {
    const host = globalThis as Record<string, unknown>;
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) host[name] ??= class {};
  }
}

async function load(): Promise<PdfLibrary> {
  standIns();
  // Without a canvas it warns as it loads; `verbosity` counts only later.
  const { warn } = console;
  console.warn = () => {};
  try {
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  } finally {
    console.warn = warn;
  }
}

let loaded: Promise<PdfLibrary> | undefined;

/** pdf.js in Node, all of it from its package; no network. */
export const nodePdfHost: PdfHost = {
  library: () => {
    loaded ??= load();
    return loaded;
  },
  get folder() {
    return `${dirname(require.resolve('pdfjs-dist/package.json'))}/`;
  },
  startParser,
  pause: (go) => void setImmediate(go),
};
