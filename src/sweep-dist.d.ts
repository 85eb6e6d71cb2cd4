/** Removes compiled files that have no source any more; returns what it removed, by paths below dist. */
export function sweepDist(dist: string, source: string, bundled: Iterable<string>): string[];
