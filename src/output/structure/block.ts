import type { Marker } from './markers.js';
import type { Table } from './table.js';

/** A piece of a document as its writer meant it: a heading, a numbered item, a paragraph, a table. */
export interface Block {
  /** `note`: what we say ourselves, of a page that could not be read */
  readonly kind: 'heading' | 'item' | 'paragraph' | 'table' | 'note';
  /** of a heading, from 1 */
  readonly level: number;
  /** the words with blanks between them, the marker included */
  readonly text: string;
  /** what it begins with, where that numbers it */
  readonly marker?: Marker | undefined;
  readonly centred: boolean;
  /** set in capitals, or the title of the paper */
  readonly strong: boolean;
  /** of a table; its cells one after the other are `text` */
  readonly table?: Table | undefined;
}
