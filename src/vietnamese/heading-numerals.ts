/** The Roman numerals of headings, in their order. More parts than this no paper was seen to have. */
export const HEADING_NUMERALS: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(
  ' ',
);
