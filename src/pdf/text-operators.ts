/** The operators that show text (PDF 32000-1, table 109). */
export const SHOW_OPERATORS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** The text rendering mode that leaves no ink: how scanners put text behind a picture (PDF 32000-1, table 106). */
export const INVISIBLE = 3;

/** Forms within forms: more is a file made to break readers. */
export const DEEPEST_FORM = 12;
