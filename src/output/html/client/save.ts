import type { CorrectionsFile } from '../../../corrections/corrections-file.js';
import type { EndData, FactsData } from './page-data.js';
import type { Review, ReviewPage } from './review.js';

/** The text of a page with all that was decided. */
export function pageText(review: Review, page: ReviewPage): string {
  const { observed } = page.data;
  const parts: string[] = [];
  let at = 0;
  for (const word of page.words) {
    parts.push(observed.slice(at, word.start), review.textOf(word));
    at = word.end;
  }
  parts.push(observed.slice(at));
  return parts.join('');
}

/** The whole text, as the text output has it: a form feed ends every page, but stands between those of a text file. */
export function correctedText(review: Review, facts: FactsData): string {
  const texts = review.pages.map((page) => pageText(review, page));
  if (facts.unpaged) return texts.join('\f');
  return texts.map((text) => `${text === '' || text.endsWith('\n') ? text : `${text}\n`}\f`).join('');
}

/** The corrections file; docs/file-formats.md describes it. */
export function correctionsOf(review: Review, facts: FactsData, end: EndData): CorrectionsFile {
  return {
    schema: 'khoiphuc/corrections',
    version: 1,
    producer: facts.producer,
    source: { name: facts.name, paged: facts.unpaged !== true, observedSha256: end.hash },
    pages: review.pages.map((page) => ({
      page: page.data.page,
      observedSha256: page.data.hash,
      observed: page.data.observed,
      restored: page.words
        .filter((word) => word.before !== word.observed)
        .map((word) => [word.start, word.end, word.before] as const),
      decisions: page.words.flatMap((word) => {
        const decision = review.decisionOf(word);
        if (decision === undefined) return [];
        return [
          {
            span: { start: word.start, end: word.end },
            observed: word.observed,
            before: word.before,
            intended: decision.text,
            decision: decision.kind,
          },
        ];
      }),
    })),
  };
}

/** The name of a file that Save writes: `scan.pdf` and `.corrections.json` give `scan.corrections.json`. */
export function savedName(name: string, extension: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const base = last.replace(/\.[^.]{1,5}$/, '').replace(/[<>:"|?*]/g, '_');
  return `${base === '' || base === '-' ? 'khoiphuc' : base}${extension}`;
}
