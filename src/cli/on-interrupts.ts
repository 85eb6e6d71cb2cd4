/**
 * Calls `first` at the first signal that asks the program to end, and `second` at each later one.
 *
 * @returns what takes it back
 */
export function onInterrupts(first: () => void, second: () => void): () => void {
  let count = 0;
  const listen = (): void => {
    count += 1;
    if (count === 1) first();
    else second();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}
