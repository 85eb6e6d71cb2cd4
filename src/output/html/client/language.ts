import type { Messages } from './messages.js';
import { ENGLISH } from './messages-en.js';
import { VIETNAMESE } from './messages-vi.js';

export type Language = 'vi' | 'en';

/** Tells every part of the page to say itself anew. */
export class Speech {
  #language: Language;
  readonly #sayings: (() => void)[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  get language(): Language {
    return this.#language;
  }

  get m(): Messages {
    return this.#language === 'vi' ? VIETNAMESE : ENGLISH;
  }

  set(language: Language): void {
    this.#language = language;
    for (const say of this.#sayings) say();
  }

  /** Runs now and whenever the language changes. */
  keep(say: () => void): void {
    this.#sayings.push(say);
    say();
  }

  percent(probability: number): string {
    const least = 0.001;
    const format = (value: number): string =>
      new Intl.NumberFormat(this.#language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
    return probability > 0 && probability < least
      ? `< ${format(least)}`
      : format(Math.floor(probability * 1000) / 1000);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#language).format(value);
  }
}
