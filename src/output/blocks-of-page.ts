import type { Box } from '../document.js';
import { unionOf } from '../restore/pages/cut-box.js';
import type { RestoredLine } from '../restored.js';

/** The box of a line: its own, or what its words take up. */
export function boxOfLine(line: RestoredLine): Box | undefined {
  return line.box ?? unionOf(line.words.map((word) => word.box));
}

/** The lines between blank lines: what a page has of paragraphs without looking at the words. None is empty. */
export function linesInBlocks(lines: readonly RestoredLine[]): RestoredLine[][] {
  const blocks: RestoredLine[][] = [];
  let open: RestoredLine[] | undefined;
  for (const line of lines) {
    if (line.words.length === 0) {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
}
