import type { FormRow } from './build-lexicon.js';
import { CODE_PLACES, type CodePlace } from './code-places.js';
import { createLexicon, type Lexicon } from './lexicon.js';

/** The letter parts of document codes: `QĐ`, `UBND`, `BGDĐT`. An entry's `logProb` is its share at any place. */
export interface CodeLexicon extends Lexicon {
  /** Natural logs of the shares of entries at a place, entry by entry, in the order of `CODE_PLACES`. */
  readonly placeLogProbs: Float32Array;
}

/** Natural log of the share of an entry among all letters that stand at a place. */
export function logProbAt({ placeLogProbs }: CodeLexicon, entry: number, place: CodePlace): number {
  return placeLogProbs[entry * CODE_PLACES.length + CODE_PLACES.indexOf(place)]!;
}

/** A type of document or an issuing body with its prescribed code. */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
  readonly realm: string;
  readonly count: number;
}

/** Counts of the letters, in all and by place. */
export type SegmentRow = { readonly segment: string; readonly count: number } & Readonly<
  Record<CodePlace, number>
>;

export interface CodeSources {
  readonly segments: readonly SegmentRow[];
  /** Lists of types and of bodies; of several codes for one name the most frequent is the rule. */
  readonly types: readonly CodeRow[];
  readonly bodies: readonly CodeRow[];
  /** May stand in a code too (`TTHC-VPCP`), at the smallest share; those of several parts stand alone. */
  readonly abbreviations: readonly FormRow[];
}

/**
 * Pseudo-count of a code that the rules for party and state papers prescribe: our corpora hold few
 * provincial party papers, so their counts alone would favour what ministries write.
 */
const PRESCRIBED = 300;
/**
 * How much of a share comes from the place; the rest comes from the shares anywhere. The corpora are laws foremost, so what is
 * not found at a place in them may well stand there.
 */
const FROM_PLACE = 0.3;

/** Where codes are prescribed to stand, by realm; unions write both as the Party and as the state do. */
const TYPE_PLACES: PlacesByRealm = { party: ['partyType'], state: ['stateType'], law: ['stateType'] };
const BODY_PLACES: PlacesByRealm = {
  party: ['partyBody'],
  state: ['stateBody'],
  union: ['stateBody', 'partyBody'],
};
type PlacesByRealm = Readonly<Record<string, readonly CodePlace[]>>;

const LETTERS = /^\p{L}{2,}$/u;
/** Abbreviations that a hyphen or slash holds together (`QP-AN`, `GNSS/DGNSS`) look like codes. */
const COMPOUND = /^\p{L}[\p{L}&]*(?:[-/][\p{L}&]+)+$/u;

/** The letter parts of document codes with their share of all parts, and of those at each place. */
export function buildCodes({ segments, types, bodies, abbreviations }: CodeSources): CodeLexicon {
  const counts = new Map(segments.map(({ segment, count }) => [segment, count]));
  const prescribed = [...types, ...bodies];
  const usual = usualRows(prescribed);
  for (const row of prescribed) if (!counts.has(row.code)) counts.set(row.code, 1);
  for (const row of prescribed) if (usual.has(row)) counts.set(row.code, counts.get(row.code)! + PRESCRIBED);
  for (const { form } of abbreviations) if (LETTERS.test(form) && !counts.has(form)) counts.set(form, 1);
  for (const { form, core, administrative } of abbreviations)
    if (COMPOUND.test(form)) counts.set(form, Math.max(1, core + administrative));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lexicon = createLexicon(
    [...counts].map(([text, count]) => ({
      ...{ text, words: [], shapeLogProb: [0, 0, 0] as const, exact: true },
      logProb: Math.log(count / total),
    })),
  );
  const placeLogProbs = new Float32Array(lexicon.entries.length * CODE_PLACES.length);
  const standsAt = (place: CodePlace, places: PlacesByRealm) => (row: CodeRow) =>
    usual.has(row) && places[row.realm]?.includes(place);
  CODE_PLACES.forEach((place, column) => {
    const rows = [
      ...types.filter(standsAt(place, TYPE_PLACES)),
      ...bodies.filter(standsAt(place, BODY_PLACES)),
    ];
    const rules = new Set(rows.map(({ code }) => code));
    sharesAt(lexicon, segments, place, rules).forEach((share, entry) => {
      placeLogProbs[entry * CODE_PLACES.length + column] = Math.log(share);
    });
  });
  return { ...lexicon, placeLogProbs };
}

/** Of several codes for one name the most frequent. */
function usualRows(rows: readonly CodeRow[]): Set<CodeRow> {
  const usual = new Map<string, CodeRow>();
  for (const row of rows) {
    const name = `${row.realm} ${row.name}`;
    if (row.count >= (usual.get(name)?.count ?? -1)) usual.set(name, row);
  }
  return new Set(usual.values());
}

/** Shares of all entries at a place: of those found there or prescribed for it, mixed with the shares anywhere. */
function sharesAt(
  { entries }: Lexicon,
  segments: readonly SegmentRow[],
  place: CodePlace,
  rules: ReadonlySet<string>,
): readonly number[] {
  const counts = new Map(segments.map((row) => [row.segment, row[place]]));
  for (const code of rules) counts.set(code, (counts.get(code) ?? 0) + PRESCRIBED);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return entries.map(({ logProb }) => Math.exp(logProb));
  return entries.map(
    ({ text, logProb }) =>
      FROM_PLACE * ((counts.get(text) ?? 0) / total) + (1 - FROM_PLACE) * Math.exp(logProb),
  );
}
