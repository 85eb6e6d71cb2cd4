import { inThousands } from '../thousands.js';

const number = (n: number): string => inThousands(n, ',');
const files = (n: number): string => `${number(n)} ${n === 1 ? 'file' : 'files'}`;

/** Runs over folders. */
export const FOLDER = {
  files,
  filesOf: (seen: number, all: number) => `${number(seen)} of ${number(all)} files`,
  learning: (n: number, all: number) => `Learning: ${number(n)} of ${number(all)} files`,
  pages: (n: number) => `${number(n)} ${n === 1 ? 'page' : 'pages'}`,
  filesPerSecond: (rate: string) => `${rate} files/s`,
  filesPerMinute: (rate: string) => `${rate} files a minute`,
  left: (time: string) => `${time} left`,
  failed: (n: number) => `${number(n)} failed`,
  repaired: (n: number) => `${number(n)} repaired`,
  partly: (n: number) => `${number(n)} repaired in part`,
  doneBefore: (n: number) => `${number(n)} done before`,
  work: (pages: number, words: number, time: string) =>
    `${number(pages)} ${pages === 1 ? 'page' : 'pages'}, ${number(words)} words in ${time}`,
  fileFailed: (path: string) => `${path}: it failed`,
  notWhole: (path: string, reason: string) => `${path}: not all of it could be read: ${reason}`,
  reviewPages: (folder: string) => `Review pages: open the *.html files in ${folder} in a browser.`,
  finishing: 'Finishing the files in hand; Ctrl-C again stops at once.',
  finishingLines: 'Finishing the lines in hand; Ctrl-C again stops at once.',
  report: (path: string) => `The account of every file: ${path}`,
  interrupted: 'Interrupted. The same command goes on where it stopped.',
  nothingToDo: 'There was nothing to do.',
};
