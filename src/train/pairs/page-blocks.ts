export type TextStyle = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A paragraph to be set; `text` is what the page intends, character for character. */
export interface Block {
  readonly text: string;
  readonly style: TextStyle;
  readonly align: 'justify' | 'left' | 'centre';
  readonly indent: boolean;
}

/** A page is blocks over the full width, and pairs of columns (letterhead, foot). */
export type PageItem = Block | { readonly left: readonly Block[]; readonly right: readonly Block[] };

/** A block; justified ones get a first-line indent, as office papers have it. */
export const block = (
  text: string,
  style: TextStyle = 'regular',
  align: Block['align'] = 'justify',
): Block => ({
  text,
  style,
  align,
  indent: align === 'justify',
});

/** The item number or bullet that a corpus line brings along. */
export const NUMBERING = /^([IVX]+|\d+(\.\d+)*|[a-zđ])[.)/-]+ |^[-–+*•] */u;

/** The beginning of a line, for a heading or a subject, without its number and closing punctuation. */
export function firstSyllables(line: string, count: number): string {
  const words = line.replace(NUMBERING, '').split(' ').slice(0, count).join(' ');
  return words.replace(/(?<![\s.,;:–-])[\s.,;:–-]+$/u, '');
}

/** For the middle of a sentence: `Trường hợp …` → `trường hợp …`; names and abbreviations stay. */
export const asSubject = (words: string): string =>
  /^\p{Lu}\p{Ll}* \p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
