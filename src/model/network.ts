/**
 * A network with one hidden layer, as plain numbers: the log-odds of `x` are `direct · x` plus, for each hidden unit, its output
 * times `tanh(unit · x)`. Without hidden units it is a logistic regression.
 */
export interface Network {
  /** a weight per column */
  readonly direct: readonly number[];
  /** per unit, a weight per column */
  readonly hidden: readonly (readonly number[])[];
  /** a weight per unit */
  readonly output: readonly number[];
}

/** Log-odds of one row; as many columns as the network was learnt with. */
export function logOdds({ direct, hidden, output }: Network, row: readonly number[]): number {
  let sum = dot(direct, row);
  for (let unit = 0; unit < hidden.length; unit++) sum += output[unit]! * Math.tanh(dot(hidden[unit]!, row));
  return sum;
}

/** Sum of the products, column by column. */
export function dot(weights: readonly number[], row: readonly number[]): number {
  let sum = 0;
  for (let f = 0; f < row.length; f++) sum += weights[f]! * row[f]!;
  return sum;
}

export function areNumbers(list: unknown, length: number): list is number[] {
  return Array.isArray(list) && list.length === length && list.every(Number.isFinite);
}

/** The network that a parsed JSON value holds; undefined when it holds none of so many columns. */
export function networkIn(value: unknown, columns: number): Network | undefined {
  const { direct, hidden, output } = (value ?? {}) as Partial<Record<keyof Network, unknown>>;
  if (!areNumbers(direct, columns) || !Array.isArray(hidden) || !areNumbers(output, hidden.length))
    return undefined;
  return hidden.every((unit) => areNumbers(unit, columns)) ? { direct, hidden, output } : undefined;
}
