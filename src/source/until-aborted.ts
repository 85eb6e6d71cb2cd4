/**
 * The same items, until the signal ends them.
 *
 * @throws the reason of `signal`, before an item is asked for and before it is given
 */
export async function* untilAborted<T>(items: AsyncGenerator<T>, signal: AbortSignal): AsyncGenerator<T> {
  try {
    signal.throwIfAborted();
    for await (const item of items) {
      signal.throwIfAborted();
      yield item;
      signal.throwIfAborted();
    }
  } finally {
    // What was never begun lets go of what it holds as well.
    await items.return(undefined);
  }
}
