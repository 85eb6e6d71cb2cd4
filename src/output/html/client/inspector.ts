import { make } from './dom.js';
import type { Speech } from './language.js';
import { drawPlace } from './picture.js';
import type { Review, ReviewWord, Stride } from './review.js';

/** What the buttons and keys do. */
export interface Actions {
  go(direction: 1 | -1, stride: Stride): void;
  accept(): void;
  restore(): void;
  choose(number: number): void;
  type(text: string): void;
  undo(): void;
  save(): void;
  back(): void;
}

/** Readings that have a number and a key. */
export const MOST_READINGS = 9;

/** The account of one word, with all that can be done about it. */
export class Inspector {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #review: Review;
  readonly #speech: Speech;
  readonly #actions: Actions;
  readonly #canvas = make('canvas', { class: 'crop', 'aria-hidden': true });
  readonly #facts = make('div', { class: 'facts', id: 'word-facts' });
  readonly #readings = make('ol', { class: 'readings' });
  readonly #buttons: HTMLButtonElement[] = [];
  #word: ReviewWord | undefined;
  #image: HTMLImageElement | undefined;

  constructor(review: Review, speech: Speech, actions: Actions) {
    this.#review = review;
    this.#speech = speech;
    this.#actions = actions;
    this.input = make('input', {
      type: 'text',
      lang: 'vi',
      autocomplete: 'off',
      spellcheck: 'false',
      id: 'own',
    });
    const label = make('label', { for: 'own' });
    const set = make('button', { type: 'submit' });
    const form = make('form', { class: 'own' }, label, make('span', { class: 'field' }, this.input, set));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#word) actions.type(this.input.value);
    });
    speech.keep(() => {
      label.textContent = speech.m.typeHint;
      set.textContent = speech.m.apply;
    });
    const steps = make(
      'div',
      { class: 'actions' },
      this.#button('previous', 'P', () => actions.go(-1, 'doubtful')),
      this.#button('next', 'N', () => actions.go(1, 'doubtful')),
      this.#button('accept', 'Enter', () => actions.accept(), 'primary'),
      this.#button('restore', 'R', () => actions.restore()),
    );
    this.#buttons.push(set);
    this.element = make(
      'aside',
      { class: 'inspector idle' },
      this.#canvas,
      make('div', { class: 'account' }, this.#facts, this.#readings),
      make('div', { class: 'doing' }, steps, form),
    );
    new ResizeObserver(() => {
      document.documentElement.style.setProperty('--dock', `${this.dock}px`);
    }).observe(this.element);
    speech.keep(() => {
      this.element.setAttribute('aria-label', speech.m.inspector);
      this.show(this.#word, this.#image);
    });
  }

  /** Height of the window's foot that is taken up here, in CSS pixels; 0 where this stands beside the pages. */
  get dock(): number {
    const { width, height } = this.element.getBoundingClientRect();
    return width > window.innerWidth / 2 ? Math.round(height) : 0;
  }

  #button(key: 'previous' | 'next' | 'accept' | 'restore', shortcut: string, act: () => void, style = '') {
    const name = make('span');
    const button = make(
      'button',
      { type: 'button', class: style || undefined, 'data-do': key, 'aria-keyshortcuts': shortcut },
      name,
      make('kbd', { 'aria-hidden': true }, shortcut),
    );
    this.#speech.keep(() => {
      name.textContent = this.#speech.m[key];
    });
    button.addEventListener('click', act);
    if (key === 'accept' || key === 'restore') this.#buttons.push(button);
    return button;
  }

  /** Shows a word; with undefined, how to begin. */
  show(word: ReviewWord | undefined, image?: HTMLImageElement): void {
    const isSame = word === this.#word;
    this.#word = word;
    this.#image = image;
    if (word) this.element.classList.remove('idle');
    for (const button of this.#buttons) button.disabled = word === undefined;
    this.input.disabled = word === undefined;
    if (!isSame || word === undefined) this.input.value = word ? this.#review.textOf(word) : '';
    this.#facts.replaceChildren(
      ...(word ? this.#factsOf(word) : [make('p', { class: 'hint' }, this.#speech.m.noWord)]),
    );
    this.#readings.replaceChildren(...(word ? this.#readingsOf(word) : []));
    this.#readings.hidden = word === undefined;
    this.#readings.setAttribute('aria-label', this.#speech.m.alternatives);
    this.redraw();
  }

  /** Draws the enlarged place again, when the picture has come or the window changed. */
  redraw(): void {
    const box = this.#word?.boxes[0];
    const isThere = box !== undefined && this.#image !== undefined;
    this.#canvas.hidden = !isThere;
    if (box && this.#image) drawPlace(this.#canvas, this.#image, box);
  }

  #factsOf(word: ReviewWord): HTMLElement[] {
    const { m } = this.#speech;
    const decision = this.#review.decisionOf(word);
    const text = this.#review.textOf(word);
    const status = decision ? 'decided' : word.status;
    const said = decision ? m.decisions[decision.kind] : m.statuses[word.status];
    const certainty = `${m.certainty} ${this.#speech.percent(word.confidence)}`;
    const hint = decision || word.status === 'changed' ? undefined : m.statusHints[word.status];
    return [
      make(
        'p',
        { class: 'change' },
        make('span', { class: 'hidden' }, `${m.observed}: `),
        // said once where nothing changed
        make('span', { class: text === word.observed ? 'hidden' : 'seen', lang: 'vi' }, word.observed),
        ...(text === word.observed ? [] : [make('span', { class: 'arrow', 'aria-hidden': true }, '→')]),
        make('span', { class: 'hidden' }, `; ${m.intended}: `),
        make('strong', { lang: 'vi' }, text === '' ? m.deleted : text),
      ),
      make(
        'p',
        { class: 'state' },
        make('span', { class: 'badge', 'data-mark': status }, said),
        make('span', { class: 'certainty' }, certainty),
      ),
      make(
        'p',
        { class: 'why' },
        make('span', { class: 'hidden' }, `${m.reason}: `),
        m.kinds[word.kind] ?? '',
        hint ? make('span', { class: 'hint' }, ` ${hint}`) : undefined,
      ),
    ];
  }

  #readingsOf(word: ReviewWord): HTMLElement[] {
    if (word.alternatives.length === 0) return [make('li', { class: 'hint' }, this.#speech.m.noAlternatives)];
    return word.alternatives.slice(0, MOST_READINGS).map(([text, probability], i) => {
      const number = String(i + 1);
      const isChosen = this.#review.textOf(word) === text;
      const button = make(
        'button',
        { type: 'button', 'aria-pressed': isChosen ? 'true' : 'false', 'aria-keyshortcuts': number },
        make('kbd', { 'aria-hidden': true }, number),
        make('span', { lang: 'vi' }, text),
        make('small', {}, ` ${this.#speech.percent(probability)}`),
      );
      button.addEventListener('click', () => this.#actions.choose(i + 1));
      return make('li', {}, button);
    });
  }
}
