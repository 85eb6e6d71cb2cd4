import { make } from './dom.js';

/** Milliseconds after which the address of a saved file is let go. */
const RELEASE_AFTER = 60_000;

/** Gives the person a file made in the page. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
}
