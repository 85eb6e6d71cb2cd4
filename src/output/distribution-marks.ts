import { stripMarks } from '../vietnamese/marks.js';
import { ADDRESSEES_MARK, RECIPIENTS_MARK } from '../vietnamese/office-landmarks.js';

/*
 * What opens the lists of those to whom a paper goes, in restored text: the addressees of a letter, above its text, and the recipients
 * of copies, beside the signature. (`src/columns` finds the second in damaged text, by what is left of its letters.)
 */

/** A sentence that goes on with `nơi nhận hồ sơ` opens no list. */
const CAPITAL = /^\*{0,2}\p{Lu}/u;
const [RECIPIENTS, ADDRESSEES] = [RECIPIENTS_MARK, ADDRESSEES_MARK].map(
  (mark) => new RegExp(`^\\*{0,2}${stripMarks(mark).replaceAll(' ', '\\s+')}(?!\\p{L})\\s*[:.]?`, 'iu'),
) as [RegExp, RegExp];

/** The mark may stand in capitals, bold as in Markdown, and have lost its marks. */
function lengthOf(mark: RegExp, line: string): number {
  return CAPITAL.test(line) ? (mark.exec(stripMarks(line))?.[0].length ?? 0) : 0;
}

/** Characters of `Nơi nhận:` at the beginning of a line (NFC), the colon among them; 0 where it begins otherwise. */
export const recipientsMarkLength = (line: string): number => lengthOf(RECIPIENTS, line);

/** The same of `Kính gửi:`. */
export const addresseesMarkLength = (line: string): number => lengthOf(ADDRESSEES, line);

/** Whether a line opens the list of recipients. */
export const opensRecipients = (line: string): boolean => recipientsMarkLength(line) > 0;
