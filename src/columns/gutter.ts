/** A line, and where its right column begins; -1 where nothing tells. */
export interface Cut {
  readonly line: string;
  readonly at: number;
}

/** The blanks between two columns, as `pdftotext -layout` and typists set them; no writer puts as many between two words. */
const GUTTER = /(?:^|\S)(?: {3,}| *\t\s*)(?=\S)/gu;
/** Share of the distance to the right column in which a line of it may begin: names are centred below posts. */
const NEAR = 0.6;

/**
 * Cuts lines at the gutter between two columns, where one that is cut already tells that the text keeps it: whatever stands behind
 * it belongs to the right column, also a name behind a full stop and a line that has nothing on the left.
 */
export function atGutter(cuts: readonly Cut[]): readonly Cut[] {
  const told = cuts.filter(({ line, at }) => at > 0 && gutterEnds(line).includes(at)).map(({ at }) => at);
  if (told.length === 0) return cuts;
  const least = NEAR * Math.min(...told);
  return cuts.map(({ line, at }) => ({
    line,
    at: at >= 0 ? at : (gutterEnds(line).findLast((end) => end >= least) ?? -1),
  }));
}

/** Where the gutters of a line end. */
function gutterEnds(line: string): number[] {
  return [...line.matchAll(GUTTER)].map(({ 0: match, index }) => index + match.length);
}
