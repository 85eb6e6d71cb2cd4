/** Lets so many through at a time. */
export function gate(most: number): <T>(action: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (action) => {
    // Whoever ends hands its place over; only a place that nobody waits for is given back.
    if (running >= most) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await action();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
