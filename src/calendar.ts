/** Days of each month; February has its 29 in leap years alone. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a month has a day: `31/4` and `29/2/2023` no calendar has. Without a year, February has 29. */
export function isDay(day: number, month: number, year?: number): boolean {
  if (!(month >= 1 && month <= 12) || day < 1 || day > DAYS[month - 1]!) return false;
  return month !== 2 || day < 29 || year === undefined || isLeap(year);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
