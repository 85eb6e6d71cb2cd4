// The texts to measure on: those in fixtures/, and more beside the repository where they exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const MORE = fileURLToPath(new URL('../../shared/fixtures/', import.meta.url));

/** @typedef {{ name: string, truth: string, observed: string }} Case */

const read = (path) => readFileSync(path, 'utf8');

/** Cases `X.truth.txt` with `X.observed.txt` of a folder beside the repository; [] where it is absent. */
export function pairs(folder) {
  const dir = join(MORE, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith('.truth.txt'))
    .sort()
    .map((file) => ({
      name: basename(file, '.truth.txt'),
      truth: read(join(dir, file)),
      observed: read(join(dir, file.replace('.truth.', '.observed.'))),
    }));
}

/** Lines of a file of cases beside the repository, one object a line; [] where it is absent. */
export function lines(file) {
  const path = join(MORE, file);
  if (!existsSync(path)) return [];
  return read(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The shipped mangled document. */
export function shippedMangled() {
  const name = 'ha-noi-HD-BTGTU.part1';
  return {
    name,
    truth: read(join(FIXTURES, `${name}.truth.txt`)),
    observed: read(join(FIXTURES, `${name}.observed.txt`)),
  };
}

/** The shipped clean documents: observed and truth are the same. */
export function shippedClean() {
  return readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.txt') && !/\.(observed|truth)\.txt$/.test(file))
    .sort()
    .map((file) => {
      const text = read(join(FIXTURES, file)).normalize('NFC');
      return { name: basename(file, '.txt'), truth: text, observed: text };
    });
}

/** A text without any marks: `Đẩy mạnh` becomes `Day manh`. */
export function stripMarks(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}
