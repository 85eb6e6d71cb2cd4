import { SingleBar } from 'cli-progress';
import type { FileRecord } from '../batch/file-record.js';
import type { FolderResult } from '../batch/repair-folder.js';
import { type Io, say } from './io.js';
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
  end(): void;
}

/** Milliseconds between lines where there is no terminal. */
const LINE_MS = 30_000;
const BAR_COLUMNS = 78;

const count = (n: number): string => n.toLocaleString('en-GB');

function timeText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** Files per second and the time left; what earlier runs did does not count as speed. */
class Pace {
  readonly #start = performance.now();

  of(tally: FolderTally): { readonly rate: number; readonly left: number } {
    const own = tally.done + tally.partial + tally.failed;
    const rate = own / Math.max(0.001, (performance.now() - this.#start) / 1000);
    return { rate, left: Math.max(0, tally.total - own - tally.unchanged) / rate };
  }
}

function line(tally: FolderTally, pace: Pace): string {
  const { rate, left } = pace.of(tally);
  const seen = tally.done + tally.partial + tally.failed + tally.unchanged;
  const parts = [
    `${count(seen)} of ${count(tally.total)} files`,
    `${count(tally.pages)} pages`,
    `${rate.toFixed(1)} files/s`,
    `${timeText(left)} left`,
    `${count(tally.failed + tally.partial)} failed`,
  ];
  return parts.join(', ');
}

function troubleOf({ status, path, reason = '' }: FileRecord): string | undefined {
  if (status === 'failed') return reason === '' ? `${path}: it failed` : reason;
  return status === 'partial' ? `${path}: some pages could not be read: ${reason}` : undefined;
}

/** A bar that is drawn over, with failures above it. */
function barProgress(io: Io, tally: FolderTally): FolderProgress {
  const pace = new Pace();
  const bar = new SingleBar({
    stream: io.stderr as NodeJS.WritableStream,
    format: (_options, { value, total }) => {
      const done = total > 0 ? Math.floor((value / total) * 12) : 0;
      return shorten(`${'█'.repeat(done)}${'░'.repeat(12 - done)} ${line(tally, pace)}`, BAR_COLUMNS);
    },
    clearOnComplete: true,
    hideCursor: true,
    fps: 4,
    emptyOnZero: true,
    gracefulExit: false,
  });
  const above = (text: string): void => {
    io.stderr.write('\r\u001b[K');
    void say(io, text);
    bar.render();
  };
  return {
    plan: (files) => bar.start(files, 0),
    result({ record }) {
      bar.setTotal(Math.max(tally.total, bar.getTotal()));
      bar.increment();
      const trouble = troubleOf(record);
      if (trouble !== undefined) above(trouble);
    },
    pages: () => bar.render(),
    note: above,
    end: () => bar.stop(),
  };
}

function lineProgress(io: Io, tally: FolderTally): FolderProgress {
  const pace = new Pace();
  const tell = (text: string): void => void say(io, text).catch(() => {});
  const timer = setInterval(() => tell(line(tally, pace)), LINE_MS);
  timer.unref();
  return {
    plan: (files) => tell(`${count(files)} ${files === 1 ? 'file' : 'files'}`),
    result({ record, isUnchanged }) {
      const trouble = isUnchanged ? undefined : troubleOf(record);
      if (trouble !== undefined) tell(trouble);
    },
    pages: () => {},
    note: tell,
    end: () => clearInterval(timer),
  };
}

function jsonProgress(io: Io, tally: FolderTally): FolderProgress {
  const write = (event: string, fields: object): void =>
    void io.stderr.write(`${JSON.stringify({ event, time: new Date().toISOString(), ...fields })}\n`);
  return {
    plan: (files) => write('start', { files }),
    result: ({ record, isUnchanged }) => write('file', { unchanged: isUnchanged, ...record }),
    pages: (path, pages) => write('pages', { path, pages }),
    note: (text) => write('note', { text }),
    end: () => write('end', { ...tally }),
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
      const trouble = isUnchanged ? undefined : troubleOf(record);
      if (trouble !== undefined) void say(io, trouble).catch(() => {});
    };
    return { ...SILENT, result };
  }
  return io.stderr.isTTY ? barProgress(io, tally) : lineProgress(io, tally);
}

/** What is said at the end: `10,000 files: 9,998 repaired, 2 failed; 12,345 pages in 32 s`. */
export function summaryText(tally: FolderTally, seconds: number): string {
  const files = tally.done + tally.partial + tally.failed + tally.unchanged;
  const parts = [
    ...(tally.done > 0 ? [`${count(tally.done)} repaired`] : []),
    ...(tally.partial > 0 ? [`${count(tally.partial)} repaired but for some pages`] : []),
    ...(tally.failed > 0 ? [`${count(tally.failed)} failed`] : []),
    ...(tally.unchanged > 0 ? [`${count(tally.unchanged)} done before`] : []),
  ];
  const said = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  const work = `${count(tally.pages)} pages, ${count(tally.syllables)} words in ${timeText(seconds)}`;
  return `${count(files)} ${files === 1 ? 'file' : 'files'}${said}; ${work}`;
}
