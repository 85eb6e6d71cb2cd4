import type { CorrectionsFile, PersonsDecision } from '../../src/corrections/corrections-file.js';
import { documentHash, sha256 } from '../../src/corrections/observed-hash.js';
import type { RestoredPage } from '../../src/restored.js';

export interface ToyDecision {
  readonly observed: string;
  readonly intended: string;
  readonly decision: PersonsDecision['decision'];
}

/** The corrections file of some pages, with decisions on the first word of each observed text given. */
export async function toyCorrections(
  pages: readonly RestoredPage[],
  decisions: readonly ToyDecision[],
  name = 'giấy tờ.pdf',
): Promise<CorrectionsFile> {
  const made = await Promise.all(
    pages.map(async ({ number, observed, corrections }) => ({
      page: number,
      observedSha256: await sha256(observed),
      observed,
      restored: corrections
        .filter((c) => c.intended !== c.observed)
        .map(({ span, intended }) => [span.start, span.end, intended] as const),
      decisions: corrections.flatMap(({ span, observed, intended }) => {
        const decision = decisions.find((d) => d.observed === observed);
        return decision ? [{ span, before: intended, ...decision }] : [];
      }),
    })),
  );
  const observedSha256 = await documentHash(made.map((page) => page.observedSha256));
  return {
    schema: 'khoiphuc/corrections',
    version: 1,
    producer: 'khoiphuc 0.1.0',
    source: { name, paged: true, observedSha256 },
    pages: made,
  };
}
