import type { RestoredPage } from '../restored.js';
import { type Io, say } from './io.js';
import { timeText } from './time-text.js';
import { COLUMNS, shorten, shortenPath, width } from './wrap.js';

/** How much is told while pages are read. */
export interface Telling {
  readonly quiet: boolean;
  /** a line for every page: its road and why */
  readonly verbose: boolean;
}

const MINUTE = 60_000;
/** Columns of a name that are shown in any case. */
const LEAST_OF_NAME = 20;
/** Pages after which a rate says something. */
const ENOUGH = 2;

/**
 * Tells how far a document is: on a terminal one line that is overwritten (file, page, road, pages a minute, time left),
 * elsewhere nothing but what `verbose` asks for.
 *
 * @param now milliseconds, for the rate
 */
export class PageProgress {
  readonly #io: Io;
  readonly #name: string;
  readonly #pages: number;
  readonly #telling: Telling;
  readonly #started: number;
  #done = 0;

  constructor(io: Io, name: string, pages: number, telling: Telling, now: number) {
    this.#io = io;
    this.#name = name;
    this.#pages = pages;
    this.#telling = telling;
    this.#started = now;
    this.#show(io.messages.progress.reading(pages));
  }

  async page({ number, road, reason, warnings }: RestoredPage, now: number): Promise<void> {
    this.#done += 1;
    const { progress: m, translate } = this.#io.messages;
    const how = m.roads[road] ?? road;
    if (this.#telling.verbose) {
      const notes = warnings.map((warning) => `; ${translate(warning)}`).join('');
      await this.#clear();
      await say(this.#io, `${m.pageOf(this.#name, number)}: ${how}: ${translate(reason)}${notes}`);
    }
    const each = (now - this.#started) / this.#done;
    const left = this.#pages - this.#done;
    const rate =
      this.#done >= ENOUGH && left > 0
        ? `, ${m.rate(Math.max(1, Math.round(MINUTE / each)), timeText((left * each) / 1000, this.#io.messages))}`
        : '';
    this.#show(`${m.page(this.#done, this.#pages, how)}${rate}`);
  }

  /** Takes the line away. */
  async end(): Promise<void> {
    await this.#clear();
  }

  #show(text: string): void {
    if (this.#telling.quiet || !this.#io.stderr.isTTY) return;
    const name = shortenPath(this.#name, Math.max(LEAST_OF_NAME, COLUMNS - 3 - width(text)));
    this.#io.stderr.write(`\r\u001b[K${shorten(`${name}: ${text}`, COLUMNS - 1)}`);
  }

  async #clear(): Promise<void> {
    if (!this.#telling.quiet && this.#io.stderr.isTTY) this.#io.stderr.write('\r\u001b[K');
  }
}
