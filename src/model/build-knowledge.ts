import { buildLexicon } from './build-lexicon.js';
import { buildCodes } from './code-lexicon.js';
import { decodeConfusions } from './confusion-file.js';
import { layOutDamage } from './damage.js';
import type { Knowledge } from './knowledge.js';
import { KNOWLEDGE_TABLES } from './knowledge-file.js';
import { buildNames } from './name-parts.js';
import type { NgramModel } from './ngram-model.js';
import { decodeText } from './section-texts.js';
import { SCHEMAS, type TableName } from './table-columns.js';
import { parseTsv, type TsvRow } from './tsv.js';

/**
 * Builds from the readable tables what a restorer needs. Takes a third of a second.
 *
 * @param bytesOf a file of the folder of models
 * @param label what messages call it
 * @throws ModelError when a table is malformed
 */
export function buildKnowledge(
  bytesOf: (name: string) => Uint8Array,
  label: (name: string) => string,
  ngram: NgramModel,
): Knowledge {
  const table = <T extends TableName>(name: T): readonly TsvRow<(typeof SCHEMAS)[T]>[] =>
    parseTsv(decodeText(bytesOf(name)), { file: label(name), columns: SCHEMAS[name] });
  const { confusions: confusionFile, ...names } = KNOWLEDGE_TABLES;
  const abbreviations = table(names.abbreviations);
  const sources = { syllables: table(names.syllables), foreign: table(names.foreign), abbreviations };
  const lexicon = buildLexicon(sources, ngram);
  const codes = buildCodes({
    ...{ segments: table(names.segments), types: table(names.types), bodies: table(names.bodies) },
    abbreviations,
  });
  const confusions = decodeConfusions(decodeText(bytesOf(confusionFile)), label(confusionFile));
  return {
    ...{ lexicon, codes, confusions },
    damage: layOutDamage(confusions, lexicon, codes, table(names.lookalikes)),
    names: buildNames({
      surname: table(names.surnames),
      middle: table(names.middleNames),
      given: table(names.givenNames),
    }),
    terms: [...table(names.terms).map(({ term }) => term), ...table(names.places).map(({ name }) => name)],
  };
}
