import { foot, heading, letterhead, officeLine } from './office-blocks.js';
import { recital } from './office-phrases.js';
import type { Block, PageItem } from './page-blocks.js';
import { asSubject, block, firstSyllables, NUMBERING } from './page-blocks.js';
import type { SeededRandom } from './seeded-random.js';

function paragraph(random: SeededRandom, source: string): Block {
  const line = source.replace(NUMBERING, '');
  const text = random.weighted([
    [line, 10],
    [`- ${line}`, 3],
    [`${random.int(1, 12)}. ${line}`, 2],
    [`${random.int(1, 4)}.${random.int(1, 9)}. ${line}`, 1],
    [`${random.pick(['a', 'b', 'c', 'd', 'đ', 'e', 'g'])}) ${line}`, 1],
    [`+ ${line}`, 1],
    [line.toUpperCase(), 0.7],
  ]);
  return block(
    text,
    random.weighted([
      ['regular', 16],
      ['italic', 2.5],
      ['bold', 1.5],
      ['bold-italic', 0.5],
    ] as const),
  );
}

/**
 * Lays out one page's worth of text like a Vietnamese office paper.
 * @param read gives consecutive clean paragraphs of a corpus
 * @param syllables how much text to compose at least; the renderer stops where the sheet ends
 * About an eighth of the syllables come out in capitals or Title Case: recognisers damage those differently.
 */
export function composePage(
  read: () => readonly string[],
  random: SeededRandom,
  syllables: number,
): readonly PageItem[] {
  const items: PageItem[] = [];
  const kind = random.weighted([
    ['front', 3],
    ['body', 5],
    ['last', 2],
  ] as const);
  const subject = (): string => asSubject(firstSyllables(random.pick(read()), random.int(5, 14)));
  if (kind === 'front') {
    items.push(...letterhead(random, subject()));
    const style = random.weighted([
      ['italic', 6],
      ['regular', 3],
      ['bold-italic', 1],
    ] as const);
    const count = random.int(1, 4);
    for (let i = 0; i < count; i++) items.push(block(recital(random, subject()), style));
  }
  if (kind === 'last')
    items.push(
      ...read()
        .slice(0, 2)
        .map((line) => paragraph(random, line)),
      foot(random),
    );
  let composed = 0;
  while (composed < syllables) {
    const lines = read().slice(0, random.int(2, 5));
    const additions = [heading(random, random.pick(lines)), ...lines.map((line) => paragraph(random, line))];
    if (random.chance(0.6))
      additions.splice(random.int(1, lines.length), 0, officeLine(random, random.pick(lines)));
    items.push(...additions);
    composed += additions.reduce((sum, item) => sum + item.text.split(' ').length, 0);
  }
  return items;
}
