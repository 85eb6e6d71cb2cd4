import { stripMarks } from '../../vietnamese/marks.js';
import { placeTone } from '../../vietnamese/tone.js';

/** For comparing: lower case, old tone style. Of the same length as the (NFC) text, so offsets are kept. */
export function fold(text: string): string {
  return placeTone(lower(text), 'old');
}

/** For finding landmarks in text that may have lost marks: lower case without marks, of the same length. */
export function base(text: string): string {
  return stripMarks(lower(text));
}

/** Lower case unit by unit: letters that become two (`İ`) stay, so that offsets are kept. */
function lower(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from({ length: text.length }, (_, i) => {
    const letter = text[i]!.toLowerCase();
    return letter.length === 1 ? letter : text[i]!;
  }).join('');
}

/** Whether `text` begins with the words of `start`, and not within a word. */
export function startsWithWords(text: string, start: string): boolean {
  return text.startsWith(start) && !/[\p{L}\p{N}]/u.test(text[start.length] ?? ' ');
}
