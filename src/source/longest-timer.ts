/** Milliseconds that timers take at most, a whole number of 32 bits with a sign: 24.8 days. Given more they fire at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;
