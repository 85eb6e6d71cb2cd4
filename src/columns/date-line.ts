/**
 * The line of place and date that papers of the State and of the Party have (Nghị định 30/2020, Hướng dẫn 36-HD/VPTW), whole
 * and alone; day, month and year may be left to be written in.
 */
const DATE_LINE =
  /^\s*(?:(?:\p{Lu}[\p{L}.'’-]*|phố|xã|trấn|[-–])[\s,]+){1,6}ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*$/u;

/** Whether a line is `Hà Nội, ngày 02 tháng 3 năm 2025`: it belongs neither to the line before it nor to the one behind. */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}
