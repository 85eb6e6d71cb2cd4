import { readFileSync } from 'node:fs';

/** Name and version in package.json, where they are written once. */
function manifest(): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
}

/** The version of the program: `1.2.0`. */
export function version(): string {
  return manifest().version;
}

/** The program with its version: `khoiphuc 1.2.0`. */
export function programName(): string {
  const { name, version } = manifest();
  return `${name} ${version}`;
}
