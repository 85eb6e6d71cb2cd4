import type { OutputFormat } from '../format.js';
import type { Block } from '../structure/block.js';
import { Structure } from '../structure/structure.js';
import type { Table } from '../structure/table.js';
import { xmlCharacters } from '../xml-escape.js';
import { escapeInline, escapeLine } from './escape-markdown.js';

/** Numbers that CommonMark knows, up to nine digits with a full stop or bracket. */
const LIST_NUMBER = /^\d{1,9}[.)]$/u;

/** Writes blocks one after another, so that lists keep the numbers and signs of the paper. */
class BlockWriter {
  #empty = true;
  /** the list that the last block is an item of */
  #list:
    | { readonly kind: 'bullets' }
    | { readonly kind: 'numbers'; readonly last: number; readonly sign: string }
    | undefined;

  write(block: Block): string {
    const written = (block.kind === 'item' && this.#item(block)) || undefined;
    if (!written) this.#list = undefined;
    const between = this.#empty ? '' : written?.tight ? '\n' : '\n\n';
    this.#empty = false;
    return between + (written?.text ?? paragraph(block));
  }

  /** The block as an item of a list; undefined where Markdown would show another number or sign than the paper. */
  #item(block: Block): { text: string; tight: boolean } | undefined {
    const marker = block.marker!;
    const rest = escapeLine(block.text.slice(marker.text.length).trim());
    if (rest === '') return undefined;
    const list = this.#list;
    if (marker.text === '-' || (marker.text === '+' && list?.kind === 'bullets')) {
      this.#list = { kind: 'bullets' };
      return {
        text: `${marker.text === '+' ? '  ' : ''}${marker.text} ${rest}`,
        tight: list?.kind === 'bullets',
      };
    }
    const sign = marker.text.at(-1)!;
    if (!LIST_NUMBER.test(marker.text) || marker.text !== `${marker.ordinal}${sign}`) return undefined;
    // a list counts on from its first number
    const counts = list?.kind === 'numbers' && list.sign === sign && marker.ordinal === list.last + 1;
    if (list?.kind === 'numbers' && !counts) return undefined;
    this.#list = { kind: 'numbers', last: marker.ordinal, sign };
    return { text: `${marker.text} ${rest}`, tight: counts };
  }
}

/** A table as GitHub's dialect has it, its first row on top; a cell is one line there. */
function tableOf({ rows }: Table): string {
  const [head, ...others] = rows.map((row) => {
    const cells = row.map((cell) => escapeInline(xmlCharacters(cell.join(' '))));
    return `| ${cells.join(' | ')} |`;
  });
  const rule = `|${rows[0]!.map(() => ' --- |').join('')}`;
  return [head, rule, ...others].join('\n');
}

function paragraph(block: Block): string {
  if (block.table) return tableOf(block.table);
  if (block.kind === 'heading')
    return `${'#'.repeat(block.level)} ${escapeInline(block.text).replace(/(?<!#)#+$/u, '\\$&')}`;
  if (block.kind === 'note') return `*${escapeInline(block.text)}*`;
  // two stars beside a sign that is no letter are shown as stars
  const strong = block.strong && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(block.text);
  return strong ? `**${escapeInline(block.text)}**` : escapeLine(block.text);
}

/**
 * CommonMark: headings, numbered items, lists and paragraphs as in the paper, tables in GitHub's dialect; whatever the text
 * holds is shown as it is. The lines of a paragraph are joined. A page that failed is named in its place.
 */
export const markdownFormat: OutputFormat = {
  name: 'markdown',
  extension: '.md',
  summary: 'Markdown with headings, lists, tables and paragraphs',
  open(_facts, sink, options) {
    const structure = new Structure(options.language ?? 'vi');
    const writer = new BlockWriter();
    let empty = true;
    const write = async (blocks: readonly Block[]): Promise<void> => {
      for (const block of blocks) {
        const text = writer.write({ ...block, text: xmlCharacters(block.text) });
        empty = false;
        await sink(text);
      }
    };
    return {
      page: async (page) => write(structure.add(page)),
      async end() {
        await write(structure.end());
        if (!empty) await sink('\n');
      },
    };
  },
};
