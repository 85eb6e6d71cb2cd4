import { draw, make } from './dom.js';
import type { Speech } from './language.js';
import { Picture } from './picture.js';
import type { Review, ReviewPage, ReviewWord } from './review.js';

/** Height of a line of text in the estimate for a page that is not drawn yet, in CSS pixels. */
const LINE_HEIGHT = 30;
const HEAD_HEIGHT = 80;

/** Room between a word on the picture and its frame, in heights: a frame on the letters themselves hides them. */
const ROOM = 0.15;

/** One page on the screen: its text with a span for every word, beside its picture with a place for every word. */
export class PageView {
  readonly page: ReviewPage;
  readonly section: HTMLElement;
  readonly picture: Picture | undefined;
  readonly text: HTMLElement;
  readonly figure: HTMLElement | undefined;
  readonly #review: Review;
  readonly #speech: Speech;
  readonly #spans: HTMLElement[] = [];
  readonly #places: SVGElement[][] = [];
  readonly #drawing: SVGSVGElement | undefined;
  #drawn = false;

  constructor(section: HTMLElement, page: ReviewPage, review: Review, speech: Speech) {
    this.page = page;
    this.section = section;
    this.#review = review;
    this.#speech = speech;
    const { data } = page;
    section.setAttribute('data-page', String(page.index));
    const heading = make('h2', { tabindex: -1 });
    const road = make('p', { class: 'road' });
    this.text = make('div', { class: 'text', lang: 'vi' });
    const column = make('div', { class: 'column' }, make('div', { class: 'page-head' }, heading, road));
    for (const note of this.#notes()) column.append(note);
    column.append(this.text);
    section.append(column);
    const source = section.querySelector('script[data-media]');
    if (source && data.size) {
      const [width, height] = data.size;
      const image = make('img', { width, height, decoding: 'async' });
      this.#drawing = draw('svg', {
        viewBox: `0 0 ${width} ${height}`,
        'aria-hidden': true,
        focusable: 'false',
      });
      this.figure = make('figure', {}, image, this.#drawing);
      this.picture = new Picture(source, image);
      section.append(make('div', { class: 'sheet' }, this.figure));
      speech.keep(() => {
        image.alt = speech.m.pictureOf(String(data.page));
      });
    } else {
      section.classList.add('no-picture');
    }
    speech.keep(() => {
      heading.textContent = speech.m.page(String(data.page));
      road.textContent = speech.m.roads[data.road] ?? '';
    });
    const lines = data.observed.split('\n').length;
    section.style.containIntrinsicBlockSize = `auto ${HEAD_HEIGHT + lines * LINE_HEIGHT}px`;
  }

  /** What is said of the page: in the language of the reader where it was said in both. */
  #notes(): HTMLElement[] {
    const { problem, warnings = [], vi } = this.page.data;
    const note = (
      key: 'problem' | 'warning',
      english: string,
      vietnamese: string | undefined,
    ): HTMLElement => {
      const label = make('strong');
      const text = make('span');
      this.#speech.keep(() => {
        const isVietnamese = this.#speech.language === 'vi' && vietnamese !== undefined;
        label.textContent = `${this.#speech.m[key]}: `;
        text.textContent = isVietnamese ? vietnamese : english;
        text.lang = isVietnamese ? 'vi' : 'en';
      });
      return make('p', { class: `note ${key}` }, label, text);
    };
    return [
      ...(problem ? [note('problem', problem, vi?.problem)] : []),
      ...warnings.map((warning, i) => note('warning', warning, vi?.warnings?.[i])),
    ];
  }

  /** Makes the words, once. */
  draw(): void {
    if (this.#drawn) return;
    this.#drawn = true;
    const { observed } = this.page.data;
    const content = document.createDocumentFragment();
    let at = 0;
    for (const word of this.page.words) {
      content.append(observed.slice(at, word.start));
      const span = make('span', { class: 'word', 'data-word': word.index });
      this.#spans.push(span);
      this.#places.push(word.boxes.map((box) => this.#place(word, box)));
      content.append(span);
      at = word.end;
    }
    content.append(observed.slice(at).trimEnd());
    this.text.append(content);
    if (this.page.words.length === 0 && this.page.data.road !== 'failed') {
      const empty = make('p', { class: 'empty' });
      this.#speech.keep(() => {
        empty.textContent = this.#speech.m.noText;
      });
      this.text.replaceWith(empty);
    }
    this.refresh();
    this.#speech.keep(() => this.refresh());
  }

  #place(word: ReviewWord, [x, y, width, height]: readonly [number, number, number, number]): SVGElement {
    const room = ROOM * height;
    const around = { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
    const place = draw('rect', { ...around, 'data-word': word.index });
    this.#drawing?.append(place);
    return place;
  }

  /** Brings all words up to date: text, marks and what a screen reader says. */
  refresh(): void {
    if (this.#drawn) for (const word of this.page.words) this.refreshWord(word);
  }

  refreshWord(word: ReviewWord): void {
    const span = this.#spans[word.index];
    if (span === undefined) return;
    const decision = this.#review.decisionOf(word);
    const isMarked = this.#review.isMarked(word) || decision !== undefined;
    const text = this.#review.textOf(word);
    span.textContent = text === '' ? '∅' : text;
    const mark = decision ? 'decided' : this.#review.isMarked(word) ? word.status : 'plain';
    span.dataset.mark = mark;
    span.classList.toggle('deleted', text === '');
    for (const place of this.#places[word.index] ?? []) place.dataset.mark = mark;
    if (!isMarked) {
      if (span.getAttribute('tabindex') !== '0') span.removeAttribute('tabindex');
      span.removeAttribute('role');
      span.removeAttribute('aria-label');
      return;
    }
    const { m } = this.#speech;
    const said = decision ? m.decisions[decision.kind] : m.statuses[word.status];
    if (!span.hasAttribute('tabindex')) span.setAttribute('tabindex', '-1');
    span.setAttribute('role', 'button');
    span.setAttribute('aria-label', `${text || m.deleted}, ${said}`);
  }

  spanOf(word: ReviewWord): HTMLElement | undefined {
    this.draw();
    return this.#spans[word.index];
  }

  light(word: ReviewWord, name: 'current' | 'pointed', on: boolean): void {
    this.#spans[word.index]?.classList.toggle(name, on);
    for (const place of this.#places[word.index] ?? []) place.classList.toggle(name, on);
  }

  /** Moves the picture beside the word, so that the eye need not search; undefined puts it back. */
  align(word: ReviewWord | undefined): void {
    const { figure, text } = this;
    const [, height] = this.page.data.size ?? [0, 0];
    if (figure === undefined || height === 0) return;
    const box = word?.boxes[0];
    const span = word && this.#spans[word.index];
    const room = (figure.parentElement?.clientHeight ?? 0) - figure.offsetHeight;
    if (!box || !span || room <= 0 || text.offsetLeft === figure.parentElement?.offsetLeft) {
      figure.style.translate = '';
      return;
    }
    const inPicture = ((box[1] + box[3] / 2) / height) * figure.offsetHeight;
    const sheet = figure.parentElement as HTMLElement;
    const beside = span.getBoundingClientRect();
    const wish = beside.top + beside.height / 2 - sheet.getBoundingClientRect().top - inPicture;
    figure.style.translate = `0 ${Math.round(Math.min(room, Math.max(0, wish)))}px`;
  }
}
