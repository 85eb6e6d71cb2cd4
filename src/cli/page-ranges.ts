/**
 * Pages as people name them: `3`, `1-3, 7`.
 *
 * @param pages ascending, at least one
 */
export function pageRanges(pages: readonly number[]): string {
  const ranges: string[] = [];
  let first = pages[0]!;
  pages.forEach((page, i) => {
    if (pages[i + 1] === page + 1) return;
    ranges.push(first === page ? `${page}` : `${first}-${page}`);
    first = pages[i + 1] ?? page;
  });
  return ranges.join(', ');
}
