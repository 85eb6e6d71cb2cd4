import type { AlternativeData, BoxData, PageData } from './page-data.js';

/** What a person said of a word. */
export type DecisionKind = 'accepted' | 'observed' | 'alternative' | 'typed';

export interface Decision {
  readonly kind: DecisionKind;
  /** what shall stand there */
  readonly text: string;
}

/** One correction as the page works with it. */
export interface ReviewWord {
  readonly page: ReviewPage;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly observed: string;
  /** what the program put there */
  readonly before: string;
  readonly status: string;
  readonly kind: string;
  readonly confidence: number;
  readonly alternatives: readonly AlternativeData[];
  readonly boxes: readonly BoxData[];
}

export interface ReviewPage {
  readonly data: PageData;
  /** counted from 0, in the order of the document */
  readonly index: number;
  readonly words: readonly ReviewWord[];
}

/** Which words are marked. */
export interface Filter {
  readonly statuses: readonly string[];
  /** only words less certain than this; 1 lets all pass */
  readonly below: number;
}

/** How far a step goes. */
export type Stride = 'doubtful' | 'marked' | 'word';

export const DOUBTFUL: readonly string[] = ['unreadable', 'unsure'];
export const MARKED: readonly string[] = ['unreadable', 'unsure', 'changed'];

function wordsOf(page: ReviewPage): ReviewWord[] {
  const { observed, words } = page.data;
  return words.map(([start, end, confidence, boxes, status, kind, intended, alternatives], index) => {
    const seen = observed.slice(start, end);
    return {
      page,
      index,
      start,
      end,
      observed: seen,
      before: intended ?? seen,
      status: status ?? 'kept',
      kind: kind ?? 'none',
      confidence,
      alternatives: alternatives ?? [],
      boxes,
    };
  });
}

/** Names a word for good: the same in every browser and every sitting. */
export function keyOf(word: ReviewWord): string {
  return `${word.page.data.page}:${word.start}`;
}

/** The document under review, what was decided of its words, and the way back. Knows nothing of the screen. */
export class Review {
  readonly pages: ReviewPage[] = [];
  filter: Filter = { statuses: MARKED, below: 1 };
  readonly #decisions = new Map<string, Decision>();
  readonly #words = new Map<string, ReviewWord>();
  readonly #undo: { readonly key: string; readonly old: Decision | undefined }[] = [];

  add(data: PageData): ReviewPage {
    const words: ReviewWord[] = [];
    const page: ReviewPage = { data, index: this.pages.length, words };
    for (const word of wordsOf(page)) {
      words.push(word);
      this.#words.set(keyOf(word), word);
    }
    this.pages.push(page);
    return page;
  }

  decisionOf(word: ReviewWord): Decision | undefined {
    return this.#decisions.get(keyOf(word));
  }

  textOf(word: ReviewWord): string {
    return this.decisionOf(word)?.text ?? word.before;
  }

  decide(word: ReviewWord, decision: Decision): void {
    const key = keyOf(word);
    this.#undo.push({ key, old: this.#decisions.get(key) });
    this.#decisions.set(key, decision);
  }

  /** Takes the last decision back; returns its word. */
  undo(): ReviewWord | undefined {
    const last = this.#undo.pop();
    if (last === undefined) return undefined;
    if (last.old === undefined) this.#decisions.delete(last.key);
    else this.#decisions.set(last.key, last.old);
    return this.#words.get(last.key);
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get decisions(): ReadonlyMap<string, Decision> {
    return this.#decisions;
  }

  /** Brings decisions of an earlier sitting back; those made since then stand. Unknown places are left out. */
  resume(stored: Iterable<readonly [string, Decision]>): ReviewWord[] {
    const resumed: ReviewWord[] = [];
    for (const [key, decision] of stored) {
      const word = this.#words.get(key);
      if (word === undefined || this.#decisions.has(key)) continue;
      this.#decisions.set(key, decision);
      resumed.push(word);
    }
    return resumed;
  }

  wordAt(key: string): ReviewWord | undefined {
    return this.#words.get(key);
  }

  isMarked(word: ReviewWord): boolean {
    return this.filter.statuses.includes(word.status) && this.isBelow(word);
  }

  isBelow(word: ReviewWord): boolean {
    return this.filter.below >= 1 || word.confidence < this.filter.below;
  }

  /** Whether a step of this stride stops at the word. Doubtful and marked words that were decided are passed over. */
  stopsAt(word: ReviewWord, stride: Stride): boolean {
    if (stride === 'word') return true;
    if (!this.isMarked(word) || this.#decisions.has(keyOf(word))) return false;
    return stride === 'marked' || this.filter.below < 1 || DOUBTFUL.includes(word.status);
  }

  /** The next word (or the one before) at which a step stops, without going round; from an end without `from`. */
  step(
    from: Pick<ReviewWord, 'page' | 'index'> | undefined,
    direction: 1 | -1,
    stride: Stride,
  ): ReviewWord | undefined {
    let page = from?.page.index ?? (direction === 1 ? 0 : this.pages.length - 1);
    let index = from ? from.index + direction : undefined;
    for (; page >= 0 && page < this.pages.length; page += direction) {
      const words = this.pages[page]?.words ?? [];
      for (let i = index ?? (direction === 1 ? 0 : words.length - 1); words[i]; i += direction) {
        const word = words[i];
        if (word && this.stopsAt(word, stride)) return word;
      }
      index = undefined;
    }
    return undefined;
  }
}
