import type { FolderResult } from '../batch/repair-folder.js';
import { barProgress } from './folder-bar.js';
import { Pace, paceParts } from './folder-pace.js';
import type { FolderTally } from './folder-tally.js';
import { type Io, logEvent, say } from './io.js';
import type { Messages } from './messages/messages.js';
import { timeText } from './time-text.js';
import { troubleOf } from './trouble-of-file.js';
import { visible } from './visible.js';

/** Tells how a run over many files goes. */
export interface FolderProgress {
  plan(files: number): void;
  /** so many files of all were read to learn from them, before any is repaired */
  learnt(files: number, of: number): void;
  result(result: FolderResult): void;
  pages(path: string, pages: number): void;
  /** something a person or a machine should know, in English */
  note(text: string): void;
  /** something for people alone, in the language of the messages */
  tell(text: string): void;
  /** @param exitCode with which the program will leave */
  end(exitCode: number): void;
}

/** Milliseconds between lines where there is no terminal. */
const LINE_MS = 30_000;
function lineProgress(io: Io, tally: FolderTally): FolderProgress {
  const { messages } = io;
  const pace = new Pace();
  let learnt: string | undefined;
  const tell = (text: string): void => void say(io, text).catch(() => {});
  const timer = setInterval(() => tell(learnt ?? paceParts(tally, pace, messages).join(', ')), LINE_MS);
  timer.unref();
  return {
    plan: (files) => tell(messages.folder.files(files)),
    learnt(files, of) {
      learnt = messages.folder.learning(files, of);
      pace.restart();
      if (files === 0 || files === of) tell(learnt);
    },
    result({ record, isUnchanged }) {
      learnt = undefined;
      const trouble = isUnchanged ? undefined : troubleOf(record, messages);
      if (trouble !== undefined) tell(trouble);
    },
    pages() {
      learnt = undefined;
    },
    note: (text) => tell(visible(messages.translate(text))),
    tell,
    end: () => clearInterval(timer),
  };
}

function jsonProgress(io: Io, tally: FolderTally): FolderProgress {
  // Whoever reads the log may go away; the run goes on.
  const write = (event: string, fields: object): void => void logEvent(io, event, fields).catch(() => {});
  return {
    plan: (files) => write('start', { files }),
    learnt: (files, of) => write('learnt', { files, of }),
    result: ({ record, isUnchanged }) => write('file', { unchanged: isUnchanged, ...record }),
    pages: (path, pages) => write('pages', { path, pages }),
    note: (text) => write('note', { text }),
    tell: () => {},
    end: (exitCode) => write('end', { ...tally, exitCode }),
  };
}

/** Failures alone, and what was asked for by a key. */
function quietProgress(io: Io): FolderProgress {
  const tell = (text: string): void => void say(io, text).catch(() => {});
  return {
    plan: () => {},
    learnt: () => {},
    result({ record, isUnchanged }) {
      const trouble = isUnchanged ? undefined : troubleOf(record, io.messages);
      if (trouble !== undefined) tell(trouble);
    },
    pages: () => {},
    note: () => {},
    tell,
    end: () => {},
  };
}

/** A display for the place that diagnostics go to. With `quiet`, failures alone are told. */
export function folderProgress(
  io: Io,
  tally: FolderTally,
  how: { readonly quiet: boolean; readonly json: boolean },
): FolderProgress {
  if (how.json) return jsonProgress(io, tally);
  if (how.quiet) return quietProgress(io);
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
