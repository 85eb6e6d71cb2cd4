import { InputError } from '../errors.js';
import type { SourcePage } from '../source-page.js';

/** A page that could not be read: nothing on it is made up. */
export function failedPage(number: number, problem: string, warnings: readonly string[] = []): SourcePage {
  return { number, road: 'failed', reason: 'it could not be read', page: { lines: [] }, problem, warnings };
}

/** What is wrong with a page, with its place in front, once. @throws what is no trouble that concerns one page */
export function pageProblem(name: string, number: number, error: unknown): string {
  const place = `${name}, page ${number}: `;
  const said = problemOf(error);
  const own = [place, `${name}: `].find((start) => said.startsWith(start)) ?? '';
  return `${place}${said.slice(own.length)}`;
}

/** The message of a trouble that concerns one page; anything else is thrown on. */
function problemOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  throw error;
}
