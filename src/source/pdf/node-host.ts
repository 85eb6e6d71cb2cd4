import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { UsageError } from '../../errors.js';
import { leaveUnsaid } from '../../pdf/leave-unsaid.js';
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

/** pdf.js takes the canvas from Node in a way that older ones do not have, and fails on them with a riddle. */
function checkNode(): void {
  if ('DOMMatrix' in globalThis || typeof process.getBuiltinModule === 'function') return;
  throw new UsageError(
    `PDFs need Node 20.19, 22.13 or later, and this is Node ${process.versions.node}. Get a later one from https://nodejs.org.`,
  );
}

/** What it says as it is loaded where the canvas package is not there; its `verbosity` can be set only later. */
const CANVAS_LACKS = [
  ...['Warning: Cannot load "@napi-rs/canvas"', 'Warning: Cannot access the `require` function'],
  'Warning: Cannot polyfill',
];

async function load(): Promise<PdfLibrary> {
  standIns();
  checkNode();
  return leaveUnsaid(
    CANVAS_LACKS,
    async () => (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary,
  );
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
