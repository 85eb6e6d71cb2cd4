import type { Readable, Writable } from 'node:stream';
import type { DetectorModel } from '../detect/detector-model.js';
import type { OutputOptions } from '../output/format.js';
import type { Restorer, RestorerOptions } from '../restore/restorer.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import type { OpenEngineOptions } from '../source/ocr/open-engine.js';
import type { Language } from './messages/language.js';
import type { Messages } from './messages/messages.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

/** Makes restorers for one set of models; `loadRestorers` in `main.ts`, a toy in tests. */
export type RestorerFactory = (options: RestorerOptions) => Restorer;

/** Everything of the outside world that a command touches, so that tests can stand in for it. */
export interface Outside {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** @param modelsDir folder of model files; the shipped ones when undefined */
  readonly loadRestorers: (modelsDir: string | undefined) => Promise<RestorerFactory>;
  /** tells clean text from mangled; needed for PDFs */
  readonly loadDetector: (modelsDir: string | undefined) => Promise<DetectorModel>;
  /** opens a recogniser for scans */
  readonly openEngine: (options: OpenEngineOptions) => Promise<OcrEngine>;
}

/** The same, and the language that is spoken to it. */
export interface Io extends Outside {
  readonly messages: Messages;
  /** `--log-json`: nothing but JSON on standard error */
  readonly logsJson?: boolean | undefined;
  /** in which review pages open; what their reader's browser says when undefined */
  readonly reviewLanguage?: Language | undefined;
}

/** What all commands that write documents tell their writers. */
export function writingOf(
  { reviewLanguage }: Io,
  { reflow }: { readonly reflow?: boolean } = {},
): OutputOptions {
  return { ...(reflow ? { reflow } : {}), ...(reviewLanguage ? { reviewLanguage } : {}) };
}

/** Writes and waits until the stream takes more, so that a slow reader does not fill the memory. */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Writes one line of `--log-json`. */
export function logEvent(io: Pick<Io, 'stderr'>, event: string, fields: object): Promise<void> {
  return write(io.stderr, `${JSON.stringify({ event, time: new Date().toISOString(), ...fields })}\n`);
}

/**
 * Prints a diagnostic, wrapped, on standard error; as an event where that is for machines. Control characters, which names of files
 * may hold, are written out, but for line ends.
 */
export function say(io: Io, message: string): Promise<void> {
  if (io.logsJson) return logEvent(io, 'note', { text: message });
  return write(io.stderr, `${wrap(`khoiphuc: ${message.split('\n').map(visible).join('\n')}`, '  ')}\n`);
}
