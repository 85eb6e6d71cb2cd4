import type { Restoration } from '../../src/restore/restorer.js';
import type { Snippet } from './snippets.js';

const cell = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** A golden page: what was observed, what was made of it, and every word that changed or is in doubt. */
export function pageOf({ title, observed }: Snippet, { text, corrections }: Restoration): string {
  const lines = text.split('\n');
  const rows = corrections
    .filter(({ status }) => status !== 'kept')
    .map((one) => `| ${cell(one.observed)} | ${cell(one.intended)} | ${one.kind} | ${one.status} |`);
  return [
    `# ${title}`,
    '',
    ...observed.flatMap((line, i) => [`    observed: ${line}`, `    intended: ${lines[i] ?? ''}`, '']),
    '| observed | intended | kind | status |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
