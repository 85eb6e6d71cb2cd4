import { PAGES_TOGETHER } from '../pipeline.js';
import { type LearnedPair, mergePairs } from '../restore/channel/learned-pairs.js';
import { textOfPage } from '../restore/pages/page-text.js';
import { joinPages } from '../restore/pages/restore-pages.js';
import type { Restorer } from '../restore/restorer.js';
import type { Road, SourcePage } from '../source-page.js';

/** Clean, blank and lost pages teach nothing; recognised ones are damaged in another way than text that was mangled. */
const WAYS: readonly (readonly Road[])[] = [['mangled-text'], ['legacy-text'], ['image', 'image-and-layer']];

function learnTogether(restorer: Restorer, pages: readonly SourcePage[]): readonly LearnedPair[] {
  return WAYS.flatMap((roads) => {
    const texts = pages.filter(({ road }) => roads.includes(road)).map(textOfPage);
    const { text, evidence } = joinPages(texts);
    return text === '' ? [] : restorer.learn(text, evidence);
  });
}

/** What the pages of a document teach about documents that were damaged alike; 16 pages at a time. */
export async function learnPages(
  restorer: Restorer,
  pages: AsyncIterable<SourcePage>,
): Promise<readonly LearnedPair[]> {
  let learnt: readonly LearnedPair[] = [];
  let together: SourcePage[] = [];
  for await (const page of pages) {
    together.push(page);
    if (together.length < PAGES_TOGETHER) continue;
    learnt = mergePairs([...learnt, ...learnTogether(restorer, together)]);
    together = [];
  }
  return mergePairs([...learnt, ...learnTogether(restorer, together)]);
}
