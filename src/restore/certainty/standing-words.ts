import { UNDAMAGED } from '../../model/kind-table.js';
import type { Models } from '../../model/models.js';
import { isCodeLike, isKnownCode } from '../readings/document-codes.js';
import { type ObservedToken, withoutEdges } from '../tokens/tokenize.js';

/** Kinds of damage of an engine that knows Vietnamese, and of none at all. */
const RIGHTLY_READ = new Set([UNDAMAGED, 'vie']);

/** Small letters, a capital in front, or capitals. */
const USUAL_CASE = /^(?:\p{L}?\p{Ll}*|\p{Lu}+)$/u;

/** Whether most of a document was read by an engine that knows Vietnamese, or not damaged at all. */
export function isRightlyRead(kinds: readonly string[], weights: readonly number[]): boolean {
  let share = 0;
  kinds.forEach((kind, k) => {
    if (RIGHTLY_READ.has(kind)) share += weights[k]!;
  });
  return share >= 0.5;
}

/** Whether a recogniser that knows Vietnamese read all of these tokens. */
export function isReadAsVietnamese(tokens: readonly ObservedToken[]): boolean {
  return tokens.every(({ evidence }) => evidence?.readAsVietnamese === true);
}

/**
 * Tells what may stand on paper as it was observed: a number, known words in a usual case, joined by `&` where there are
 * several (`TN&MT`), a document code all of whose parts are known.
 */
export function createWordTest({ lexicon, codes }: Pick<Models, 'lexicon' | 'codes'>) {
  const isKnown = (form: string): boolean =>
    // `sỐ` is no word as it stands.
    lexicon.find(form) >= 0 || (USUAL_CASE.test(form) && lexicon.find(form.toLowerCase()) >= 0);
  return (observed: string): boolean => {
    const core = withoutEdges(observed);
    if (isCodeLike(core)) return isKnownCode(core, codes);
    return /^\d+$/u.test(core) || isKnown(core) || core.split('&').every(isKnown);
  };
}
