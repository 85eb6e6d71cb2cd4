import { decimalComma } from './figures-in-vietnamese.js';

/**
 * A sentence, or a part of one, that a layer below the command says in English, and what that is in this language. What
 * stands in braces is taken over; a name that ends in `#` stands for a figure, which gets a comma before its decimals, one that
 * ends in `…` for a part that is translated by itself where it is known, one that ends in `!` for a part that must be known.
 */
export type Phrase = readonly [english: string, translation: string];

interface Pattern {
  readonly matches: RegExp;
  readonly names: readonly string[];
  readonly translation: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** What stands in braces is as short as it can be; in front of all, it does not reach over the place of a trouble. */
function patternOf([english, translation]: Phrase): Pattern {
  const parts = english.split(/\{([^{}]+)\}/u);
  const group = (name: string, isFirst: boolean): string => {
    if (name.endsWith('#')) return '([\\d.,-]+)';
    return isFirst ? '((?:(?!: ).)+?)' : '(.+?)';
  };
  const source = parts
    .map((part, i) => (i % 2 === 0 ? escaped(part) : group(part, i === 1 && parts[0] === '')))
    .join('');
  return {
    matches: new RegExp(`^${source}$`, 'su'),
    names: parts.filter((_, i) => i % 2 === 1),
    translation,
  };
}

const compiled = new WeakMap<readonly Phrase[], readonly Pattern[]>();

function patternsOf(phrases: readonly Phrase[]): readonly Pattern[] {
  const known = compiled.get(phrases) ?? phrases.map(patternOf);
  compiled.set(phrases, known);
  return known;
}

/** The translation of a whole sentence or part; undefined when it is in no phrase. */
function whole(patterns: readonly Pattern[], text: string): string | undefined {
  for (const { matches, names, translation } of patterns) {
    const found = matches.exec(text);
    if (!found) continue;
    const values = names.map((name, i) => part(patterns, name, found[i + 1]!));
    if (values.includes(undefined)) continue;
    return translation.replace(/\{([^{}]+)\}/gu, (_, name: string) => values[names.indexOf(name)]!);
  }
  return undefined;
}

/** What stands at a place of a phrase, translated as its name asks; undefined when it should be known and is not. */
function part(patterns: readonly Pattern[], name: string, value: string): string | undefined {
  if (name.endsWith('!')) return entire(patterns, value);
  if (name.endsWith('#')) return decimalComma(value);
  return name.endsWith('…') ? said(patterns, value) : value;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=\.)\s+(?=\S)/u);

/** All of a text, in one or several phrases, with the place in front if there is one; undefined when a part is unknown. */
function entire(patterns: readonly Pattern[], text: string): string | undefined {
  return whole(patterns, text) ?? placed(patterns, text) ?? sentences(patterns, text);
}

/** `scan.pdf, page 3: this page is damaged`: where, and what. */
function placed(patterns: readonly Pattern[], text: string): string | undefined {
  for (let at = text.indexOf(': '); at >= 0; at = text.indexOf(': ', at + 2)) {
    const what = whole(patterns, text.slice(at + 2)) ?? sentences(patterns, text.slice(at + 2));
    if (what !== undefined) return `${where(patterns, text.slice(0, at))}: ${what}`;
  }
  return undefined;
}

function sentences(patterns: readonly Pattern[], text: string): string | undefined {
  const parts = sentencesOf(text);
  if (parts.length < 2) return undefined;
  const known = parts.map((part) => whole(patterns, part));
  return known.every((part) => part !== undefined) ? known.join(' ') : undefined;
}

/** `scan.pdf, page 3`, `page 3`, `line 7`: names stay. */
function where(patterns: readonly Pattern[], text: string): string {
  const parts = text.split(/(, |: )(?=page |line )/u);
  return parts.map((part) => whole(patterns, part) ?? part).join('');
}

/** What is known of a text in its translation, the rest as it is. */
function said(patterns: readonly Pattern[], text: string): string {
  const known = entire(patterns, text);
  if (known !== undefined) return known;
  return sentencesOf(text)
    .map((part) => entire(patterns, part) ?? part)
    .join(' ');
}

/**
 * What a layer below the command said, in another language. Those layers know no language but English, because what they
 * say also stands in reports and in other machinery's input; so their sentences are looked up, as in GNU gettext.
 *
 * @param message one or several lines
 * @returns line by line the translation; what no phrase knows stays English
 */
export function translateWith(phrases: readonly Phrase[], message: string): string {
  const patterns = patternsOf(phrases);
  return message
    .split('\n')
    .map((line) => said(patterns, line))
    .join('\n');
}
