import type { Inspector } from './inspector.js';
import type { Speech } from './language.js';
import type { PageData } from './page-data.js';
import { PageView } from './page-view.js';
import type { Review, ReviewPage, ReviewWord } from './review.js';

/** How far from the window pages are drawn, so that scrolling meets no empty page. */
const NEAR = '1500px 0px';

/** The pages on the screen: which word is current, which is pointed at, and what is lit. */
export class Stage {
  /** the word that actions are about */
  current: ReviewWord | undefined;
  #pointed: ReviewWord | undefined;
  #pointer = { x: Number.NaN, y: Number.NaN };
  readonly #views: PageView[] = [];
  readonly #review: Review;
  readonly #speech: Speech;
  readonly #inspector: Inspector;
  readonly #near: IntersectionObserver;

  /** @param chosen told when a person chose a word with the pointer or by moving the focus */
  constructor(
    main: HTMLElement,
    review: Review,
    speech: Speech,
    inspector: Inspector,
    chosen: (word: ReviewWord) => void,
  ) {
    this.#review = review;
    this.#speech = speech;
    this.#inspector = inspector;
    this.#near = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    main.addEventListener('pointerover', (event) => this.#over(event));
    document.addEventListener('pointermove', ({ clientX, clientY }) => {
      this.#pointer = { x: clientX, y: clientY };
    });
    main.addEventListener('pointerleave', () => this.#point(undefined));
    main.addEventListener('click', (event) => {
      const word = this.#wordUnder(event.target);
      // Text that is being selected is not a click on a word.
      if (word && (window.getSelection()?.isCollapsed ?? true)) chosen(word);
    });
    main.addEventListener('focusin', (event) => {
      const word = this.#wordUnder(event.target);
      if (word && word !== this.current) chosen(word);
    });
    window.addEventListener('resize', () => {
      inspector.redraw();
      if (this.current) this.#view(this.current)?.align(this.current);
    });
  }

  add(section: HTMLElement, data: PageData): void {
    const view = new PageView(section, this.#review.add(data), this.#review, this.#speech);
    this.#views.push(view);
    view.picture?.image.addEventListener('load', () => {
      if ((this.#pointed ?? this.current)?.page === view.page) this.showWord();
    });
    this.#near.observe(section);
  }

  #view(word: ReviewWord): PageView | undefined {
    return this.#views[word.page.index];
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const view = this.#views[Number((entry.target as HTMLElement).dataset.page)];
      if (entry.isIntersecting) {
        view?.draw();
        view?.picture?.show();
      } else if (view?.page !== this.current?.page) view?.picture?.hide();
    }
  }

  #wordUnder(target: EventTarget | null): ReviewWord | undefined {
    const element = target instanceof Element ? target.closest('[data-word]') : null;
    const section = element?.closest<HTMLElement>('[data-page]');
    if (!element || !section) return undefined;
    return this.#review.pages[Number(section.dataset.page)]?.words[Number(element.getAttribute('data-word'))];
  }

  /** Text that scrolls under a pointer at rest is not pointed at. */
  #over({ target, clientX, clientY }: PointerEvent): void {
    const hasMoved = clientX !== this.#pointer.x || clientY !== this.#pointer.y;
    this.#pointer = { x: clientX, y: clientY };
    if (hasMoved) this.#point(this.#wordUnder(target));
  }

  /** Shows the current word again; true when another one was pointed at. */
  unpoint(): boolean {
    const wasElsewhere = this.#pointed !== undefined && this.#pointed !== this.current;
    this.#point(undefined);
    return wasElsewhere;
  }

  #point(word: ReviewWord | undefined): void {
    if (word === this.#pointed) return;
    if (this.#pointed) this.#view(this.#pointed)?.light(this.#pointed, 'pointed', false);
    this.#pointed = word;
    if (word) this.#view(word)?.light(word, 'pointed', true);
    this.showWord();
  }

  /** Shows the word pointed at, or else the current one, in the inspector. */
  showWord(): void {
    const word = this.#pointed ?? this.current;
    this.#inspector.show(word, word && this.#view(word)?.picture?.image);
  }

  /** Makes one word reachable with Tab before any is current. */
  offer(): void {
    const first = this.#review.step(undefined, 1, 'doubtful') ?? this.#review.step(undefined, 1, 'word');
    if (first && !this.current) this.#view(first)?.spanOf(first)?.setAttribute('tabindex', '0');
  }

  #leave(word: ReviewWord, next: ReviewWord): void {
    const view = this.#view(word);
    view?.light(word, 'current', false);
    view?.spanOf(word)?.removeAttribute('tabindex');
    view?.spanOf(word)?.removeAttribute('aria-describedby');
    view?.refreshWord(word);
    if (word.page !== next.page) view?.align(undefined);
  }

  /**
   * Makes a word the current one, brings it before the eyes and moves the focus to it, unless a person is working in
   * the inspector: there the focus stays.
   *
   * @returns what a screen reader should hear where the focus did not move
   */
  select(word: ReviewWord): string | undefined {
    const old = this.current;
    this.current = word;
    if (old && old !== word) this.#leave(old, word);
    if (!old)
      for (const other of document.querySelectorAll('.word[tabindex="0"]')) other.removeAttribute('tabindex');
    const view = this.#view(word);
    const span = view?.spanOf(word);
    view?.picture?.show();
    view?.refreshWord(word);
    view?.light(word, 'current', true);
    span?.setAttribute('tabindex', '0');
    span?.setAttribute('aria-describedby', 'word-facts');
    this.#point(undefined);
    this.showWord();
    const stays = this.#inspector.element.contains(document.activeElement);
    if (!stays) {
      span?.focus({ preventScroll: true });
      this.#inspector.element.scrollTop = 0;
    }
    if (span && !this.#isInView(span)) span.scrollIntoView({ block: 'center', inline: 'nearest' });
    view?.align(word);
    return stays ? (span?.getAttribute('aria-label') ?? span?.textContent ?? '') : undefined;
  }

  /** Whether a word stands well between the head and the inspector, so that nothing need move. */
  #isInView(span: HTMLElement): boolean {
    const { top, bottom } = span.getBoundingClientRect();
    const head = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const room = 2 * (bottom - top);
    return top > Math.max(0, head) + room && bottom < window.innerHeight - this.#inspector.dock - room;
  }

  /** Moves the focus back to the current word. */
  back(): void {
    if (this.current) this.#view(this.current)?.spanOf(this.current)?.focus({ preventScroll: true });
  }

  refreshWord(word: ReviewWord): void {
    this.#view(word)?.refreshWord(word);
  }

  refresh(): void {
    for (const view of this.#views) view.refresh();
  }

  /** @returns the page gone to */
  goToPage(number: number): ReviewPage | undefined {
    const view = this.#views.find(({ page }) => page.data.page >= number) ?? this.#views.at(-1);
    view?.draw();
    view?.section.scrollIntoView();
    view?.section.querySelector('h2')?.focus({ preventScroll: true });
    return view?.page;
  }
}
