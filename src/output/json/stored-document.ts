import { applyCorrections } from '../../correction.js';
import { InputError } from '../../errors.js';
import type { DocumentFacts, RestoredPage } from '../../restored.js';
import { JSON_DOCUMENT, JSON_DOCUMENT_VERSION, type JsonDocument, type JsonPage } from './document.js';

/** A document read back from what `--format json` wrote of it. */
export interface StoredDocument {
  readonly facts: DocumentFacts;
  readonly pages: readonly RestoredPage[];
}

function restoredPage(page: JsonPage): RestoredPage {
  return {
    ...page,
    corrections: page.corrections.map((correction) => ({
      ...correction,
      channelLogProb: correction.channelLogProb ?? Number.NEGATIVE_INFINITY,
      languageLogProb: correction.languageLogProb ?? Number.NEGATIVE_INFINITY,
      margin: correction.margin ?? Number.POSITIVE_INFINITY,
    })),
  };
}

/** The page, when its parts go together. */
function readPage(page: JsonPage): RestoredPage | undefined {
  try {
    const read = restoredPage(page);
    const isWhole =
      applyCorrections(read.observed, read.corrections) === read.text &&
      read.lines.every(({ words }) =>
        words.every(({ from, to }) => from <= to && to <= read.corrections.length),
      );
    return isWhole ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What of a document is not as its schema says, for people; fields that a newer program added are taken out. */
async function schemaProblem(document: object): Promise<string | undefined> {
  const [{ Ajv2020 }, { jsonDocumentSchema }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('./schema.js'),
  ]);
  const validate = new Ajv2020({ removeAdditional: true }).compile(jsonDocumentSchema);
  if (validate(document)) return undefined;
  const [error] = validate.errors ?? [];
  return `\`${error?.instancePath || '/'}\` ${error?.message ?? 'is not as it should be'}`;
}

/**
 * Reads a document that `--format json` wrote, for what is written from it later. It holds no pictures.
 *
 * @param text the file, decoded
 * @param name of the file, for messages
 * @throws InputError when it is no such document, of another version, or a page of it is damaged
 */
export async function parseDocument(text: string, name: string): Promise<StoredDocument> {
  let document: Partial<JsonDocument>;
  try {
    document = Object(JSON.parse(text));
  } catch (cause) {
    throw new InputError(
      `${name}: this is no JSON, or it is cut off. Write it again with \`--format json\`.`,
      { cause },
    );
  }
  if (document.schema !== JSON_DOCUMENT || document.version !== JSON_DOCUMENT_VERSION) {
    throw new InputError(
      `${name}: this is no document of version ${JSON_DOCUMENT_VERSION} as \`khoiphuc repair --format json\` writes it.`,
    );
  }
  const wrong = await schemaProblem(document);
  if (wrong !== undefined) {
    throw new InputError(`${name}: ${wrong}. Write it again with \`--format json\`.`);
  }
  const pages = document.pages!.map((page) => {
    const read = readPage(page);
    if (read === undefined) {
      throw new InputError(`${name}, page ${page.number}: its text and its corrections do not go together.`);
    }
    return read;
  });
  const { engine, pageCount } = document;
  return {
    facts: {
      name: document.name ?? name,
      producer: document.producer ?? '',
      ...(engine === undefined ? {} : { engine }),
      ...(pageCount === undefined ? {} : { pageCount }),
    },
    pages,
  };
}
