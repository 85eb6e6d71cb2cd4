import { SMALL_NUMERAL } from '../../vietnamese/roman-numerals.js';

const ADDRESS = /:\/\/|^www\.|^[^\s@]+@[^\s@]+\.[a-z]{2,}/iu;
/** A reference stands for a letter that the word around it has. */
const MARK_UP =
  /^<\/?[a-z][^<>]*>?$|^&[a-z]+;$|&(?:[a-z]{1,2}(?:grave|acute|circ|tilde|breve|uml)|#x?[\da-f]{2,6});/iu;
const PATH = /^["'(]*(?:[A-Za-z]:[\\/]|\\\\|\/\/[\w.-]+\/|\.{0,2}\/[\p{L}\p{N}_.-]+\/)/u;
const FILE_NAME =
  /^[\p{L}\p{N}_./\\-]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|md|html?|jpe?g|png|gif|bmp|svg|tiff?|djvu|epub|dwg|zip|rar|7z|csv|tsv|xml|ya?ml|jsonl?|ini|log|sql|mp[34]|exe)[.,;)]*$/iu;
/** Digits with separators: dates, times, amounts, paragraph numbers, phone numbers, percentages; fractions and footnotes. */
const NUMBER =
  /^[\p{P}\p{S}]*\d+(?:[.,/:\-–]\d+)+%?[\p{P}\p{S}]*$|^[\p{P}\p{S}]*\d{4,}[\p{P}\p{S}]*$|^[("[]?\d+[.)%°][.,;:]?$|^[\p{P}\p{S}]*\p{No}+[\p{P}\p{S}]*$/u;

/** Roman numerals that number a part, `V-`, `VI/`, `(I)`, and the points of one, `V.1.`: as good as digits. */
const PART_NUMBER = new RegExp(`^[("“]?${SMALL_NUMERAL}(?:[-–/)]|(?:\\.\\d{1,2})+[.)/-]?)$`, 'u');
/** Lowered digits: no word bears them, whatever its letters look like. */
const FORMULA = /[₀-₉]/u;

/**
 * Whether a token passes as it is: an address, mark-up, a formula, a file name, a number with separators, a year,
 * a list number, Roman ones too, a fraction. What else holds digits is left to the channel and the language model.
 */
export function isProtected(text: string): boolean {
  return (
    ADDRESS.test(text) ||
    MARK_UP.test(text) ||
    PATH.test(text) ||
    FILE_NAME.test(text) ||
    NUMBER.test(text) ||
    PART_NUMBER.test(text) ||
    FORMULA.test(text)
  );
}
