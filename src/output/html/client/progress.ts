import type { Review, ReviewWord } from './review.js';
import type { Store } from './storage.js';
import { storedDecisions } from './stored-decisions.js';

/** Keeps what was decided in the browser's own store, and knows whether anything would be lost. */
export class Progress {
  readonly #store: Store;
  readonly #review: Review;
  #place: string | undefined;
  #isUnsaved = false;

  constructor(store: Store, review: Review) {
    this.#store = store;
    this.#review = review;
    window.addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved) event.preventDefault();
    });
  }

  /** Takes up the decisions of last time, once the document is known by its hash. */
  resume(hash: string): ReviewWord[] {
    this.#place = hash;
    return this.#review.resume(storedDecisions(this.#store.read(hash)));
  }

  /** @returns false the first time that nothing could be kept */
  keep(): boolean {
    if (this.#place === undefined) return true;
    const isKept = this.#store.write(this.#place, Object.fromEntries(this.#review.decisions));
    const isNews = !isKept && !this.#isUnsaved;
    this.#isUnsaved = !isKept;
    return !isNews;
  }

  saved(): void {
    this.#isUnsaved = false;
  }
}
