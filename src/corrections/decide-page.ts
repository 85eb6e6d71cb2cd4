import { applyCorrections, type Correction } from '../correction.js';
import { InputError } from '../errors.js';
import { unionOf } from '../restore/pages/cut-box.js';
import type { PlacedWord } from '../restore/pages/page-text.js';
import { placeWords } from '../restore/pages/place-words.js';
import type { RestoredPage } from '../restored.js';
import type { CorrectedPage, PersonsDecision } from './corrections-file.js';

function decided(correction: Correction, { intended }: PersonsDecision): Correction {
  return {
    ...correction,
    intended,
    status: intended === correction.observed ? 'kept' : 'changed',
    confidence: 1,
    margin: Number.POSITIVE_INFINITY,
    alternatives: [],
  };
}

/** What the review page showed: other models or options may put something else there. @param text undefined: as observed */
function asShown(correction: Correction, text = correction.observed): Correction {
  if (correction.intended === text) return correction;
  const isObserved = text === correction.observed;
  return { ...correction, intended: text, status: isObserved ? 'kept' : 'changed', alternatives: [] };
}

/** The observed words with their boxes, as far as the restored ones still tell: words of one origin together. */
function placesOf({ lines, corrections, observed }: RestoredPage): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let end = -1;
  for (const { words } of lines) {
    for (const { box, from, to } of words) {
      const first = corrections[from];
      const last = corrections[to - 1];
      if (!first || !last || !box) continue;
      const before = placed.at(-1);
      if (before && first.span.start < end) {
        const span = { start: before.span.start, end: Math.max(end, last.span.end) };
        const joined = {
          observed: observed.slice(span.start, span.end),
          box: unionOf([before.word.box, box]),
        };
        placed[placed.length - 1] = { ...before, span, word: joined };
      } else {
        const span = { start: first.span.start, end: last.span.end };
        placed.push({ span, word: { observed: observed.slice(span.start, span.end), box } });
      }
      end = last.span.end;
    }
  }
  return placed;
}

/**
 * A restored page with what a person decided on the review page: their words are certain, all others as the page
 * showed them.
 *
 * @param page as the program restored it
 * @param corrected the same page of a corrections file
 * @param name of that file, for messages
 * @throws InputError when the decisions were made on another reading of the page
 */
export function decidePage(page: RestoredPage, corrected: CorrectedPage, name: string): RestoredPage {
  const refuse = (): never => {
    throw new InputError(
      `${name}, page ${page.number}: the corrections were made on another reading of this page. Use the document that the review page was written with.`,
    );
  };
  if (page.observed !== corrected.observed) refuse();
  const decisions = new Map(corrected.decisions.map((decision) => [decision.span.start, decision]));
  const shown = new Map(corrected.restored.map(([start, end, text]) => [start, { end, text }]));
  const corrections = page.corrections.map((correction) => {
    const { start, end } = correction.span;
    const decision = decisions.get(start);
    const restored = shown.get(start);
    decisions.delete(start);
    shown.delete(start);
    if ((decision?.span.end ?? end) !== end || (restored?.end ?? end) !== end) refuse();
    return decision ? decided(correction, decision) : asShown(correction, restored?.text);
  });
  if (decisions.size > 0 || shown.size > 0) refuse();
  if (corrections.every((correction, i) => correction === page.corrections[i])) return page;
  return {
    ...page,
    corrections,
    text: applyCorrections(page.observed, corrections),
    lines: placeWords(page.observed, corrections, placesOf(page)),
  };
}
