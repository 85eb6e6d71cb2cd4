import type { Size } from '../../../document.js';
import type { MarkupPage } from '../markup-document.js';
import { PageBuilder } from '../page-builder.js';

/** The parts of a page in the order in which they are read; ALTO puts the bottom margin before the print space. */
export const PARTS = ['TopMargin', 'LeftMargin', 'PrintSpace', 'RightMargin', 'BottomMargin'] as const;
export type Part = (typeof PARTS)[number];

/** The page that is being read. */
export class PageParts {
  readonly #number: number;
  readonly #size: Size | undefined;
  readonly #dpi: number | undefined;
  readonly #builders: Readonly<Record<Part, PageBuilder>>;
  #part: Part = 'PrintSpace';

  constructor(name: string, number: number, size: Size | undefined, dpi: number | undefined) {
    this.#number = number;
    this.#size = size;
    this.#dpi = dpi;
    const builder = (): PageBuilder => new PageBuilder(`${name}, page ${number}`);
    this.#builders = {
      ...{ TopMargin: builder(), LeftMargin: builder(), PrintSpace: builder() },
      ...{ RightMargin: builder(), BottomMargin: builder() },
    };
  }

  enter(part: Part): void {
    this.#part = part;
  }

  /** The part that is being read. */
  get open(): PageBuilder {
    return this.#builders[this.#part];
  }

  build(imageName: string | undefined): MarkupPage {
    const [first, ...others] = PARTS.map((part) => this.#builders[part]);
    for (const other of others) first!.append(other.lines);
    const page = first!.build(this.#size, this.#dpi);
    return { number: this.#number, page, ...(imageName ? { imageName } : {}), warnings: [] };
  }
}
