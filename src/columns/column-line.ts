/** A line of a page taken apart at the gutter between two columns; either part may be empty. */
export interface ColumnLine {
  readonly left: string;
  readonly right: string;
}

/** Cuts a line before a character; the blanks there belong to neither part. */
export function cutAt(line: string, at: number): ColumnLine {
  return { left: line.slice(0, at).trimEnd(), right: line.slice(at) };
}

/** The left column from top to bottom, an empty line where there was one between, then the right column. */
export function columnByColumn(lines: readonly ColumnLine[]): string[] {
  const isEmpty = ({ left, right }: ColumnLine) => (left + right).trim() === '';
  return [
    ...lines.filter((line) => line.left.trim() !== '').map(({ left }) => left),
    ...(lines.slice(1, -1).some(isEmpty) ? [''] : []),
    ...lines.filter((line) => line.right.trim() !== '').map(({ right }) => right),
  ];
}

/** Whether two columns run together in a line at least, so that their order is wrong as it stands. */
export function runTogether(lines: readonly ColumnLine[]): boolean {
  return lines.some(({ left, right }) => left.trim() !== '' && right.trim() !== '');
}
