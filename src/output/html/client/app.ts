import { Announcer } from './announcer.js';
import { countsOf } from './counts.js';
import { startTyping } from './dom.js';
import { download } from './download.js';
import { Help } from './help.js';
import { type Actions, Inspector } from './inspector.js';
import { type Command, commandOf, type Focus } from './keys.js';
import type { Language, Speech } from './language.js';
import type { EndData, FactsData, PageData } from './page-data.js';
import { Progress } from './progress.js';
import type { Decision, Review, ReviewPage, ReviewWord, Stride } from './review.js';
import { correctedText, correctionsOf, savedName } from './save.js';
import { Stage } from './stage.js';
import type { Store } from './storage.js';
import { Toolbar } from './toolbar.js';

function focus(): Focus {
  const element = document.activeElement;
  if (!element || element === document.body) return 'elsewhere';
  if (element.matches('input:not([type=checkbox]), select, textarea')) return 'field';
  if (element.matches('.word')) return 'word';
  return element.matches('button, a, input') ? 'control' : 'elsewhere';
}

/** Joins the review to the screen: what every key and button does. */
export class App implements Actions {
  readonly #facts: FactsData;
  readonly #review: Review;
  readonly #speech: Speech;
  readonly #store: Store;
  readonly #progress: Progress;
  readonly #inspector: Inspector;
  readonly #stage: Stage;
  readonly #toolbar: Toolbar;
  readonly #help: Help;
  readonly #announcer = new Announcer();
  #end: EndData | undefined;
  #stride: Stride = 'doubtful';
  /** the page a person went to, from which the next step starts */
  #gone: ReviewPage | undefined;

  constructor(facts: FactsData, review: Review, speech: Speech, store: Store, main: HTMLElement) {
    this.#facts = facts;
    this.#review = review;
    this.#speech = speech;
    this.#store = store;
    this.#progress = new Progress(store, review);
    this.#help = new Help(speech);
    this.#inspector = new Inspector(review, speech, this);
    this.#stage = new Stage(main, review, speech, this.#inspector, (word) => this.#select(word));
    this.#toolbar = new Toolbar(facts, review, speech, {
      undo: () => this.undo(),
      save: () => this.save(),
      help: () => this.#help.toggle(),
      language: () => this.language(),
      filter: () => {
        this.#stage.refresh();
        this.#toolbar.update();
      },
      page: (number) => {
        this.#gone = this.#stage.goToPage(number);
      },
    });
    main.before(this.#toolbar.element);
    main.after(this.#inspector.element, this.#announcer.live, this.#announcer.toast, this.#help.element);
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  add(section: HTMLElement, data: PageData): void {
    this.#stage.add(section, data);
  }

  /** Called behind the last page: takes up the progress of last time. */
  finish(end: EndData): void {
    this.#end = end;
    const resumed = this.#progress.resume(`${end.hash}/${this.#facts.name}`);
    for (const word of resumed) this.#stage.refreshWord(word);
    if (this.#review.decisions.size > resumed.length) this.#progress.keep();
    this.#toolbar.update();
    this.#stage.offer();
    if (resumed.length > 0) this.#announcer.say(this.#speech.m.resumed(this.#speech.number(resumed.length)));
  }

  #select(word: ReviewWord): void {
    this.#gone = undefined;
    const heard = this.#stage.select(word);
    this.#toolbar.pageInput.value = String(word.page.data.page);
    if (heard !== undefined) this.#announcer.tell(heard);
  }

  go(direction: 1 | -1, stride: Stride): void {
    const start = this.#gone && { page: this.#gone, index: direction === 1 ? -1 : 0 };
    const word = this.#review.step(start ?? this.#stage.current, direction, stride);
    if (stride !== 'word') this.#stride = stride;
    if (word) this.#select(word);
    else this.#announcer.say(direction === 1 ? this.#speech.m.noMore : this.#speech.m.noMoreBefore);
  }

  #decide(decision: Decision): void {
    const word = this.#stage.current;
    if (!word) return;
    this.#review.decide(word, decision);
    this.#changed(word);
    const next = this.#review.step(word, 1, this.#stride);
    if (next) this.#select(next);
    else this.#stage.showWord();
    const { checked, doubtful } = countsOf(this.#review);
    const { m } = this.#speech;
    const left = m.left(this.#speech.number(doubtful - checked));
    this.#announcer.say(`${m.decisions[decision.kind]}: ${decision.text || m.deleted}. ${left}`);
  }

  #changed(word: ReviewWord): void {
    this.#stage.refreshWord(word);
    this.#toolbar.update();
    if (!this.#progress.keep()) this.#announcer.say(this.#speech.m.notKept);
  }

  accept(): void {
    const word = this.#stage.current;
    if (word) this.#decide({ kind: 'accepted', text: this.#review.textOf(word) });
  }

  restore(): void {
    const word = this.#stage.current;
    if (word) this.#decide({ kind: 'observed', text: word.observed });
  }

  choose(number: number): void {
    const text = this.#stage.current?.alternatives[number - 1]?.[0];
    if (text !== undefined) this.#decide({ kind: 'alternative', text });
  }

  type(text: string): void {
    const word = this.#stage.current;
    if (!word) return;
    const clean = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
    if (document.activeElement === this.#inspector.input) this.#stage.back();
    this.#decide({ kind: clean === this.#review.textOf(word) ? 'accepted' : 'typed', text: clean });
  }

  undo(): void {
    const word = this.#review.undo();
    if (word) {
      this.#changed(word);
      this.#select(word);
    }
    const { m } = this.#speech;
    this.#announcer.say(word ? m.undone(this.#review.textOf(word)) : m.nothingToUndo);
  }

  save(): void {
    const { m } = this.#speech;
    if (!this.#end) {
      this.#announcer.say(m.saveFirst);
      return;
    }
    const text = savedName(this.#facts.name, '.corrected.txt');
    const corrections = savedName(this.#facts.name, '.corrections.json');
    const file = correctionsOf(this.#review, this.#facts, this.#end);
    download(text, 'text/plain', correctedText(this.#review, this.#facts));
    download(corrections, 'application/json', `${JSON.stringify(file, null, 1)}\n`);
    this.#progress.saved();
    this.#announcer.say(m.saved(text, corrections));
  }

  language(): void {
    const language: Language = this.#speech.language === 'vi' ? 'en' : 'vi';
    document.documentElement.lang = language;
    this.#speech.set(language);
    this.#store.write('language', language);
  }

  back(): void {
    this.#stage.back();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.#help.element.open) {
      if (
        this.#help.shortcuts.checked &&
        /^[h?]$/i.test(event.key) &&
        !event.ctrlKey &&
        !event.altKey &&
        !event.metaKey
      )
        this.#help.toggle();
      return;
    }
    const command = commandOf(event, focus(), this.#help.shortcuts.checked);
    if (!command) return;
    event.preventDefault();
    this.#perform(command);
  }

  #perform(command: Command): void {
    // A decision is about the current word: when another one is shown, that one comes back first.
    if (/^(?:accept|restore|choose|edit)$/.test(command.do) && this.#stage.unpoint()) return;
    if (command.do === 'go') this.go(command.direction, command.stride);
    else if (command.do === 'choose') this.choose(command.number);
    else if (command.do === 'help') this.#help.toggle();
    else if (command.do === 'page') startTyping(this.#toolbar.pageInput);
    else if (command.do === 'edit') {
      this.#stage.showWord();
      startTyping(this.#inspector.input);
    } else this[command.do]();
  }
}
