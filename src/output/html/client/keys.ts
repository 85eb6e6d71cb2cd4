import type { Stride } from './review.js';

/** What a key asks for. */
export type Command =
  | { readonly do: 'go'; readonly direction: 1 | -1; readonly stride: Stride }
  | { readonly do: 'choose'; readonly number: number }
  | { readonly do: 'accept' | 'restore' | 'edit' | 'undo' | 'save' | 'help' | 'page' | 'language' | 'back' };

/** A key press as far as it matters here. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the focus is: on a word of the text, on a control with keys of its own, in a field, or elsewhere. */
export type Focus = 'word' | 'control' | 'field' | 'elsewhere';

const LETTERS: Readonly<Record<string, Command>> = {
  n: { do: 'go', direction: 1, stride: 'doubtful' },
  p: { do: 'go', direction: -1, stride: 'doubtful' },
  j: { do: 'go', direction: 1, stride: 'marked' },
  k: { do: 'go', direction: -1, stride: 'marked' },
  r: { do: 'restore' },
  e: { do: 'edit' },
  u: { do: 'undo' },
  s: { do: 'save' },
  g: { do: 'page' },
  h: { do: 'help' },
  '?': { do: 'help' },
  l: { do: 'language' },
};

/**
 * Reads a key press. Nothing that browsers or screen readers hold: no Ctrl, Alt or Meta; no Tab, Space or scrolling
 * keys; the arrows and Enter only on a word, letters and digits never in a field.
 *
 * @param shortcuts false when the person switched the single keys off
 */
export function commandOf(press: Press, focus: Focus, shortcuts: boolean): Command | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  if (press.key === 'Escape') return { do: 'back' };
  if (focus === 'field') return undefined;
  if (focus === 'word') {
    if (press.key === 'ArrowLeft') return { do: 'go', direction: -1, stride: 'word' };
    if (press.key === 'ArrowRight') return { do: 'go', direction: 1, stride: 'word' };
    if (press.key === 'Enter') return { do: 'accept' };
  }
  if (!shortcuts) return undefined;
  if (/^[1-9]$/.test(press.key)) return { do: 'choose', number: Number(press.key) };
  return LETTERS[press.key.toLowerCase()];
}
