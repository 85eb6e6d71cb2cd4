import {
  checkOptions,
  checkValue,
  isPromise,
  type Kind,
  listOf,
  OBJECT,
  oneOf,
  TEXT,
  TRUTH,
} from '../call-check.js';
import { UsageError } from '../errors.js';
import type { Models } from '../model/models.js';
import type { LearnedPair } from './channel/learned-pairs.js';
import { termTrouble, tidyTerm } from './lattice/term-trouble.js';
import type { RestorerOptions } from './restorer.js';

const isPair = (value: unknown): boolean => {
  if (!OBJECT.fits(value)) return false;
  const { observed, intended, count } = value as LearnedPair;
  return TEXT.fits(observed) && TEXT.fits(intended) && Number.isFinite(count);
};

const OPTIONS: Readonly<Record<keyof RestorerOptions, Kind>> = {
  terms: listOf('strings', TEXT.fits),
  marksOnly: TRUTH,
  keepUnsure: TRUTH,
  adapt: TRUTH,
  columns: oneOf('order', 'keep'),
  toneStyle: oneOf('old', 'new', 'keep'),
  learned: listOf('readings (`observed`, `intended`, `count`)', isPair),
  reflow: TRUTH,
};

const EVIDENCE: Kind = listOf('what is known of words', OBJECT.fits);

/** @throws UsageError when there are no models, they are still to come, an option is wrong, or a term is none */
export function checkRestorer(models: Models, options: RestorerOptions): void {
  if (isPromise(models))
    throw new UsageError(
      'createRestorer: the models are still to come: `createRestorer(await loadModels())`.',
    );
  if (!OBJECT.fits(models) || !models.lexicon || !models.ngram)
    throw new UsageError(
      'createRestorer: these are no models. Give what `await loadModels()` gives, in a page `await fetchModels(…)`.',
    );
  checkOptions('createRestorer', options, OPTIONS);
  options.terms?.forEach((term, index) => {
    const trouble = termTrouble(tidyTerm(term));
    if (trouble !== undefined) throw new UsageError(`createRestorer: \`terms[${index}]\`: ${trouble}.`);
  });
}

/** @throws UsageError when the text is no string: bytes are decoded first, or opened as a document */
export function checkText(call: string, text: unknown): asserts text is string {
  checkValue(`${call}: the text (bytes: decode them, or \`openDocument\`)`, text, TEXT);
}

/** @throws UsageError when the text is no string, or the evidence no list */
export function checkRestoring(call: string, text: string, evidence: unknown): void {
  checkText(call, text);
  checkValue(`${call}: the evidence`, evidence, EVIDENCE);
}
