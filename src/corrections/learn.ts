import { type LearnedPair, mergePairs } from '../restore/channel/learned-pairs.js';
import { stripEdges } from '../vietnamese/strip-edges.js';
import { isSyllable } from '../vietnamese/syllable.js';
import { editsOf } from './corrected-text.js';
import type { CorrectedPage, CorrectionsFile, PersonsDecision } from './corrections-file.js';
import type { LearnedSource } from './learned.js';

/** Longer observed tokens are rubbish, or a line without blanks: they teach no confusion. As in `restore/channel/adapt.ts`. */
const LONGEST = 64;
/** Words of the longest name that is taken for one: beyond that it is a heading in capitals. */
const MOST_WORDS = 8;

/** A word as names have it: a capital, then small letters; or an initial. */
const NAME_WORD = /^\p{Lu}(?:\p{Ll}[\p{L}'’-]*)?\.?$/u;
/** Punctuation behind which a name does not go on. */
const ENDS_NAME = /[,;:.!?)\]”"]$/u;

/**
 * Whether the decision says what the page says. To accept what the program left as it was says little: it may be
 * rubbish that nobody can read.
 */
function teaches({ observed, before, intended, decision }: PersonsDecision): boolean {
  if (intended === '' || observed.length > LONGEST || intended.length > LONGEST) return false;
  return decision !== 'accepted' || before !== observed;
}

function pairsIn(pages: readonly CorrectedPage[]): LearnedPair[] {
  const decisions = pages.flatMap((page) => page.decisions).filter(teaches);
  return mergePairs(decisions.map(({ observed, intended }) => ({ observed, intended, count: 1 })));
}

interface TextWord {
  readonly text: string;
  readonly isTyped: boolean;
}

/** The words of the corrected page, line by line, and which of them a person typed. */
function linesOf(page: CorrectedPage): TextWord[][] {
  const typed = new Set(
    page.decisions.filter(({ decision }) => decision === 'typed').map(({ span }) => span.start),
  );
  const marked: { text: string; isTyped: boolean }[] = [];
  let at = 0;
  for (const { start, end, text } of editsOf(page)) {
    marked.push(
      { text: page.observed.slice(at, start), isTyped: false },
      { text, isTyped: typed.has(start) },
    );
    at = end;
  }
  marked.push({ text: page.observed.slice(at), isTyped: false });
  const lines: TextWord[][] = [[]];
  let word: TextWord | undefined;
  const finish = (): void => {
    if (word) lines.at(-1)?.push(word);
    word = undefined;
  };
  for (const { text, isTyped } of marked) {
    for (const piece of text.split(/(\s+)/u)) {
      if (piece === '') continue;
      if (/^\s/u.test(piece)) {
        finish();
        if (/[\n\r\f]/u.test(piece)) lines.push([]);
      } else word = { text: (word?.text ?? '') + piece, isTyped: isTyped || (word?.isTyped ?? false) };
    }
  }
  finish();
  return lines;
}

/** Names in a line that hold a typed word, and typed words that no Vietnamese syllable is. */
function termsIn(line: readonly TextWord[]): string[] {
  const terms: string[] = [];
  let run: TextWord[] = [];
  const finish = (): void => {
    const isName = run.length > 1 && run.length <= MOST_WORDS && run.some(({ isTyped }) => isTyped);
    if (isName) terms.push(run.map(({ text }) => text).join(' '));
    run = [];
  };
  for (const { text, isTyped } of line) {
    const bare = stripEdges(text);
    if (NAME_WORD.test(bare)) run.push({ text: bare, isTyped });
    if (!NAME_WORD.test(bare) || ENDS_NAME.test(text)) finish();
    const isWord = /^\p{L}[\p{L}'’-]+$/u.test(bare);
    if (isTyped && isWord && !isSyllable(bare.toLowerCase())) terms.push(bare);
  }
  finish();
  return terms;
}

/**
 * What a reviewed document teaches: how its recogniser reads, and which names and words its people use.
 *
 * @param corrections from `parseCorrections`
 */
export function learnFrom(corrections: CorrectionsFile): LearnedSource {
  const lines = corrections.pages.flatMap(linesOf);
  return {
    name: corrections.source.name,
    observedSha256: corrections.source.observedSha256,
    pairs: pairsIn(corrections.pages),
    terms: [...new Set(lines.flatMap(termsIn))],
  };
}
