import { operationAt } from '../../model/kind-table.js';
import { lmTokens } from '../../model/lm-tokens.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { alignPair } from '../channel/align-pair.js';
import type { Channel } from '../channel/channel.js';
import { type Remembered, recall } from '../channel/token-memory.js';
import { remember } from '../remember.js';

/** What readings are put together from; what many of them share is worked out once. */
export class ReadingParts {
  readonly #channel: Channel;
  readonly #vocabulary: Vocabulary;
  readonly #keptOperations = new Map<string, readonly number[]>();
  readonly #ids = new Map<string, readonly number[]>();

  constructor(vocabulary: Vocabulary, channel: Channel) {
    this.#channel = channel;
    this.#vocabulary = vocabulary;
  }

  /** Language-model ids of edge punctuation or of any text. */
  idsOf(text: string): readonly number[] {
    if (text === '') return NOTHING;
    return remember(
      this.#ids,
      text,
      () => lmTokens(text).map((token) => this.#vocabulary.id(token)),
      MOST_KNOWN,
    );
  }

  /** The operations of characters that were read as themselves. */
  kept(text: string): readonly number[] {
    if (text === '') return NOTHING;
    const make = () => {
      const { rows, columns, width } = this.#channel.layout;
      const operations: number[] = [];
      for (const char of text) {
        const row = rows.get(char);
        const column = columns.get(char);
        if (row !== undefined && column !== undefined)
          operations.push(operationAt(this.#channel.kindTable, row * width + column));
      }
      return operations;
    };
    return remember(this.#keptOperations, text, make, MOST_KNOWN);
  }

  /** How a core became the observed one, edge punctuation having been read as it is. */
  aligned(
    core: string,
    observedCore: string,
    punctuation: string,
  ): { readonly operations: readonly number[]; readonly outside: number } {
    const { cells, outside } = alignPair(this.#channel, observedCore, core);
    const operations = Array.from(cells, (cell) => operationAt(this.#channel.kindTable, cell));
    return { operations: [...operations, ...this.kept(punctuation)], outside };
  }

  /** What the training pairs remember of the whole token. */
  recalled(core: string, observedCore: string): Remembered | undefined {
    return recall(this.#channel.tokens, core, observedCore);
  }
}

const NOTHING: readonly number[] = [];
/** Runs of punctuation remembered before the memory starts afresh. */
const MOST_KNOWN = 10_000;
