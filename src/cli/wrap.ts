/** Columns of everything that is printed for people. */
export const COLUMNS = 80;

/** Columns that a text takes on a terminal; Vietnamese in NFC takes one a letter. */
export function width(text: string): number {
  return Array.from(text.normalize('NFC').replace(/[\p{Mn}\u200b-\u200d\ufeff]/gu, '')).length;
}

/**
 * Breaks each line of a text at blanks so that it fits; words longer than a line are left whole (file names, for
 * one, must stay in one piece to be copied).
 *
 * @param indent what continuation lines begin with
 */
export function wrap(text: string, indent = '', columns: number = COLUMNS): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      const [first = '', ...words] = paragraph.split(' ');
      let line = first;
      for (const word of words) {
        if (line.trim() !== '' && width(`${line} ${word}`) > columns) {
          lines.push(line);
          line = indent + word;
        } else line += ` ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}

/** Cuts a path that is too wide at its beginning: its end says which file it is. */
export function shortenPath(path: string, columns: number): string {
  const letters = Array.from(path.replace(/\p{Cc}/gu, '·'));
  return letters.length <= columns
    ? letters.join('')
    : `…${letters.slice(letters.length - columns + 1).join('')}`;
}

/** Cuts a text that is too wide, with an ellipsis; control characters show as `·`. */
export function shorten(text: string, columns: number): string {
  const plain = text.replace(/\p{Cc}/gu, '·');
  if (width(plain) <= columns) return plain;
  return `${Array.from(plain)
    .slice(0, columns - 1)
    .join('')}…`;
}
