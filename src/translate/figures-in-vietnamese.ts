/** A figure with a full stop before its decimals; a version (`22.13.0`) has more of them and is none. */
const DECIMAL = /^(-?\d+)\.(\d+)$/u;

/** A figure as Vietnamese writes it: `0.01` is `0,01`. What is no decimal fraction stays as it is. */
export function decimalComma(figure: string): string {
  return figure.replace(DECIMAL, '$1,$2');
}

/** A share of a hundred as Vietnamese writes it, without a blank: `66.3` is `66,3%`. */
export function percentInVietnamese(figure: string): string {
  return `${decimalComma(figure)}%`;
}
