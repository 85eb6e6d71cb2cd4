import { parseArgs } from 'node:util';
import { KhoiphucError, UsageError } from '../../errors.js';
import { buildAdministrativeUnits, buildNameParts } from './build-lists.js';
import { buildWords, refreshPartyTerms, writeTermCandidates } from './build-phrases.js';
import { buildAbbreviations, buildCodeTables, buildForeignWords, buildSyllables } from './build-tables.js';
import { listCorpusFiles } from './corpus.js';
import { countTokens } from './token-counts.js';

/** The builder of the tables of `dictionaries/`; dictionaries/README.md says what each step needs and writes. */

const STEPS = [
  'lists',
  'codes',
  'syllables',
  'abbreviations',
  'foreign',
  'terms',
  'words',
  'candidates',
] as const;

type Step = (typeof STEPS)[number];

function stepsOf(text: string | undefined): ReadonlySet<Step> {
  if (text === undefined) return new Set(STEPS.filter((step) => step !== 'candidates'));
  return new Set(
    text.split(',').map((part) => {
      const step = STEPS.find((known) => known === part);
      if (!step) throw new UsageError(`--steps: \`${part}\` is none of ${STEPS.join(', ')}.`);
      return step;
    }),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string' },
      lists: { type: 'string' },
      dictionaries: { type: 'string', default: 'dictionaries' },
      steps: { type: 'string' },
      candidates: { type: 'string', default: 'term-candidates.tsv' },
    },
  });
  const steps = stepsOf(values.steps);
  const folder = values.dictionaries;
  if (!values.corpora)
    throw new UsageError('Give --corpora DIR with the folders core, administrative and general.');
  if (steps.has('lists') && !values.lists) throw new UsageError('The step `lists` needs --lists DIR.');
  const files = await listCorpusFiles(values.corpora);
  const report = (step: string) => process.stderr.write(`${step}\n`);

  if (steps.has('lists')) {
    report('places and name parts');
    await buildAdministrativeUnits(folder, values.lists!);
    await buildNameParts(folder, values.lists!);
  }
  if (['codes', 'syllables', 'abbreviations', 'foreign'].some((step) => steps.has(step as Step))) {
    report('counting tokens');
    const tokens = await countTokens(files);
    report('codes, syllables, abbreviations, foreign words');
    if (steps.has('codes')) await buildCodeTables(folder, tokens);
    if (steps.has('syllables')) await buildSyllables(folder, tokens);
    if (steps.has('abbreviations')) await buildAbbreviations(folder, files, tokens);
    if (steps.has('foreign')) await buildForeignWords(folder, tokens);
  }
  if (steps.has('terms')) {
    report('counting terms');
    await refreshPartyTerms(folder, files);
  }
  if (steps.has('words')) {
    report('finding words');
    await buildWords(folder, files);
  }
  if (steps.has('candidates')) {
    report('ranking term candidates');
    await writeTermCandidates(folder, files, values.candidates);
  }
}

main().catch((error: unknown) => {
  const known = error instanceof KhoiphucError;
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  process.exitCode = known ? error.exitCode : 1;
});
