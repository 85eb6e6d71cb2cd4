import { countsOf } from './counts.js';
import { make } from './dom.js';
import type { Speech } from './language.js';
import type { FactsData } from './page-data.js';
import { MARKED, type Review } from './review.js';

export interface ToolbarActions {
  undo(): void;
  save(): void;
  help(): void;
  language(): void;
  filter(): void;
  page(number: number): void;
}

/** Thresholds of certainty that can be chosen; 1 lets all words pass. */
const THRESHOLDS = [1, 0.99, 0.95, 0.9, 0.75, 0.5] as const;

type ButtonName = 'undo' | 'save' | 'help';

/** The head of the page: name, progress, filter, and the buttons that concern the whole document. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly pageInput = make('input', { type: 'number', id: 'goto', min: 1, value: 1, inputmode: 'numeric' });
  readonly #review: Review;
  readonly #speech: Speech;
  readonly #undo: HTMLButtonElement;
  readonly #progress = make('progress', { max: 1, value: 0, 'aria-labelledby': 'progress-text' });
  readonly #progressText = make('span', { id: 'progress-text' });
  readonly #statusCounts = new Map<string, HTMLElement>();
  readonly #of = make('span', { class: 'of' });

  constructor(facts: FactsData, review: Review, speech: Speech, actions: ToolbarActions) {
    this.#review = review;
    this.#speech = speech;
    this.#undo = this.#button('undo', 'U', () => actions.undo());
    const language = make('button', { type: 'button', class: 'language', 'aria-keyshortcuts': 'L' });
    language.addEventListener('click', () => actions.language());
    const kind = make('p', { class: 'kind' });
    const buttons = make(
      'div',
      { class: 'buttons' },
      this.#undo,
      this.#button('save', 'S', () => actions.save(), 'primary'),
      this.#button('help', 'H', () => actions.help()),
      language,
    );
    const progress = make('div', { class: 'progress' }, this.#progressText, this.#progress);
    const name = make('div', { class: 'name' }, make('h1', { lang: 'vi' }, facts.name), kind);
    this.element = make(
      'header',
      { class: 'bar' },
      make('div', { class: 'row' }, name, progress, buttons),
      make(
        'div',
        { class: 'row filters' },
        this.#marks(actions),
        this.#threshold(actions),
        this.#pages(actions),
      ),
    );
    speech.keep(() => {
      kind.textContent = `${speech.m.title} · ${facts.producer}`;
      language.textContent = speech.m.otherLanguage;
      language.lang = speech.language === 'vi' ? 'en' : 'vi';
      this.update();
    });
  }

  #button(key: ButtonName, shortcut: string, act: () => void, style?: string): HTMLButtonElement {
    const name = make('span');
    const button = make(
      'button',
      { type: 'button', class: style, 'data-do': key, 'aria-keyshortcuts': shortcut },
      name,
      make('kbd', { 'aria-hidden': true }, shortcut),
    );
    this.#speech.keep(() => {
      name.textContent = this.#speech.m[key];
    });
    button.addEventListener('click', act);
    return button;
  }

  #marks(actions: ToolbarActions): HTMLElement {
    const legend = make('legend');
    const set = make('fieldset', { class: 'marks' }, legend);
    this.#speech.keep(() => {
      legend.textContent = this.#speech.m.show;
    });
    for (const status of MARKED) {
      const box = make('input', { type: 'checkbox', checked: true, value: status });
      const name = make('span', { class: 'sample', 'data-mark': status });
      const count = make('span', { class: 'count' });
      this.#statusCounts.set(status, count);
      set.append(make('label', {}, box, name, count));
      this.#speech.keep(() => {
        name.textContent = this.#speech.m.statuses[status] ?? status;
      });
      box.addEventListener('change', () => {
        const others = this.#review.filter.statuses.filter((other) => other !== status);
        this.#review.filter = {
          ...this.#review.filter,
          statuses: box.checked ? [...others, status] : others,
        };
        actions.filter();
      });
    }
    return set;
  }

  #threshold(actions: ToolbarActions): HTMLElement {
    const label = make('label', { for: 'below' });
    const select = make('select', { id: 'below' });
    for (const threshold of THRESHOLDS) select.append(make('option', { value: threshold }));
    this.#speech.keep(() => {
      label.textContent = this.#speech.m.below;
      for (const option of select.options) {
        const value = Number(option.value);
        option.textContent = value === 1 ? this.#speech.m.anyCertainty : this.#speech.percent(value);
      }
    });
    select.addEventListener('change', () => {
      this.#review.filter = { ...this.#review.filter, below: Number(select.value) };
      actions.filter();
    });
    return make('div', { class: 'choice' }, label, select);
  }

  #pages(actions: ToolbarActions): HTMLElement {
    const label = make('label', { for: 'goto' });
    this.#speech.keep(() => {
      label.textContent = this.#speech.m.pageLabel;
    });
    this.pageInput.addEventListener('change', () => actions.page(Number(this.pageInput.value)));
    return make('div', { class: 'choice' }, label, this.pageInput, this.#of);
  }

  /** Brings counts, progress and the state of the buttons up to date. */
  update(): void {
    const { m } = this.#speech;
    const counts = countsOf(this.#review);
    for (const [status, count] of this.#statusCounts) {
      count.textContent = this.#speech.number(counts.statuses[status] ?? 0);
    }
    const number = (value: number): string => this.#speech.number(value);
    this.#progressText.textContent =
      counts.doubtful === 0 ? m.nothingDoubtful : m.checked(number(counts.checked), number(counts.doubtful));
    this.#progress.max = Math.max(1, counts.doubtful);
    this.#progress.value = counts.doubtful === 0 ? 1 : counts.checked;
    this.#undo.disabled = !this.#review.canUndo;
    const last = this.#review.pages.at(-1)?.data.page ?? 1;
    this.pageInput.max = String(last);
    this.#of.textContent = m.of(number(last));
  }
}
