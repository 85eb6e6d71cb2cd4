import type { FolderTally } from './folder-tally.js';
import type { Messages } from './messages/messages.js';
import { timeText } from './time-text.js';

/** Files per second and the time left; what earlier runs did does not count as speed. */
export class Pace {
  #start = performance.now();

  /** Begins anew: what was done so far was no repairing. */
  restart(): void {
    this.#start = performance.now();
  }

  /** Both undefined before the first file is done. */
  of(tally: FolderTally): { readonly rate: number; readonly left: number } | undefined {
    const own = tally.done + tally.partial + tally.failed;
    if (own === 0) return undefined;
    const rate = own / Math.max(0.001, (performance.now() - this.#start) / 1000);
    return { rate, left: Math.max(0, tally.total - own - tally.unchanged) / rate };
  }
}

/** Scans come a few a minute, texts many a second. */
function rateText(rate: number, { folder: m, progress }: Messages): string {
  return rate < 1 ? m.filesPerMinute(progress.decimal(60 * rate)) : m.filesPerSecond(progress.decimal(rate));
}

/** How far a run is, in parts; what matters most comes first, for there may be little room. */
export function paceParts(tally: FolderTally, pace: Pace, messages: Messages): readonly string[] {
  const { folder: m } = messages;
  const speed = pace.of(tally);
  const seen = tally.done + tally.partial + tally.failed + tally.unchanged;
  return [
    m.filesOf(seen, tally.total),
    m.failed(tally.failed + tally.partial),
    ...(speed ? [m.left(timeText(speed.left, messages))] : []),
    m.pages(tally.pages),
    ...(speed ? [rateText(speed.rate, messages)] : []),
  ];
}
