import type { PlacedLine } from './place-text.js';

/** What is drawn on one sheet; pixels of the upright page. */
export interface Sheet {
  /** in reading order */
  readonly lines: PlacedLine[];
  readonly rules: { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
  stamp?: { readonly x: number; readonly y: number; readonly rim: string } | undefined;
  signature?: { readonly x: number; readonly y: number; readonly width: number } | undefined;
}

/** A4 in points, and the margins of Decree 30/2020/NĐ-CP, annex I. */
export const SHEET = { width: 595, height: 842 };
export const MARGIN = { left: 85, right: 48, top: 57, bottom: 57 };

/** Size of the body's letters, and pixels a point. */
export interface Style {
  readonly size: number;
  readonly scale: number;
}

/** Lines moved to the right and down; pixels. */
export function shifted(lines: readonly PlacedLine[], x: number, y: number): PlacedLine[] {
  return lines.map((line) => ({
    ...line,
    baseline: line.baseline + y,
    words: line.words.map((word) => ({ text: word.text, left: word.left + x })),
  }));
}
