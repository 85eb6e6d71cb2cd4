import type { RestoredPage } from '../../restored.js';
import { ADDRESSEES_MARK, RECITAL_MARKS } from '../../vietnamese/office-landmarks.js';
import { opensRecipients } from '../distribution-marks.js';
import type { Block } from './block.js';
import { collectBlocks, type Draft } from './collect-blocks.js';
import { isDocumentType } from './document-types.js';

/** A heading is no longer than this, in characters: three lines of a page. */
const LONGEST_HEADING = 200;
/**
 * Levels of headings: the title is the first, parts and Roman numerals stand below it, numbers in capitals below those, articles
 * (`Điều`) below chapters and sections; Markdown and Word have six.
 */
const LEVEL = { roman: 2, capitals: 3, article: 5, most: 6 };
/** How a paper begins after its title; what begins so is not the title. */
const OPENING = new RegExp(
  `^(?:${ADDRESSEES_MARK}|${RECITAL_MARKS.join('|')}|Thực hiện|Theo|Để|Nhằm|Ngày|Hôm nay)(?!\\p{L})`,
  'u',
);
/** How the last sentence of a paper ends. */
const END = /\.\/\.\s*$/u;

const MISSING: Readonly<Record<'vi' | 'en', (page: RestoredPage) => string>> = {
  vi: (page) => `[Trang ${page.number}: không đọc được]`,
  en: (page) => `[Page ${page.number}: could not be read]`,
};

/**
 * Finds headings, items, paragraphs and tables in the pages of a document, one page after another. It keeps the last block of
 * a page until the next, for a sentence may go on there.
 */
export class Structure {
  readonly #language: 'vi' | 'en';
  readonly #besides: boolean;
  #pending: Draft | undefined;
  #before: Block | undefined;
  #typeSeen = false;
  #closing = false;

  /** @param besides whether to give columns beside each other that are no tables as tables without rules */
  constructor(language: 'vi' | 'en', besides = false) {
    this.#language = language;
    this.#besides = besides;
  }

  /** The blocks that are complete once this page is known. */
  add(page: RestoredPage): Block[] {
    if (page.road === 'failed') {
      const text = MISSING[this.#language](page);
      const note: Block = { kind: 'note', level: 0, text, centred: false, strong: false };
      return [...this.end(), note];
    }
    const kept = this.#pending;
    const drafts = collectBlocks(page, this.#besides, kept);
    // what goes on over the page is already in `kept`; it is complete as soon as another block follows
    const all = kept ? [kept, ...drafts] : drafts;
    this.#pending = all.pop();
    return all.map((draft, index) => this.#decide(draft, all[index + 1] ?? this.#pending));
  }

  /** The last block. */
  end(): Block[] {
    const last = this.#pending;
    this.#pending = undefined;
    return last ? [this.#decide(last, undefined)] : [];
  }

  #decide(draft: Draft, next: Draft | undefined): Block {
    const block = this.#blockOf(draft, next);
    this.#before = block;
    // From here on come the recipients and the signature, whose capitals are no headings.
    if (opensRecipients(draft.text) || END.test(draft.text)) this.#closing = true;
    else if (block.kind === 'heading') this.#closing = false;
    return block;
  }

  #blockOf(draft: Draft, next: Draft | undefined): Block {
    const { text, marker, capitals, centred, apart } = draft;
    const block = { level: 0, text, marker, centred, strong: capitals };
    if (draft.table) return { ...block, kind: 'table', table: draft.table };
    if (marker) {
      const level = this.#levelOf(draft, next);
      return level ? { ...block, kind: 'heading', level } : { ...block, kind: 'item' };
    }
    if (capitals && isDocumentType(text)) {
      const level = this.#typeSeen ? 2 : 1;
      this.#typeSeen = true;
      this.#closing = false;
      return { ...block, kind: 'heading', level };
    }
    const title = this.#before?.kind === 'heading' && this.#before.level === 1 && !OPENING.test(text);
    if (title && !capitals && text.length <= LONGEST_HEADING && !/[.;:,]$/u.test(text)) {
      return { ...block, kind: 'paragraph', strong: true };
    }
    const alone = centred || (apart && (next === undefined || next.apart) && this.#typeSeen);
    if (capitals && alone && !this.#closing && text.length <= LONGEST_HEADING) {
      return { ...block, kind: 'heading', level: 2 };
    }
    return { ...block, kind: 'paragraph' };
  }

  /** The level of a numbered block that is a heading; 0 for an item. */
  #levelOf({ text, marker, capitals }: Draft, next: Draft | undefined): number {
    if (!marker || text.length > LONGEST_HEADING) return 0;
    if (marker.kind === 'part') return 1 + marker.depth;
    const rest = text.slice(marker.text.length).trim();
    // an item of a list is a sentence or a clause, or has its like beside it
    if (rest === '' || /[.;:,]$/u.test(rest)) return 0;
    if (marker.kind === 'roman') return LEVEL.roman;
    if (marker.kind === 'article') return LEVEL.article;
    if (marker.kind !== 'number') return 0;
    if (capitals) return LEVEL.capitals;
    const isNeighbour = (other: Draft | Block | undefined, distance: number): boolean =>
      other?.marker?.kind === 'number' &&
      other.marker.depth === marker.depth &&
      other.marker.text.at(-1) === marker.text.at(-1) &&
      other.marker.ordinal === marker.ordinal + distance;
    const inList = this.#before?.kind === 'item' && isNeighbour(this.#before, -1);
    return next === undefined || isNeighbour(next, 1) || inList
      ? 0
      : Math.min(LEVEL.most, LEVEL.roman + marker.depth);
  }
}
