import type { Calibration } from './calibration.js';
import type { CodeLexicon } from './code-lexicon.js';
import type { ConfusionModel } from './confusion-model.js';
import type { Damage } from './damage.js';
import type { EngineDoubts } from './engine-doubts.js';
import type { Lexicon } from './lexicon.js';
import type { NameParts } from './name-parts.js';
import type { NgramModel } from './ngram-model.js';
import type { TermIndex } from './terms.js';

/** Everything the restorer knows; plain readonly data, shared freely between restorers. */
export interface Models {
  readonly ngram: NgramModel;
  readonly lexicon: Lexicon;
  /** Letter parts of document codes: `QĐ`, `UBND`, `BGDĐT`. */
  readonly codes: CodeLexicon;
  readonly confusions: ConfusionModel;
  /** The confusion model laid out for these lexicons; a restorer does it where it is missing. */
  readonly damage?: Damage | undefined;
  readonly terms: TermIndex;
  /** What persons are called; without it their names are read like other words. */
  readonly names?: NameParts | undefined;
  readonly calibration: Calibration;
  /** How far a recogniser's doubts can be believed; without it they are left aside. */
  readonly doubts?: EngineDoubts | undefined;
}
