import type { EN } from './en.js';
import type { Language } from './language.js';

/** All that the command says to people, in one language. A language that lacks a message does not compile. */
export type Messages = typeof EN;

/** The catalogue of a language; only that one is loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'vi' ? (await import('./vi.js')).VI : (await import('./en.js')).EN;
}
