import { stripMarks } from '../../vietnamese/marks.js';
import type { PageResult } from '../render-pairs.js';
import type { PagePlan } from './page-plan.js';
import { composePage } from './page-text.js';
import type { Passages } from './passages.js';
import { createRandom } from './seeded-random.js';
import { SLIP_RATE, typeBadly } from './typing-slips.js';

/** About one full sheet. */
const SYLLABLES = 450;
const SYLLABLES_A_LINE = 14;

function linesOf(text: string): string[] {
  const words = text.split(' ');
  const count = Math.ceil(words.length / SYLLABLES_A_LINE);
  return Array.from({ length: count }, (_, i) =>
    words.slice(i * SYLLABLES_A_LINE, (i + 1) * SYLLABLES_A_LINE).join(' '),
  );
}

/** A page of lines with all marks stripped, or with a typist's slips; no engine and no image. */
export function typePage(plan: PagePlan, passages: Passages, seed: number): PageResult {
  const random = createRandom(`${seed}/page/${plan.kind}/${plan.index}`);
  const items = composePage(() => passages.read(random), random, SYLLABLES);
  const blocks = items.flatMap((item) => ('text' in item ? [item] : [...item.left, ...item.right]));
  const rate = random.between(SLIP_RATE.least, SLIP_RATE.most);
  const pairs = blocks.flatMap((block) =>
    linesOf(block.text).map((intended) => ({
      kind: plan.kind,
      data: 'none',
      damage: plan.kind,
      dpi: 0,
      font: 'none',
      style: block.style,
      page: plan.index,
      observed: plan.kind === 'stripped' ? stripMarks(intended) : typeBadly(intended, rate, random),
      intended,
    })),
  );
  return { lines: pairs.length, pairs, data: 'none' };
}
