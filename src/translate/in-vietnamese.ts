import { DOCUMENT_PHRASES } from './document-phrases.js';
import { FOLDER_PHRASES } from './folder-phrases.js';
import { MODEL_PHRASES } from './model-phrases.js';
import { type Phrase, translateWith } from './phrasebook.js';

/** All that the program says of documents, folders and models. */
export const VIETNAMESE_PHRASES: readonly Phrase[] = [
  ...DOCUMENT_PHRASES,
  ...FOLDER_PHRASES,
  ...MODEL_PHRASES,
];

/**
 * A message of the program (of an error, a page's `problem`, `reason` or `warnings`) in Vietnamese.
 *
 * @returns line by line the translation; what is not known stays English
 */
export function inVietnamese(message: string): string {
  return translateWith(VIETNAMESE_PHRASES, message);
}
