import { type Lexicon, type LexiconEntry, lexiconOf, type OtherWords } from './lexicon.js';
import type { Section, Sections } from './model-file.js';
import { joinTexts, splitTexts } from './section-texts.js';
import type { Trie } from './trie.js';

const SHAPES = 3;
/** Bits of an entry's flags: written in one way only; bears its tone in the old, in the new place. */
const EXACT = 1;
const OLD = 2;
const NEW = 4;

/** A lexicon as sections of a model file, their names beginning with `name`. */
export function packLexicon(name: string, lexicon: Lexicon): Record<string, Section> {
  const { entries, syllables, forms, syllableEntries, formEntries } = lexicon;
  const others = entries.flatMap(({ otherwise }, entry) => (otherwise ? [{ entry, ...otherwise }] : []));
  return {
    [`${name}.texts`]: joinTexts(entries.map(({ text }) => text)),
    [`${name}.words`]: Int32Array.from(entries.flatMap(({ words }) => words)),
    [`${name}.wordCounts`]: Uint8Array.from(entries, ({ words }) => words.length),
    [`${name}.logProbs`]: Float64Array.from(entries, ({ logProb }) => logProb),
    [`${name}.shapes`]: Float64Array.from(entries.flatMap(({ shapeLogProb }) => shapeLogProb)),
    [`${name}.flags`]: Uint8Array.from(entries, flagsOf),
    [`${name}.otherEntries`]: Int32Array.from(others, ({ entry }) => entry),
    [`${name}.otherWords`]: Int32Array.from(others.flatMap(({ words }) => words)),
    [`${name}.otherCounts`]: Uint8Array.from(others, ({ words }) => words.length),
    [`${name}.otherLogProbs`]: Float64Array.from(others, ({ logProb }) => logProb),
    [`${name}.syllableEntries`]: syllableEntries,
    [`${name}.formEntries`]: formEntries,
    ...packTrie(`${name}.syllables`, syllables),
    ...packTrie(`${name}.forms`, forms),
  };
}

/** Reads what `packLexicon` wrote. */
export function unpackLexicon(file: Sections, name: string): Lexicon {
  const texts = splitTexts(file.section(`${name}.texts`));
  const words = file.section(`${name}.words`);
  const counts = file.section(`${name}.wordCounts`);
  const logProbs = file.section(`${name}.logProbs`);
  const shapes = file.section(`${name}.shapes`);
  const flags = file.section(`${name}.flags`);
  const entries: LexiconEntry[] = [];
  let word = 0;
  for (let i = 0; i < counts.length; i++) {
    const ids: number[] = [];
    for (const end = word + counts[i]!; word < end; word++) ids.push(words[word]!);
    const at = i * SHAPES;
    const entry = {
      text: texts[i]!,
      words: ids,
      logProb: logProbs[i]!,
      shapeLogProb: [shapes[at]!, shapes[at + 1]!, shapes[at + 2]!],
      exact: (flags[i]! & EXACT) !== 0,
    } as const;
    if ((flags[i]! & (OLD | NEW)) === 0) entries.push(entry);
    else entries.push({ ...entry, toneStyle: (flags[i]! & OLD) !== 0 ? 'old' : 'new' });
  }
  unpackOtherWords(file, name).forEach((otherwise, entry) => {
    entries[entry] = { ...entries[entry]!, otherwise };
  });
  return lexiconOf({
    entries,
    syllableEntries: file.section(`${name}.syllableEntries`) as Int32Array,
    formEntries: file.section(`${name}.formEntries`) as Int32Array,
    syllables: unpackTrie(file, `${name}.syllables`),
    forms: unpackTrie(file, `${name}.forms`),
  });
}

/** By the number of the entry. */
function unpackOtherWords(file: Sections, name: string): Map<number, OtherWords> {
  const words = file.section(`${name}.otherWords`);
  const counts = file.section(`${name}.otherCounts`);
  const logProbs = file.section(`${name}.otherLogProbs`);
  const others = new Map<number, OtherWords>();
  let word = 0;
  file.section(`${name}.otherEntries`).forEach((entry, i) => {
    const end = word + counts[i]!;
    others.set(entry, { words: Array.from(words.subarray(word, end)), logProb: logProbs[i]! });
    word = end;
  });
  return others;
}

function flagsOf({ exact, toneStyle }: LexiconEntry): number {
  const style = toneStyle === undefined ? 0 : toneStyle === 'old' ? OLD : NEW;
  return (exact ? EXACT : 0) | style;
}

function packTrie(name: string, trie: Trie): Record<string, Section> {
  const { firstChild, nextSibling, letter, entry, nextEntry, bestLogProb, alphabet, depth } = trie;
  return {
    [`${name}.firstChild`]: firstChild,
    [`${name}.nextSibling`]: nextSibling,
    [`${name}.letter`]: letter,
    [`${name}.entry`]: entry,
    [`${name}.nextEntry`]: nextEntry,
    [`${name}.bestLogProb`]: bestLogProb,
    [`${name}.alphabet`]: joinTexts(alphabet),
    [`${name}.depth`]: Int32Array.of(depth),
  };
}

function unpackTrie(file: Sections, name: string): Trie {
  const alphabet = file.section(`${name}.alphabet`);
  return {
    firstChild: file.section(`${name}.firstChild`) as Int32Array,
    nextSibling: file.section(`${name}.nextSibling`) as Int32Array,
    letter: file.section(`${name}.letter`) as Uint16Array,
    entry: file.section(`${name}.entry`) as Int32Array,
    nextEntry: file.section(`${name}.nextEntry`) as Int32Array,
    bestLogProb: file.section(`${name}.bestLogProb`) as Float32Array,
    alphabet: alphabet.length === 0 ? [] : splitTexts(alphabet),
    depth: file.section(`${name}.depth`)[0]!,
  };
}
