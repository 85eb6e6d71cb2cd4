import { inThousands } from '../thousands.js';

const pages = (n: number): string => (n === 1 ? '1 page' : `${n} pages`);
const number = (n: number): string => inThousands(n, ',');

/** How far single documents are, and what was done to them. */
export const PROGRESS = {
  number,
  decimal: (n: number) => n.toFixed(1),
  pages,
  reading: (count: number) => `reading ${pages(count)} …`,
  page: (done: number, all: number, road: string) => `page ${done} of ${all} (${road})`,
  rate: (perMinute: number, left: string) => `${perMinute} pages a minute, ${left} left`,
  seconds: (n: number) => `${n} s`,
  minutes: (n: number) => `${n} min`,
  hours: (n: string) => `${n} h`,
  pageNumbered: (n: number) => `page ${n}`,
  pageOf: (name: string, n: number) => `${name}, page ${n}`,
  millionCharacters: (millions: string) => `${millions} million characters`,
  /** roads of `src/source-page.ts` */
  roads: {} as Readonly<Record<string, string>>,
  unreadablePages: (n: number) => `${n} of them could not be read`,
  noText: 'there is no text in it',
  words: (n: string) => (n === '1' ? '1 word' : `${n} words`),
  changed: (n: string) => `${n} changed`,
  unsure: (n: string) => `${n} unsure`,
  unreadable: (n: string) => `${n} unreadable`,
  reviewPage: (path: string) => `Review page: open ${path} in a browser.`,
  convertedFrom: (encodings: string) => `converted from ${encodings}`,
  interrupted: 'Interrupted; nothing was written of this file. A run over a folder goes on where it stopped.',
  adapted: 'adapted to this document',
};
