import { InputError } from '../errors.js';
import { repairText } from '../pipeline.js';
import type { Restorer } from '../restore/restorer.js';
import { openText } from '../source/text.js';
import type { TextPart } from './repairer.js';

/** Bytes from which a plain text is repaired part by part, so that memory does not grow with it. */
export const LONG_TEXT = 2 ** 20;

/**
 * Repairs a text part by part.
 *
 * @returns undefined when it is no text but a document, to be opened whole
 */
export async function streamText(
  restorer: Restorer,
  path: string,
): Promise<AsyncIterable<TextPart> | undefined> {
  try {
    return repairedParts(restorer, await openText(path));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

async function* repairedParts(
  restorer: Restorer,
  { blocks, byteOrderMark, encoding }: Awaited<ReturnType<typeof openText>>,
): AsyncGenerator<TextPart> {
  try {
    if (byteOrderMark && encoding === 'utf-8')
      yield { text: '\ufeff', corrections: [], road: 'mangled-text' };
    for await (const block of blocks) {
      const { text, corrections } = await repairText(restorer, block);
      yield { text, corrections, road: 'mangled-text' };
    }
  } finally {
    // the reader may go, or a block may fail, before the first is asked for
    await blocks.return(undefined);
  }
}
