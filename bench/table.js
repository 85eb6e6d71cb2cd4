// Printing of rows with a target.

export const percent = (x, digits = 2) => `${(100 * x).toFixed(digits)} %`;
export const count = (x) => Math.round(x).toLocaleString('en-GB');

/** One row: what is measured, the baselines beside, the figure, the target and whether it is met. */
export function row(what, [asIs, frequent, ours], target, met) {
  const verdict = met === undefined ? '' : met ? 'yes' : 'NO';
  console.log(
    [what.padEnd(46), asIs.padStart(9), frequent.padStart(9), ours.padStart(11), target.padStart(12), verdict]
      .join('  ')
      .trimEnd(),
  );
}

export function head(title) {
  console.log(`\n${title}`);
  row('', ['as is', 'frequent', 'khoiphuc'], 'target', undefined);
}
