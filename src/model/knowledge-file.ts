import { ModelError } from '../errors.js';
import type { CellLayout } from './channel-layout.js';
import type { CodeLexicon } from './code-lexicon.js';
import { CODE_PLACES } from './code-places.js';
import { packConfusions, unpackConfusions } from './confusion-sections.js';
import { FNV_OFFSET, FNV_PRIME } from './fnv.js';
import type { KindTable } from './kind-table.js';
import type { Knowledge } from './knowledge.js';
import { packLexicon, unpackLexicon } from './lexicon-sections.js';
import { decodeModelFile, encodeModelFile, type Section, type Sections } from './model-file.js';
import { NAME_PLACES, type NameParts, type NamePlace } from './name-parts.js';
import { joinTexts, numbered, splitTexts } from './section-texts.js';

/**
 * `knowledge.bin`: what `buildKnowledge` makes of the tables, laid out so that it need only be read
 * (docs/file-formats.md). The tables stay the truth: the header says from which ones it was made.
 */
const KIND = 'knowledge';
const VERSION = 4;
const COMMAND = 'khoiphuc train pack';

/** The tables that knowledge is built from. */
export const KNOWLEDGE_TABLES = {
  confusions: 'confusions.tsv',
  syllables: 'syllables.tsv',
  abbreviations: 'abbreviations.tsv',
  foreign: 'foreign-words.tsv',
  segments: 'code-segments.tsv',
  types: 'document-types.tsv',
  bodies: 'issuing-bodies.tsv',
  terms: 'party-terms.tsv',
  places: 'administrative-units.tsv',
  lookalikes: 'lookalikes.tsv',
  surnames: 'surnames.tsv',
  middleNames: 'middle-names.tsv',
  givenNames: 'given-names.tsv',
} as const;

/** What a file of models was made from: file by file, length and checksum. */
export type Sources = Readonly<Record<string, string>>;

/** Length and FNV-1a checksum, over 32-bit words, of a file: enough to see that it was edited. */
export function fingerprint(bytes: Uint8Array): string {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
  let hash = FNV_OFFSET;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, FNV_PRIME);
  for (let i = words.length * 4; i < whole.length; i++) hash = Math.imul(hash ^ whole[i]!, FNV_PRIME);
  return `${bytes.length} ${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** Writes `knowledge.bin`. Equal arguments give equal bytes. */
export function encodeKnowledge(knowledge: Knowledge, sources: Sources): Uint8Array {
  const { lexicon, codes, confusions, damage, terms, names } = knowledge;
  const sections: Record<string, Section> = {
    ...packLexicon('lexicon', lexicon),
    ...packLexicon('codes', codes),
    'codes.places': codes.placeLogProbs,
    ...packConfusions(confusions),
    ...packKinds(damage.kindTable),
    terms: joinTexts(terms),
    ...packNames(names),
  };
  const { kinds } = confusions;
  return encodeModelFile({
    ...{ kind: KIND, version: VERSION },
    header: { sources, kinds, command: COMMAND },
    sections,
  });
}

/** Knowledge with what it was made from. */
export interface PackedKnowledge {
  readonly knowledge: Knowledge;
  readonly sources: Sources;
}

/** @throws ModelError when the file is not whole, or of another version */
export function decodeKnowledge(bytes: Uint8Array, fileName: string): PackedKnowledge {
  const file = decodeModelFile(bytes, { kind: KIND, version: VERSION, fileName });
  const { kinds, sources } = file.header as { kinds?: readonly string[]; sources?: Sources };
  if (!Array.isArray(kinds) || Object(sources) !== sources)
    throw new ModelError(
      `Model file \`${fileName}\`: its header is malformed; pack it again: \`khoiphuc train pack\`.`,
    );
  const { confusions, tokens } = unpackConfusions(file, kinds);
  const kindTable = unpackKinds(file, kinds.length);
  const codes = unpackCodes(file);
  const names = unpackNames(file);
  if (!kindTable || !codes || !names)
    throw new ModelError(
      `Model file \`${fileName}\`: its sizes do not fit each other; pack it again: \`khoiphuc train pack\`.`,
    );
  return {
    sources: sources!,
    knowledge: {
      lexicon: unpackLexicon(file, 'lexicon'),
      codes,
      confusions,
      damage: { kindTable, tokens },
      terms: splitTexts(file.section('terms')),
      names,
    },
  };
}

/** Nothing where there are not as many shares as entries at all places. */
function unpackCodes(file: Sections): CodeLexicon | undefined {
  const lexicon = unpackLexicon(file, 'codes');
  const placeLogProbs = file.section('codes.places') as Float32Array;
  const isWhole = placeLogProbs.length === lexicon.entries.length * CODE_PLACES.length;
  return isWhole ? { ...lexicon, placeLogProbs } : undefined;
}

function packNames(names: NameParts): Record<string, Section> {
  const sections: Record<string, Section> = {};
  for (const place of NAME_PLACES) {
    sections[`names.${place}`] = joinTexts([...names[place].keys()]);
    sections[`names.${place}.logProb`] = Float32Array.from(names[place].values());
  }
  return sections;
}

/** Nothing where there are not as many shares as names. */
function unpackNames(file: Sections): NameParts | undefined {
  const at = (place: NamePlace): ReadonlyMap<string, number> | undefined => {
    const texts = splitTexts(file.section(`names.${place}`));
    const logProbs = file.section(`names.${place}.logProb`);
    if (texts.length !== logProbs.length) return undefined;
    return new Map(texts.map((name, i) => [name, logProbs[i]!]));
  };
  const [surname, middle, given] = NAME_PLACES.map(at);
  return surname && middle && given && { surname, middle, given };
}

function packKinds({ layout, cell, probability }: KindTable): Record<string, Section> {
  const { rowGroups, columnGroups, singles, pairStart, pairColumn, pairRow } = layout;
  return {
    'kinds.rows': joinTexts(rowGroups),
    'kinds.columns': joinTexts(columnGroups),
    'kinds.sizes': Int32Array.of(singles, layout.cells),
    'kinds.pairStart': pairStart,
    'kinds.pairColumn': pairColumn,
    'kinds.pairRow': pairRow,
    'kinds.cell': cell,
    'kinds.probability': probability,
  };
}

/** Cells of a table of kinds at most: memory is taken for each. The shipped one has half a million. */
const MOST_CELLS = 2 ** 24;

/** Nothing where the cells are not as many as its rows and columns come to. */
function unpackKinds(file: Sections, kinds: number): KindTable | undefined {
  const rowGroups = splitTexts(file.section('kinds.rows'));
  const columnGroups = splitTexts(file.section('kinds.columns'));
  const [singles = 0, cells = 0] = file.section('kinds.sizes');
  const layout: CellLayout = {
    ...{ rowGroups, columnGroups, singles, cells },
    rows: numbered(rowGroups),
    columns: numbered(columnGroups),
    width: columnGroups.length,
    pairStart: file.section('kinds.pairStart') as Int32Array,
    pairColumn: file.section('kinds.pairColumn') as Int32Array,
    pairRow: file.section('kinds.pairRow') as Int32Array,
  };
  const whole = singles * layout.width + layout.pairRow.length;
  const isWhole = singles >= 0 && singles <= rowGroups.length && cells === whole && cells <= MOST_CELLS;
  if (!isWhole) return undefined;
  const cell = file.section('kinds.cell') as Int32Array;
  const entryOf = new Int32Array(cells).fill(-1);
  for (let entry = 0; entry < cell.length; entry++) entryOf[cell[entry]!] = entry;
  return { layout, kinds, cell, entryOf, probability: file.section('kinds.probability') as Float32Array };
}
