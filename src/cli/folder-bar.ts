import { SingleBar } from 'cli-progress';
import { Pace, paceParts } from './folder-pace.js';
import type { FolderProgress } from './folder-progress.js';
import type { FolderTally } from './folder-tally.js';
import { type Io, say } from './io.js';
import { troubleOf } from './trouble-of-file.js';
import { visible } from './visible.js';
import { COLUMNS, shorten, width } from './wrap.js';

const BAR = 12;
/** A shorter bar shows nothing. */
const LEAST_BAR = 4;
/** What the library writes to come back to the row in which it began: another one, once failures stand above the bar. */
const PLACES = new Set(['\u001b7', '\u001b8']);
const [WRAP_ON, WRAP_OFF] = ['\u001b[?7h', '\u001b[?7l'];

/**
 * A bar and what stands beside it, in so many columns: where there are too few, the bar grows shorter, then goes, then the last
 * parts go.
 *
 * @param share from 0 to 1
 */
export function barLine(share: number, parts: readonly string[], columns: number): string {
  let count = parts.length;
  while (count > 1 && width(parts.slice(0, count).join(', ')) > columns) count -= 1;
  const text = parts.slice(0, count).join(', ');
  const room = Math.min(BAR, columns - width(text) - 1);
  if (room < LEAST_BAR) return shorten(text, columns);
  const done = Math.floor(Math.min(1, share) * room);
  return `${'█'.repeat(done)}${'░'.repeat(room - done)} ${text}`;
}

/** A terminal as the bar is to see it: with as many columns, and without places to come back to. */
function terminalOf({ stderr }: Io): NodeJS.WritableStream {
  const write = (text: string): boolean => PLACES.has(text) || stderr.write(text);
  return { isTTY: true, columns: stderr.columns ?? COLUMNS, write } as unknown as NodeJS.WritableStream;
}

/** A bar that is drawn over, with failures and notes above it. */
export function barProgress(io: Io, tally: FolderTally): FolderProgress {
  const { stderr, messages } = io;
  const pace = new Pace();
  let learnt: string | undefined;
  let isUp = false;
  const bar = new SingleBar({
    stream: terminalOf(io),
    format: (_options, { value, total }) => {
      const parts = learnt === undefined ? paceParts(tally, pace, messages) : [learnt];
      return barLine(total > 0 ? value / total : 0, parts, (stderr.columns ?? COLUMNS) - 1);
    },
    clearOnComplete: true,
    hideCursor: true,
    fps: 4,
    emptyOnZero: true,
    // What it drew last may be wiped away though nothing is different.
    forceRedraw: true,
    gracefulExit: false,
  });
  const above = (text: string): void => {
    if (!isUp) return void say(io, text).catch(() => {});
    stderr.write(`\r\u001b[K${WRAP_ON}`);
    void say(io, text).catch(() => {});
    stderr.write(WRAP_OFF);
    bar.render();
  };
  return {
    plan(files) {
      isUp = true;
      bar.start(files, 0);
    },
    learnt(files, of) {
      learnt = messages.folder.learning(files, of);
      bar.setTotal(of);
      bar.update(files);
      pace.restart();
    },
    result({ record }) {
      if (learnt !== undefined) bar.update(0);
      learnt = undefined;
      bar.setTotal(Math.max(tally.total, bar.getTotal()));
      bar.increment();
      const trouble = troubleOf(record, messages);
      if (trouble !== undefined) above(trouble);
    },
    pages() {
      if (learnt !== undefined) bar.update(0);
      learnt = undefined;
      bar.render();
    },
    note: (text) => above(visible(messages.translate(text))),
    tell: above,
    end() {
      bar.stop();
      isUp = false;
    },
  };
}
