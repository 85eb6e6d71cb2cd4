import { UsageError } from '../errors.js';
import { type FormatEntry, PORTABLE_FORMATS } from './portable-formats.js';

export type { FormatEntry } from './portable-formats.js';

/** All formats, in the order of `--help`. What each says of itself is the same in its own file; a test holds them together. */
export const FORMATS: readonly FormatEntry[] = [
  ...PORTABLE_FORMATS,
  {
    name: 'record',
    extension: '.record.json',
    summary: 'what a catalogue asks for: issuer, type, number, date, title, signatory, citations',
    load: async () => {
      const { createRecordFormat } = await import('./record/record-format.js');
      const { createRecordKnowledge } = await import('./record/knowledge.js');
      const { loadRecordTables } = await import('../model/load.js');
      return createRecordFormat(createRecordKnowledge(await loadRecordTables()));
    },
  },
];

/** What people call formats by their extensions. */
const ALIASES: Readonly<Record<string, string>> = { txt: 'text' };

/**
 * The formats of a list as given to `--format`: names with commas between them, of which one too many does no harm. `txt` is
 * `text`.
 *
 * @throws UsageError when one is unknown, or none is named
 */
export function formatsNamed(list: string): FormatEntry[] {
  const given = list.split(',').map((name) => name.trim().toLowerCase());
  const names = [...new Set(given.filter((name) => name !== '').map((name) => ALIASES[name] ?? name))];
  const known = FORMATS.map((format) => format.name).join(', ');
  if (names.length === 0) throw new UsageError(`\`--format\`: name one of ${known}.`);
  return names.map((name) => {
    const found = FORMATS.find((format) => format.name === name);
    if (found) return found;
    throw new UsageError(`\`--format\`: there is no format \`${name}\`. Known formats: ${known}.`);
  });
}
