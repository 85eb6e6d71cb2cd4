import { layOut } from './channel-layout.js';
import type { ConfusionModel } from './confusion-model.js';
import { buildKindTable, type KindTable } from './kind-table.js';
import type { Lexicon } from './lexicon.js';
import type { Lookalike } from './lookalikes.js';
import { indexTokens, type TokenCounts } from './token-counts.js';

/** The confusion model in the form that the search needs: smoothed, and laid out for one lexicon. */
export interface Damage {
  readonly kindTable: KindTable;
  readonly tokens: TokenCounts;
}

/**
 * Lays a confusion model out for the letters of the lexicons. Takes a tenth of a second.
 *
 * @param lookalikes groups of letters that look alike in print, which unknown engines may take for each other
 */
export function layOutDamage(
  confusions: ConfusionModel,
  lexicon: Lexicon,
  codes: Lexicon,
  lookalikes: readonly Lookalike[] = [],
): Damage {
  const alphabet = alphabetOf(confusions, lexicon, codes);
  const layout = layOut(confusions, alphabet, neighboursOf(lexicon), lookalikes);
  return { kindTable: buildKindTable(confusions, layout, lookalikes), tokens: indexTokens(confusions) };
}

function alphabetOf(confusions: ConfusionModel, lexicon: Lexicon, codes: Lexicon): Set<string> {
  const alphabet = new Set<string>([' ']);
  for (const letter of [...lexicon.syllables.alphabet, ...lexicon.forms.alphabet, ...codes.forms.alphabet]) {
    alphabet.add(letter);
    if (letter.toUpperCase().length === 1) alphabet.add(letter.toUpperCase());
  }
  for (const op of confusions.operations) if (op.intended.length === 1) alphabet.add(op.intended);
  return alphabet;
}

/** Every two letters that stand side by side in a syllable, in each case shape. */
function neighboursOf(lexicon: Lexicon): Set<string> {
  const pairs = new Set<string>();
  for (const { text, exact } of lexicon.entries) {
    if (exact) continue;
    const upper = text.toUpperCase();
    for (let i = 0; i + 1 < text.length; i++) {
      pairs.add(text.slice(i, i + 2));
      pairs.add(upper.slice(i, i + 2));
    }
    pairs.add(upper.slice(0, 1) + text.slice(1, 2));
  }
  return pairs;
}
