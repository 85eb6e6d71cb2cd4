import { countsOf } from './counts.js';
import { make } from './dom.js';
import { Help } from './help.js';
import { type Actions, Inspector } from './inspector.js';
import { type Command, commandOf, type Focus } from './keys.js';
import type { Language, Speech } from './language.js';
import type { EndData, FactsData, PageData } from './page-data.js';
import { PageView } from './page-view.js';
import type { Decision, Review, ReviewWord, Stride } from './review.js';
import { correctedText, correctionsOf, savedName } from './save.js';
import { type Store, storedDecisions } from './storage.js';
import { Toolbar } from './toolbar.js';

/** How far from the window pages are drawn, so that scrolling meets no empty page. */
const NEAR = '1500px 0px';
/** Milliseconds after which the address of a saved file is let go. */
const RELEASE_AFTER = 60_000;

/** Joins the review to the screen: what is current, what is pointed at, and what each action does. */
export class App implements Actions {
  readonly #review: Review;
  readonly #speech: Speech;
  readonly #store: Store;
  readonly #facts: FactsData;
  readonly #views: PageView[] = [];
  readonly #inspector: Inspector;
  readonly #toolbar: Toolbar;
  readonly #help: Help;
  readonly #live = make('p', { class: 'hidden', role: 'status' });
  readonly #toast = make('p', { class: 'toast', 'aria-hidden': true, hidden: true });
  readonly #near: IntersectionObserver;
  #end: EndData | undefined;
  #current: ReviewWord | undefined;
  #pointed: ReviewWord | undefined;
  #stride: Stride = 'doubtful';
  #toastTimer = 0;
  #isUnsaved = false;

  constructor(facts: FactsData, review: Review, speech: Speech, store: Store, main: HTMLElement) {
    this.#facts = facts;
    this.#review = review;
    this.#speech = speech;
    this.#store = store;
    this.#help = new Help(speech);
    this.#inspector = new Inspector(review, speech, this);
    this.#toolbar = new Toolbar(facts, review, speech, {
      undo: () => this.undo(),
      save: () => this.save(),
      help: () => this.#help.toggle(),
      language: () => this.language(),
      filter: () => this.#refilter(),
      page: (number) => this.goToPage(number),
    });
    main.before(this.#toolbar.element);
    main.after(this.#inspector.element, this.#live, this.#toast, this.#help.element);
    this.#near = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    this.#listen(main);
  }

  #listen(main: HTMLElement): void {
    main.addEventListener('pointerover', (event) => this.#point(this.#wordUnder(event.target)));
    main.addEventListener('pointerleave', () => this.#point(undefined));
    main.addEventListener('click', (event) => {
      const word = this.#wordUnder(event.target);
      // Text that is being selected is not a click on a word.
      if (word && (window.getSelection()?.isCollapsed ?? true)) this.#select(word, 'marked');
    });
    main.addEventListener('focusin', (event) => {
      const word = this.#wordUnder(event.target);
      if (word && word !== this.#current) this.#select(word, this.#stride);
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    window.addEventListener('resize', () => this.#inspector.redraw());
    window.addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved) event.preventDefault();
    });
  }

  add(section: HTMLElement, data: PageData): void {
    const view = new PageView(section, this.#review.add(data), this.#review, this.#speech);
    this.#views.push(view);
    view.picture?.image.addEventListener('load', () => this.#showWord());
    this.#near.observe(section);
  }

  /** Called behind the last page: takes up the progress of last time. */
  finish(end: EndData): void {
    this.#end = end;
    const resumed = this.#review.resume(storedDecisions(this.#store.read(this.#place)));
    for (const word of resumed) this.#views[word.page.index]?.refreshWord(word);
    this.#toolbar.update();
    if (resumed.length > 0) this.#say(this.#speech.m.resumed(this.#speech.number(resumed.length)));
    this.#offer();
  }

  get #place(): string {
    return `${this.#end?.hash ?? ''}/${this.#facts.name}`;
  }

  /** Makes one word reachable with Tab before any is current. */
  #offer(): void {
    const first = this.#review.step(undefined, 1, 'doubtful') ?? this.#review.step(undefined, 1, 'word');
    const view = first && this.#views[first.page.index];
    if (first && !this.#current) view?.spanOf(first)?.setAttribute('tabindex', '0');
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const view = this.#views[Number((entry.target as HTMLElement).dataset.page)];
      if (!view) continue;
      if (entry.isIntersecting) {
        view.draw();
        view.picture?.show();
      } else if (view.page !== this.#current?.page) view.picture?.hide();
    }
  }

  #wordUnder(target: EventTarget | null): ReviewWord | undefined {
    const element = target instanceof Element ? target.closest('[data-word]') : null;
    const section = element?.closest<HTMLElement>('[data-page]');
    if (!element || !section) return undefined;
    return this.#review.pages[Number(section.dataset.page)]?.words[Number(element.getAttribute('data-word'))];
  }

  #view(word: ReviewWord | undefined): PageView | undefined {
    return word && this.#views[word.page.index];
  }

  #point(word: ReviewWord | undefined): void {
    if (word === this.#pointed) return;
    if (this.#pointed) this.#view(this.#pointed)?.light(this.#pointed, 'pointed', false);
    this.#pointed = word;
    if (word) this.#view(word)?.light(word, 'pointed', true);
    this.#showWord();
  }

  #showWord(): void {
    const word = this.#pointed ?? this.#current;
    this.#inspector.show(word, this.#view(word)?.picture?.image);
  }

  #select(word: ReviewWord, stride: Stride): void {
    const old = this.#current;
    this.#stride = stride;
    this.#current = word;
    if (old && old !== word) {
      this.#view(old)?.light(old, 'current', false);
      this.#view(old)?.spanOf(old)?.removeAttribute('tabindex');
      this.#view(old)?.refreshWord(old);
      if (old.page !== word.page) this.#view(old)?.align(undefined);
    }
    if (!old)
      for (const other of document.querySelectorAll('.word[tabindex="0"]')) other.removeAttribute('tabindex');
    const view = this.#view(word);
    const span = view?.spanOf(word);
    view?.picture?.show();
    view?.light(word, 'current', true);
    span?.setAttribute('tabindex', '0');
    this.#toolbar.pageInput.value = String(word.page.data.page);
    this.#pointed = undefined;
    this.#showWord();
    const stays = this.#inspector.element.contains(document.activeElement);
    if (!stays) span?.focus({ preventScroll: true });
    span?.scrollIntoView({ block: 'center', inline: 'nearest' });
    view?.align(word);
    if (stays) this.#say(span?.getAttribute('aria-label') ?? span?.textContent ?? '');
  }

  go(direction: 1 | -1, stride: Stride): void {
    const word = this.#review.step(this.#current, direction, stride);
    if (word) this.#select(word, stride);
    else this.#say(direction === 1 ? this.#speech.m.noMore : this.#speech.m.noMoreBefore);
  }

  #decide(decision: Decision): void {
    const word = this.#current;
    if (!word) return;
    this.#review.decide(word, decision);
    this.#changed(word);
    const { checked, doubtful } = countsOf(this.#review);
    const { m } = this.#speech;
    this.#say(
      `${m.decisions[decision.kind]}: ${decision.text || m.deleted}. ${m.left(this.#speech.number(doubtful - checked))}`,
    );
    const stride = this.#stride === 'word' ? 'doubtful' : this.#stride;
    const next = this.#review.step(word, 1, stride);
    if (next) this.#select(next, stride);
    else this.#showWord();
  }

  #changed(word: ReviewWord): void {
    this.#view(word)?.refreshWord(word);
    this.#toolbar.update();
    this.#keep();
  }

  #keep(): void {
    if (!this.#end) return;
    const isKept = this.#store.write(this.#place, Object.fromEntries(this.#review.decisions));
    if (!isKept && !this.#isUnsaved) this.#say(this.#speech.m.notKept);
    this.#isUnsaved = !isKept;
  }

  accept(): void {
    if (this.#current) this.#decide({ kind: 'accepted', text: this.#review.textOf(this.#current) });
  }

  restore(): void {
    if (this.#current) this.#decide({ kind: 'observed', text: this.#current.observed });
  }

  choose(number: number): void {
    const text = this.#current?.alternatives[number - 1]?.[0];
    if (text !== undefined) this.#decide({ kind: 'alternative', text });
  }

  type(text: string): void {
    const word = this.#current;
    if (!word) return;
    const clean = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
    if (document.activeElement === this.#inspector.input) this.back();
    if (clean === this.#review.textOf(word)) this.#decide({ kind: 'accepted', text: clean });
    else this.#decide({ kind: 'typed', text: clean });
  }

  undo(): void {
    const word = this.#review.undo();
    if (!word) {
      this.#say(this.#speech.m.nothingToUndo);
      return;
    }
    this.#changed(word);
    this.#select(word, this.#stride);
    this.#say(this.#speech.m.undone(this.#review.textOf(word)));
  }

  language(): void {
    const language: Language = this.#speech.language === 'vi' ? 'en' : 'vi';
    document.documentElement.lang = language;
    this.#speech.set(language);
    this.#store.write('language', language);
  }

  goToPage(number: number): void {
    const view = this.#views.find(({ page }) => page.data.page >= number) ?? this.#views.at(-1);
    view?.draw();
    view?.section.scrollIntoView();
    view?.section.querySelector('h2')?.focus({ preventScroll: true });
  }

  back(): void {
    if (this.#current) this.#view(this.#current)?.spanOf(this.#current)?.focus({ preventScroll: true });
  }

  save(): void {
    const end = this.#end;
    if (!end) {
      this.#say(this.#speech.m.saveFirst);
      return;
    }
    const { name } = this.#facts;
    const text = savedName(name, '.corrected.txt');
    const corrections = savedName(name, '.corrections.json');
    this.#download(text, 'text/plain', correctedText(this.#review, this.#facts));
    const file = correctionsOf(this.#review, this.#facts, end);
    this.#download(corrections, 'application/json', `${JSON.stringify(file, null, 1)}\n`);
    this.#isUnsaved = false;
    this.#say(this.#speech.m.saved(text, corrections));
  }

  #download(name: string, type: string, content: string): void {
    const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    make('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
  }

  #refilter(): void {
    for (const view of this.#views) view.refresh();
    this.#toolbar.update();
  }

  /** Says something to eyes and ears. */
  #say(text: string): void {
    this.#live.textContent = text;
    this.#toast.textContent = text;
    this.#toast.hidden = false;
    clearTimeout(this.#toastTimer);
    this.#toastTimer = window.setTimeout(() => {
      this.#toast.hidden = true;
    }, 4000);
  }

  #focus(): Focus {
    const element = document.activeElement;
    if (!element || element === document.body) return 'elsewhere';
    if (element.matches('input:not([type=checkbox]), select, textarea')) return 'field';
    if (element.matches('.word')) return 'word';
    return element.matches('button, a, input') ? 'control' : 'elsewhere';
  }

  #key(event: KeyboardEvent): void {
    if (this.#help.element.open) {
      if (/^[h?]$/i.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) this.#help.toggle();
      return;
    }
    const command = commandOf(event, this.#focus(), this.#help.shortcuts.checked);
    if (!command || event.isComposing) return;
    event.preventDefault();
    this.#perform(command);
  }

  #perform(command: Command): void {
    if (command.do === 'go') this.go(command.direction, command.stride);
    else if (command.do === 'choose') this.choose(command.number);
    else if (command.do === 'help') this.#help.toggle();
    else if (command.do === 'page') this.#toolbar.pageInput.select();
    else if (command.do === 'edit') {
      this.#showWord();
      this.#inspector.input.select();
    } else this[command.do]();
  }
}
