/*
 * What columns of running text look like on a page, which tells them from the columns of a table: to whoever puts the words of a
 * page into order, and to whoever sets tables. Chosen by eye, on scans of office papers; none was fitted.
 */

/** So many words a line and more. */
export const TEXT_WORDS = 5;
/** So many lines and more. */
export const TEXT_ROWS = 8;
/** Blanks within a line are narrower than this many heights, however hard it is justified. */
export const TEXT_BLANK = 1.5;
