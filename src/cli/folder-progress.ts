import { SingleBar } from 'cli-progress';
import type { FileRecord } from '../batch/file-record.js';
import type { FolderResult } from '../batch/repair-folder.js';
import { type Io, logEvent, say } from './io.js';
import type { Messages } from './messages/messages.js';
import { shorten } from './wrap.js';

/** What was seen of a run so far. */
export interface FolderTally {
  total: number;
  done: number;
  partial: number;
  failed: number;
  unchanged: number;
  pages: number;
  syllables: number;
}

/** Tells how a run over many files goes. */
export interface FolderProgress {
  plan(files: number): void;
  result(result: FolderResult): void;
  pages(path: string, pages: number): void;
  note(text: string): void;
  /** @param exitCode with which the program will leave */
  end(exitCode: number): void;
}

/** Milliseconds between lines where there is no terminal. */
const LINE_MS = 30_000;
const BAR_COLUMNS = 78;

function timeText(seconds: number, { progress: m }: Messages): string {
  if (seconds < 90) return m.seconds(Math.ceil(seconds));
  if (seconds < 5400) return m.minutes(Math.round(seconds / 60));
  return m.hours(m.decimal(seconds / 3600));
}

/** Files per second and the time left; what earlier runs did does not count as speed. */
class Pace {
  readonly #start = performance.now();

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

function line(tally: FolderTally, pace: Pace, messages: Messages): string {
  const { folder: m } = messages;
  const speed = pace.of(tally);
  const seen = tally.done + tally.partial + tally.failed + tally.unchanged;
  const parts = [
    m.filesOf(seen, tally.total),
    m.pages(tally.pages),
    ...(speed ? [rateText(speed.rate, messages), m.left(timeText(speed.left, messages))] : []),
    m.failed(tally.failed + tally.partial),
  ];
  return parts.join(', ');
}

function troubleOf(
  { status, path, reason = '' }: FileRecord,
  { folder: m, translate }: Messages,
): string | undefined {
  if (status === 'failed') return reason === '' ? m.fileFailed(path) : translate(reason);
  return status === 'partial' ? m.notWhole(path, translate(reason)) : undefined;
}

/** A bar that is drawn over, with failures above it. */
function barProgress(io: Io, tally: FolderTally): FolderProgress {
  const pace = new Pace();
  const bar = new SingleBar({
    stream: io.stderr as NodeJS.WritableStream,
    format: (_options, { value, total }) => {
      const done = total > 0 ? Math.floor((value / total) * 12) : 0;
      return shorten(
        `${'█'.repeat(done)}${'░'.repeat(12 - done)} ${line(tally, pace, io.messages)}`,
        BAR_COLUMNS,
      );
    },
    clearOnComplete: true,
    hideCursor: true,
    fps: 4,
    emptyOnZero: true,
    gracefulExit: false,
  });
  const above = (text: string): void => {
    io.stderr.write('\r\u001b[K');
    void say(io, text).catch(() => {});
    bar.render();
  };
  return {
    plan: (files) => bar.start(files, 0),
    result({ record }) {
      bar.setTotal(Math.max(tally.total, bar.getTotal()));
      bar.increment();
      const trouble = troubleOf(record, io.messages);
      if (trouble !== undefined) above(trouble);
    },
    pages: () => bar.render(),
    note: (text) => above(io.messages.translate(text)),
    end: () => bar.stop(),
  };
}

function lineProgress(io: Io, tally: FolderTally): FolderProgress {
  const pace = new Pace();
  const tell = (text: string): void => void say(io, text).catch(() => {});
  const timer = setInterval(() => tell(line(tally, pace, io.messages)), LINE_MS);
  timer.unref();
  return {
    plan: (files) => tell(io.messages.folder.files(files)),
    result({ record, isUnchanged }) {
      const trouble = isUnchanged ? undefined : troubleOf(record, io.messages);
      if (trouble !== undefined) tell(trouble);
    },
    pages: () => {},
    note: (text) => tell(io.messages.translate(text)),
    end: () => clearInterval(timer),
  };
}

function jsonProgress(io: Io, tally: FolderTally): FolderProgress {
  // Whoever reads the log may go away; the run goes on.
  const write = (event: string, fields: object): void => void logEvent(io, event, fields).catch(() => {});
  return {
    plan: (files) => write('start', { files }),
    result: ({ record, isUnchanged }) => write('file', { unchanged: isUnchanged, ...record }),
    pages: (path, pages) => write('pages', { path, pages }),
    note: (text) => write('note', { text }),
    end: (exitCode) => write('end', { ...tally, exitCode }),
  };
}

const SILENT: FolderProgress = {
  plan: () => {},
  result: () => {},
  pages: () => {},
  note: () => {},
  end: () => {},
};

/** A display for the place that diagnostics go to. With `quiet`, failures alone are told. */
export function folderProgress(
  io: Io,
  tally: FolderTally,
  how: { readonly quiet: boolean; readonly json: boolean },
): FolderProgress {
  if (how.json) return jsonProgress(io, tally);
  if (how.quiet) {
    const result = ({ record, isUnchanged }: FolderResult): void => {
      const trouble = isUnchanged ? undefined : troubleOf(record, io.messages);
      if (trouble !== undefined) void say(io, trouble).catch(() => {});
    };
    return { ...SILENT, result };
  }
  return io.stderr.isTTY ? barProgress(io, tally) : lineProgress(io, tally);
}

/** What is said at the end: `10,000 files: 9,998 repaired, 2 failed; 12,345 pages in 32 s`. */
export function summaryText(tally: FolderTally, seconds: number, messages: Messages): string {
  const { folder: m } = messages;
  const files = tally.done + tally.partial + tally.failed + tally.unchanged;
  const parts = [
    ...(tally.done > 0 ? [m.repaired(tally.done)] : []),
    ...(tally.partial > 0 ? [m.partly(tally.partial)] : []),
    ...(tally.failed > 0 ? [m.failed(tally.failed)] : []),
    ...(tally.unchanged > 0 ? [m.doneBefore(tally.unchanged)] : []),
  ];
  const said = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return `${m.files(files)}${said}; ${m.work(tally.pages, tally.syllables, timeText(seconds, messages))}`;
}
