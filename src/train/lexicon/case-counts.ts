import { beginsNext } from '../../restore/tokens/token-facts.js';
import { caseShapeOf } from '../../vietnamese/casing.js';
import { stripEdges } from '../../vietnamese/strip-edges.js';
import { toneKey } from '../../vietnamese/tone.js';
import { type CorpusFile, readLineBatches } from './corpus.js';

/** How often a syllable stands inside sentences, and of that with a capital first letter and in capitals throughout. */
export interface CaseUse {
  readonly total: number;
  readonly title: number;
  readonly upper: number;
}

const LETTERS = /^\p{L}+$/u;

/**
 * Counts the case of syllables where it says something: not at the beginning of a line or a sentence, where the decoder asks
 * nothing of it either. There `Sau` is common, inside sentences it is a name.
 *
 * @returns by tone key
 */
export async function countCaseWithin(
  files: readonly Pick<CorpusFile, 'path'>[],
): Promise<ReadonlyMap<string, CaseUse>> {
  const forms = new Map<string, number>();
  for (const { path } of files) {
    for await (const lines of readLineBatches(path)) {
      for (const line of lines) {
        let begins = true;
        for (const token of line.split(/\s+/)) {
          if (token === '') continue;
          const form = begins ? '' : stripEdges(token);
          if (form !== '' && LETTERS.test(form)) forms.set(form, (forms.get(form) ?? 0) + 1);
          begins = beginsNext(token);
        }
      }
    }
  }
  return byToneKey(forms);
}

function byToneKey(forms: ReadonlyMap<string, number>): ReadonlyMap<string, CaseUse> {
  const uses = new Map<string, { total: number; title: number; upper: number }>();
  for (const [form, times] of forms) {
    const key = toneKey(form);
    let use = uses.get(key);
    if (!use) {
      use = { total: 0, title: 0, upper: 0 };
      uses.set(key, use);
    }
    use.total += times;
    const shape = caseShapeOf(form);
    if (shape === 'title') use.title += times;
    else if (shape === 'upper') use.upper += times;
  }
  return uses;
}
