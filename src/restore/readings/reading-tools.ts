import type { CodeLexicon } from '../../model/code-lexicon.js';
import type { Lexicon } from '../../model/lexicon.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { type Candidate, CandidateSearch } from '../candidates/candidates.js';
import { lettersReadInOtherCase, signsReadForCapitals } from '../candidates/case-shapes.js';
import { searchTable } from '../candidates/trie-rows.js';
import type { Channel } from '../channel/channel.js';
import { AbbreviationReadings, type AbbreviationSources, vowelless } from './abbreviation-readings.js';
import { CodeReadings } from './code-readings.js';
import { createCutApart } from './cut-apart.js';
import { EntryReadings } from './entry-readings.js';
import { asObserved, type ObservedSources } from './observed-reading.js';
import type { Reading } from './reading.js';
import { ReadingParts } from './reading-parts.js';
import { RunTogether } from './run-together.js';

/** What readings are made from. */
export interface ShortlistSources extends AbbreviationSources {
  readonly codes: CodeLexicon;
  readonly vocabulary: Vocabulary;
}

/** What makes readings of one channel, each kind of them. */
export interface ReadingTools {
  readonly lexicon: Lexicon;
  readonly search: CandidateSearch;
  readonly parts: ReadingParts;
  readonly entries: EntryReadings;
  readonly abbreviations: AbbreviationReadings;
  readonly codes: CodeReadings;
  readonly runTogether: RunTogether;
  /** For a token as it stands. */
  readonly observed: ObservedSources;
  /** Observed letters that may be of the other case. */
  readonly otherCase: ReadonlySet<string>;
  /** Digits and signs that may be capitals. */
  readonly forCapitals: ReadonlySet<string>;
}

export function createReadingTools(
  { lexicon, spelling, codes, vocabulary }: ShortlistSources,
  channel: Channel,
): ReadingTools {
  const parts = new ReadingParts(vocabulary, channel);
  const entries = new EntryReadings(lexicon, channel, parts);
  const abbreviations = new AbbreviationReadings({ lexicon, spelling }, parts);
  const observed = { lexicon, parts, abbreviations };
  const table = searchTable(channel);
  const search = new CandidateSearch(lexicon, channel, table);
  return {
    ...{ lexicon, search, parts, entries, abbreviations, observed },
    codes: new CodeReadings(codes, channel, table, observed),
    runTogether: new RunTogether(search, entries, parts, createCutApart(lexicon), (text) =>
      asObserved(text, observed),
    ),
    otherCase: lettersReadInOtherCase(channel),
    forCapitals: signsReadForCapitals(channel),
  };
}

/** The reading of a token that a search found. */
export function readingOf({ entries }: ReadingTools, observed: string, candidate: Candidate): Reading {
  return entries.read(observed, candidate, vowelless);
}
