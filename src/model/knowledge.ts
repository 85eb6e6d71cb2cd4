import type { CodeLexicon } from './code-lexicon.js';
import type { ConfusionModel } from './confusion-model.js';
import type { Damage } from './damage.js';
import type { Lexicon } from './lexicon.js';
import type { NameParts } from './name-parts.js';

/** What the readable tables say, in the form that a restorer needs. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly codes: CodeLexicon;
  readonly confusions: ConfusionModel;
  readonly damage: Damage;
  /** Terms of several syllables, and names of places. */
  readonly terms: readonly string[];
  readonly names: NameParts;
}
