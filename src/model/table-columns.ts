import { CODE_PLACES, type CodePlace } from './code-places.js';
import type { Columns } from './tsv.js';

const COUNT_BY_PLACE = Object.fromEntries(CODE_PLACES.map((place) => [place, 'count'])) as Readonly<
  Record<CodePlace, 'count'>
>;

/** Columns of every table of `dictionaries/`, in the order of the header row. */
export const SCHEMAS = {
  'abbreviations.tsv': {
    form: 'text',
    expansion: 'optional',
    core: 'count',
    administrative: 'count',
    general: 'count',
  },
  'administrative-units.tsv': { name: 'text', level: 'text', period: 'text' },
  'code-segments.tsv': {
    segment: 'text',
    count: 'count',
    ...COUNT_BY_PLACE,
  },
  'document-types.tsv': { code: 'text', name: 'text', realm: 'text', count: 'count' },
  'foreign-words.tsv': {
    form: 'text',
    class: 'text',
    core: 'count',
    administrative: 'count',
    general: 'count',
  },
  'given-names.tsv': { name: 'text', count: 'count' },
  'issuing-bodies.tsv': { code: 'text', name: 'text', realm: 'text', count: 'count' },
  'lookalikes.tsv': { intended: 'text', observed: 'text', likeness: 'share' },
  'middle-names.tsv': { name: 'text', count: 'count' },
  'organisation-heads.tsv': { head: 'text' },
  'party-terms.tsv': { term: 'text', domain: 'text', count: 'count' },
  'positions.tsv': { position: 'text', class: 'text' },
  'surnames.tsv': { name: 'text', count: 'count' },
  'syllables.tsv': {
    syllable: 'text',
    core: 'count',
    administrative: 'count',
    general: 'count',
    title: 'share',
    upper: 'share',
  },
  'words.tsv': { word: 'text', count: 'count' },
} as const satisfies Readonly<Record<string, Columns>>;

export type TableName = keyof typeof SCHEMAS;
