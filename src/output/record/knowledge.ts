import type { SCHEMAS } from '../../model/table-columns.js';
import type { TsvRow } from '../../model/tsv.js';
import { fold, startsWithWords } from './fold.js';

type Rows<T extends keyof typeof SCHEMAS> = readonly TsvRow<(typeof SCHEMAS)[T]>[];

/** Tables of `dictionaries/` that tell what is a type, a body, a post, a place, a name. */
export interface RecordTables {
  readonly types: Rows<'document-types.tsv'>;
  readonly bodies: Rows<'issuing-bodies.tsv'>;
  readonly heads: Rows<'organisation-heads.tsv'>;
  readonly positions: Rows<'positions.tsv'>;
  readonly segments: Rows<'code-segments.tsv'>;
  readonly places: Rows<'administrative-units.tsv'>;
  readonly surnames: Rows<'surnames.tsv'>;
  readonly givenNames: Rows<'given-names.tsv'>;
}

/** The tables, made ready for asking. What goes in is folded (`fold`) unless it says otherwise. */
export interface RecordKnowledge {
  /** The longest name of a document type that the text begins with. */
  typeAt(folded: string): string | undefined;
  /** The name of a type as people write it (`Hướng dẫn`), by its folded name. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** Folded names of types, longest first. */
  readonly typeList: readonly string[];
  /** Names that a code stands for, the commonest realm of papers first; the code as written. */
  typesOfCode(code: string): readonly string[];
  /** The longest listed name of a body that the text begins with. */
  bodyAt(folded: string): string | undefined;
  /** The longest word that names of bodies begin with. */
  headAt(folded: string): string | undefined;
  isBodyHead(folded: string): boolean;
  positionAt(folded: string): string | undefined;
  rankAt(folded: string): string | undefined;
  /** A part of document codes, as written. */
  isCodePart(part: string): boolean;
  isPlace(folded: string): boolean;
  isSurname(folded: string): boolean;
  isGivenName(folded: string): boolean;
}

/** Codes of these realms are of papers that offices send each other. */
const PAPER_REALMS = ['party', 'state', 'law'];

/** Bodies are called by codes in running text from this length on (`UBND`); shorter ones mean other things too. */
const SHORTEST_NAMED = 4;

/** Finds the longest phrase of a list that a text begins with. */
function phraseFinder(phrases: Iterable<string>): (folded: string) => string | undefined {
  const byFirst = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = phrase.split(' ')[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (folded) => {
    const first = /^[\p{L}\p{N}&]+/u.exec(folded)?.[0] ?? '';
    return byFirst.get(first)?.find((phrase) => startsWithWords(folded, phrase));
  };
}

export function createRecordKnowledge(tables: RecordTables): RecordKnowledge {
  const types = tables.types.filter((row) => PAPER_REALMS.includes(row.realm));
  const typeNames = new Map(types.map((row) => [fold(row.name), row.name]));
  const byCode = new Map<string, string[]>();
  for (const { code, name } of types)
    byCode.set(code.toLowerCase(), [...new Set([...(byCode.get(code.toLowerCase()) ?? []), name])]);
  // `Tỉnh ủy, Thành ủy` is two names
  const bodies = tables.bodies.flatMap(({ name }) => {
    const [first = '', second] = name.split(', ');
    const isAlternative = /^(?:Tỉnh|Huyện) ủy$|Tỉnh ủy$|^Tỉnh đoàn$/u.test(first) && second;
    return isAlternative ? [first, first.replace(/Tỉnh (ủy|đoàn)$/u, second)] : [name];
  });
  const positions = tables.positions.filter((row) => row.class === 'post').map((row) => fold(row.position));
  const ranks = tables.positions.filter((row) => row.class === 'rank').map((row) => fold(row.position));
  const codeParts = new Set(
    [
      ...tables.segments.map((row) => row.segment),
      ...tables.types.map((row) => row.code),
      ...tables.bodies.map((row) => row.code),
    ].map((part) => part.toLowerCase()),
  );
  const places = new Set(tables.places.map((row) => fold(row.name)));
  const surnames = new Set(tables.surnames.map((row) => fold(row.name)));
  const givenNames = new Set(tables.givenNames.map((row) => fold(row.name)));
  const headAt = phraseFinder(tables.heads.map((row) => fold(row.head)));
  const codes = tables.bodies.map((row) => row.code).filter((code) => code.length >= SHORTEST_NAMED);
  const bodyAt = phraseFinder([...bodies, ...codes].map(fold));
  return {
    typeAt: phraseFinder(typeNames.keys()),
    typeNames,
    typeList: [...typeNames.keys()].sort((a, b) => b.length - a.length),
    typesOfCode: (code) => byCode.get(code.toLowerCase()) ?? [],
    bodyAt,
    headAt,
    isBodyHead: (folded) =>
      !folded.startsWith(ENACTS) && (headAt(folded) !== undefined || bodyAt(folded) !== undefined),
    positionAt: phraseFinder(positions),
    rankAt: phraseFinder(ranks),
    isCodePart: (part) => codeParts.has(part.toLowerCase()),
    isPlace: (folded) => places.has(folded.replace(PLACE_LEVEL, '')),
    isSurname: (folded) => surnames.has(folded),
    isGivenName: (folded) => givenNames.has(folded),
  };
}

/** A verb that begins like a body. */
const ENACTS = 'ban hành';
const PLACE_LEVEL = /^(?:tp\.?|thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+/u;
