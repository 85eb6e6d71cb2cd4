import type { CorrectedPage } from './corrections-file.js';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What stands in place of the observed text in the end: what the program put there, but where a person decided, that.
 *
 * @returns in order, never overlapping
 */
export function editsOf({ restored, decisions }: CorrectedPage): readonly Edit[] {
  const decided = decisions.map(({ span, intended }) => ({ ...span, text: intended }));
  const others = restored
    .map(([start, end, text]) => ({ start, end, text }))
    .filter((edit) => !decided.some((other) => other.start < edit.end && edit.start < other.end));
  return [...decided, ...others].sort((a, b) => a.start - b.start);
}

/** The text of a page with all that was decided. */
export function correctedText(page: CorrectedPage): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of editsOf(page)) {
    parts.push(page.observed.slice(at, start), text);
    at = end;
  }
  parts.push(page.observed.slice(at));
  return parts.join('');
}
