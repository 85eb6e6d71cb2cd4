import { InputError } from '../../errors.js';

/** A page could not be recognised: the picture is unreadable, or the engine hung or crashed on it twice. */
export class OcrError extends InputError {}

/** What a reader says of a picture that is no picture; the reader itself lives on. */
export class UnreadablePicture extends Error {}

/** What was thrown, as a sentence without a full stop; engines throw strings too. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.trim().replace(/\.$/u, '') || 'no reason given';
}
