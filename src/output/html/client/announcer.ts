import { make } from './dom.js';

/** Milliseconds for which a message stays before the eyes. */
const SHOWN_FOR = 4000;

/** Says something to eyes and ears: a note that goes by itself, and a live region for screen readers. */
export class Announcer {
  readonly live = make('p', { class: 'hidden', role: 'status' });
  readonly toast = make('p', { class: 'toast', 'aria-hidden': true, hidden: true });
  #timer = 0;

  /** For the ears alone: what the eyes see anyway. */
  tell(text: string): void {
    this.live.textContent = text;
  }

  say(text: string): void {
    this.tell(text);
    this.toast.textContent = text;
    this.toast.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.toast.hidden = true;
    }, SHOWN_FOR);
  }
}
