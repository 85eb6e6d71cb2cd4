/**
 * Maps items with several at work at once and gives the results in the items' order. At most `limit` items are taken
 * ahead of the result that is waited for, so memory stays bounded however slow the reader of the results is.
 *
 * @throws what `work` or the items throw, in its turn; work that is under way is awaited first
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // It is awaited in its turn; until then its failure is nobody's.
      result.catch(() => {});
      underWay.push(result);
      if (underWay.length >= limit) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
  }
}
