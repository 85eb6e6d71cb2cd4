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

/**
 * The formats of a list as given to `--format`: names with commas between them.
 *
 * @throws UsageError when one is unknown
 */
export function formatsNamed(list: string): FormatEntry[] {
  const names = [...new Set(list.split(',').map((name) => name.trim().toLowerCase()))];
  return names.map((name) => {
    const found = FORMATS.find((format) => format.name === name);
    if (found) return found;
    const known = FORMATS.map((format) => format.name).join(', ');
    throw new UsageError(`\`--format\`: there is no format \`${name}\`. Known formats: ${known}.`);
  });
}
