import { InputError } from '../errors.js';
import { type LearnedPair, mergePairs } from '../restore/channel/learned-pairs.js';
import { termTrouble, tidyTerm } from '../restore/lattice/term-trouble.js';

/** What one reviewed document taught. */
export interface LearnedSource {
  readonly name: string;
  /** of the corrections file: the same document reviewed again takes the place of what it taught before */
  readonly observedSha256: string;
  readonly pairs: readonly LearnedPair[];
  readonly terms: readonly string[];
}

/** What `khoiphuc apply --learn` gathers, document by document; docs/file-formats.md describes the file. */
export interface Learned {
  readonly sources: readonly LearnedSource[];
}

const SCHEMA = 'khoiphuc/learned';
const VERSION = 1;

export const NOTHING_LEARNED: Learned = { sources: [] };

/** Adds what a document taught; if it taught before, the new takes the place of the old. */
export function addLearned(learned: Learned, source: LearnedSource): Learned {
  const others = learned.sources.filter((other) => other.observedSha256 !== source.observedSha256);
  return { sources: [...others, source] };
}

/** The readings of all documents, equal ones added up: for `RestorerOptions.learned`. */
export function pairsOf(learned: Learned): readonly LearnedPair[] {
  return mergePairs(learned.sources.flatMap(({ pairs }) => pairs));
}

/** The terms of all documents, each once, as given to `--terms`; what is no term is left out. */
export function termsOf(learned: Learned): readonly string[] {
  const terms = learned.sources.flatMap((source) => source.terms);
  return [...new Set(terms)].filter((term) => termTrouble(tidyTerm(term)) === undefined);
}

/** The learned file as text: JSON, a pair a line, so that people can read it and take lines out. */
export function learnedText(learned: Learned): string {
  const sources = learned.sources.map(({ name, observedSha256, pairs, terms }) => {
    const rows = pairs.map(({ observed, intended, count }) => JSON.stringify([observed, intended, count]));
    return `{"name":${JSON.stringify(name)},"observedSha256":"${observedSha256}",\n"terms":${JSON.stringify(terms)},\n"pairs":[\n${rows.join(',\n')}\n]}`;
  });
  return `{"schema":"${SCHEMA}","version":${VERSION},"sources":[\n${sources.join(',\n')}\n]}\n`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function pairOf(value: unknown): LearnedPair | undefined {
  const [observed, intended, count] = Array.isArray(value) ? value : [];
  const isPair = isText(observed) && isText(intended) && Number.isFinite(count) && count > 0;
  return isPair
    ? { observed: observed.normalize('NFC'), intended: intended.normalize('NFC'), count }
    : undefined;
}

function sourceOf(value: unknown): LearnedSource | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, observedSha256, pairs, terms } = value as Readonly<Record<string, unknown>>;
  if (!isText(name) || !isText(observedSha256) || !Array.isArray(pairs) || !Array.isArray(terms))
    return undefined;
  const read = pairs.map(pairOf);
  if (!terms.every(isText) || read.some((pair) => pair === undefined)) return undefined;
  return { name, observedSha256, pairs: read as LearnedPair[], terms };
}

/**
 * Reads a learned file.
 *
 * @param text the file, decoded
 * @param name of the file, for messages
 * @throws InputError when it is none, of another version, or damaged
 */
export function parseLearned(text: string, name: string): Learned {
  let file: Readonly<Record<string, unknown>>;
  try {
    file = Object(JSON.parse(text));
  } catch (cause) {
    throw new InputError(`${name}: this is no JSON, or it is cut off. Mend it, or learn into a new file.`, {
      cause,
    });
  }
  if (file.schema !== SCHEMA || file.version !== VERSION || !Array.isArray(file.sources)) {
    throw new InputError(`${name}: this is no learned file of version ${VERSION}. Learn into a new file.`);
  }
  return {
    sources: file.sources.map((value, i) => {
      const source = sourceOf(value);
      if (source === undefined) {
        throw new InputError(
          `${name}: what document ${i + 1} taught cannot be read. Mend it, or learn into a new file.`,
        );
      }
      return source;
    }),
  };
}
