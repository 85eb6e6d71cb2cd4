// Part of `npm run build`, its end: what earlier builds made of modules that are gone.
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the compiler makes of a module: `a.js` and `a.d.ts` of `a.ts`, `a.cjs` and `a.d.cts` of `a.cts`. */
const MADE = /(?:\.d\.([cm]?)ts|\.([cm]?)js)$/;

/**
 * Removes compiled files that have no source any more. All others stay as they lie, for programs that run may still load them.
 *
 * @param {string} dist
 * @param {string} source the folder that it is compiled from
 * @param {Iterable<string>} bundled files of dist, by paths with slashes below it, that are made of several modules
 * @returns {string[]} what was removed, by paths with slashes below dist
 */
export function sweepDist(dist, source, bundled) {
  const kept = new Set(bundled);
  const removed = [];
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    const from = path.replace(MADE, (_, types, code) => `.${types ?? code}ts`);
    if (from === path || kept.has(path) || existsSync(join(source, from))) continue;
    rmSync(join(dist, name), { force: true });
    removed.push(path);
  }
  for (const path of removed) removeEmpty(dist, dirname(path));
  return removed;
}

/** Removes a folder below dist, and those that it leaves empty. */
function removeEmpty(dist, folder) {
  try {
    for (let path = folder; path !== '.'; path = dirname(path)) rmdirSync(join(dist, path));
  } catch {
    // It holds other files, or is gone.
  }
}
