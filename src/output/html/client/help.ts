import { make } from './dom.js';
import type { Speech } from './language.js';
import { MARKED } from './review.js';

/** The overlay that lists the keys and the marks. */
export class Help {
  readonly element = make('dialog', { class: 'help', 'aria-labelledby': 'help-head' });
  readonly shortcuts = make('input', {
    type: 'checkbox',
    checked: true,
    id: 'shortcuts',
    'aria-describedby': 'shortcuts-hint',
  });

  constructor(speech: Speech) {
    speech.keep(() => this.#fill(speech));
    this.element.addEventListener('click', (event) => {
      if (event.target === this.element) this.element.close();
    });
  }

  #fill(speech: Speech): void {
    const { m } = speech;
    const close = make('button', { type: 'button', class: 'close' }, m.close);
    close.addEventListener('click', () => this.element.close());
    const keys = make('dl', { class: 'keys' });
    for (const [names, what] of m.keys) {
      const key = make('dt');
      names.split(/( hoặc | or | … | )/).forEach((part, i) => {
        key.append(i % 2 === 1 ? part : make('kbd', {}, part));
      });
      keys.append(make('div', {}, key, make('dd', {}, what)));
    }
    const marks = make('ul', { class: 'legend' });
    for (const status of MARKED) {
      const sample = make('span', { class: 'sample', 'data-mark': status }, m.statuses[status]);
      marks.append(make('li', {}, sample, ` ${m.statusHints[status]}`));
    }
    this.element.replaceChildren(
      make('div', { class: 'help-head' }, make('h2', { id: 'help-head' }, m.help), close),
      ...m.about.map((text) => make('p', {}, text)),
      make('h3', {}, m.keysHead),
      keys,
      make('p', { class: 'switch' }, this.shortcuts, make('label', { for: 'shortcuts' }, m.shortcuts)),
      make('p', { class: 'hint', id: 'shortcuts-hint' }, m.shortcutsHint),
      make('h3', {}, m.marksHead),
      marks,
    );
  }

  toggle(): void {
    if (this.element.open) this.element.close();
    else this.element.showModal();
  }
}
