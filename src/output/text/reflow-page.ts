import { reflow } from '../../restore/pages/reflow.js';
import type { RestoredPage } from '../../restored.js';
import { findTables } from '../structure/find-tables.js';

/** The text of a page with the lines of each paragraph joined; rows of its tables stay lines of their own. */
export function reflowPage(page: RestoredPage): string {
  const lines = page.text.split('\n');
  // A line end behind the last line.
  const printed = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (printed !== page.lines.length && lines.length !== page.lines.length) return reflow(page.text);
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of findTables(page, false)) {
    if (from > at) parts.push(reflow(lines.slice(at, from).join('\n')));
    parts.push(...lines.slice(from, to));
    at = to;
  }
  if (at < lines.length) parts.push(reflow(lines.slice(at).join('\n')));
  return parts.join('\n');
}
