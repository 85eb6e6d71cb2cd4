import { InputError } from '../errors.js';
import {
  type CorrectedPage,
  type CorrectionsFile,
  DECISIONS,
  type PersonsDecision,
} from './corrections-file.js';
import { documentHash, sha256 } from './observed-hash.js';

/** What to do where a file is something else. */
export const WHICH_FILE =
  'Give the file *.corrections.json that Save on the review page wrote; `khoiphuc repair FILE --format html` makes that page.';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Reads the parts of one page, complaining with its number. */
class PageReader {
  readonly #name: string;
  readonly #page: Fields;
  readonly #observed: string;

  constructor(name: string, page: Fields) {
    this.#name = name;
    this.#page = page;
    this.#observed = typeof page.observed === 'string' ? page.observed : '';
  }

  #refuse(problem: string): never {
    throw new InputError(
      `${this.#name}, page ${this.#page.page}: ${problem}. Save the corrections again from the review page.`,
    );
  }

  #isSpan(start: unknown, end: unknown, least: number): boolean {
    const isIn = Number.isSafeInteger(start) && Number.isSafeInteger(end);
    return (
      isIn &&
      (start as number) >= least &&
      (end as number) >= (start as number) &&
      (end as number) <= this.#observed.length
    );
  }

  #restored(): CorrectedPage['restored'] {
    const { restored } = this.#page;
    if (!Array.isArray(restored)) this.#refuse('`restored` is missing');
    let least = 0;
    return restored.map((entry) => {
      const [start, end, text] = Array.isArray(entry) ? entry : [];
      if (!this.#isSpan(start, end, least) || typeof text !== 'string') {
        this.#refuse('an entry of `restored` is no [start, end, text] in order');
      }
      least = end;
      return [start, end, text.normalize('NFC')] as const;
    });
  }

  #decisions(): readonly PersonsDecision[] {
    const { decisions } = this.#page;
    if (!Array.isArray(decisions)) this.#refuse('`decisions` are missing');
    let least = 0;
    return decisions.map((entry) => {
      const { span, observed, before, intended, decision } = fieldsOf(entry);
      const { start, end } = fieldsOf(span);
      if (!this.#isSpan(start, end, least)) this.#refuse('the spans of `decisions` are not in order');
      least = end as number;
      const kind = DECISIONS.find((name) => name === decision);
      if (kind === undefined) this.#refuse(`\`${String(decision)}\` is no decision`);
      if (observed !== this.#observed.slice(start as number, end as number)) {
        this.#refuse(`at ${start} the observed text is not \`${String(observed)}\``);
      }
      if (typeof before !== 'string' || typeof intended !== 'string' || /[\n\r\f]/.test(intended)) {
        this.#refuse(`the decision at ${start} does not say what shall stand there`);
      }
      return {
        span: { start: start as number, end: end as number },
        observed: observed as string,
        before: before.normalize('NFC'),
        intended: intended.normalize('NFC'),
        decision: kind,
      };
    });
  }

  async read(): Promise<CorrectedPage> {
    const { page, observed, observedSha256 } = this.#page;
    if (!Number.isSafeInteger(page) || (page as number) < 1) this.#refuse('it has no number');
    if (typeof observed !== 'string') this.#refuse('the observed text is missing');
    if ((await sha256(observed)) !== observedSha256) this.#refuse('the observed text was altered');
    return {
      page: page as number,
      observedSha256: observedSha256 as string,
      observed,
      restored: this.#restored(),
      decisions: this.#decisions(),
    };
  }
}

/**
 * Reads a corrections file and checks that it is whole: every page's observed text is the one its hash was taken of,
 * the hashes are those of the source, and every span lies in its page.
 *
 * @param text the file, decoded
 * @param name of the file, for messages
 * @throws InputError naming the file and the page when it is no corrections file, of another version, or altered
 */
export async function parseCorrections(text: string, name: string): Promise<CorrectionsFile> {
  if (!/^\s*\{/u.test(text)) throw new InputError(`${name}: this is no corrections file. ${WHICH_FILE}`);
  let file: Fields;
  try {
    file = fieldsOf(JSON.parse(text));
  } catch (cause) {
    throw new InputError(`${name}: this is no JSON, or it is cut off. Save it again from the review page.`, {
      cause,
    });
  }
  if (file.schema !== 'khoiphuc/corrections') {
    throw new InputError(`${name}: this is no corrections file. ${WHICH_FILE}`);
  }
  if (file.version !== 1) {
    throw new InputError(
      `${name}: corrections of version ${String(file.version)}; this program reads version 1. Use the program that wrote the review page.`,
    );
  }
  const source = fieldsOf(file.source);
  if (!Array.isArray(file.pages) || typeof source.name !== 'string') {
    throw new InputError(`${name}: its pages or its source are missing. Save it again from the review page.`);
  }
  const pages: CorrectedPage[] = [];
  for (const page of file.pages) pages.push(await new PageReader(name, fieldsOf(page)).read());
  const observedSha256 = await documentHash(pages.map((page) => page.observedSha256));
  if (observedSha256 !== source.observedSha256) {
    throw new InputError(
      `${name}: pages are missing or were put in another order. Save it again from the review page.`,
    );
  }
  return {
    schema: 'khoiphuc/corrections',
    version: 1,
    producer: typeof file.producer === 'string' ? file.producer : '',
    source: { name: source.name, paged: source.paged !== false, observedSha256 },
    pages,
  };
}
