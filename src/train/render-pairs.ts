import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { typePage } from './pairs/page-by-keyboard.js';
import { scanPage } from './pairs/page-by-scanner.js';
import type { PagePlan } from './pairs/page-plan.js';
import { planPages } from './pairs/page-plan.js';
import type { DamageKind, TrainingPair } from './pairs/pair-file.js';
import { hasShard, writeShard } from './pairs/pair-file.js';
import { listPassages } from './pairs/passages.js';
import type { EngineChoice } from './pairs/recognisers.js';
import { openRecognisers } from './pairs/recognisers.js';

export interface RenderPairsOptions {
  /** folder of `.txt` corpora; its first sub-folders are weighted by GROUP_WEIGHTS */
  readonly corpora: string;
  /** folder that receives `train/KIND/…jsonl`, `held-out/KIND/…jsonl` and `pages.tsv` */
  readonly out: string;
  readonly seed: number;
  /** pages per kind; kinds left out are not made */
  readonly pages: Readonly<Partial<Record<DamageKind, number>>>;
  /** last share of each kind's pages that goes to `held-out/`; 0..1 */
  readonly heldOut: number;
  readonly engine: EngineChoice;
  /** called after each page and each page skipped because its shard exists */
  readonly onPage?: (report: PageReport) => void;
}

export interface PageReport {
  readonly plan: PagePlan;
  readonly done: number;
  readonly total: number;
  readonly skipped: boolean;
  readonly lines: number;
  readonly aligned: number;
}

export interface RenderPairsSummary {
  readonly pages: number;
  readonly skipped: number;
  readonly lines: number;
  readonly aligned: number;
}

/** What one page yields: the lines drawn, and those that the engine read well enough to pair. */
export interface PageResult {
  readonly lines: number;
  readonly pairs: readonly TrainingPair[];
  /** the engine data that read it */
  readonly data: string;
}

const PAGES_HEADER = 'page\tsplit\tdata\tdamage\tdpi\tfont\tlines\taligned\tms\n';

/** Where the pairs of one page go, below the output folder. */
export function shardPath(plan: PagePlan): string {
  const name = `${plan.kind}-${String(plan.index).padStart(5, '0')}.jsonl`;
  return join(plan.heldOut ? 'held-out' : 'train', plan.kind, name);
}

/**
 * Makes training pairs for the confusion model: passages are set like office papers, damaged like scans
 * and read by a real engine with the wrong (`eng`, `scanner`) or the right (`vie`) data; `stripped` and
 * `typing` pairs need no engine. One shard a page; existing shards are skipped, so a run can be resumed.
 * Equal options give equal pairs (with the same engine build and fonts).
 *
 * The command is `khoiphuc train pairs`. Without an engine of the host it runs tesseract.js with the `4.0.0_best_int`
 * data from npm. For the native engine unpack `node_modules/@tesseract.js-data/LANGUAGE/4.0.0_best_int/*.gz` (best) and
 * `…/4.0.0/*.gz` (legacy) into two folders; the fast data is where the distribution puts it.
 *
 * @throws UsageError for bad counts, missing fonts or engine data; InputError for an empty corpora folder.
 */
export async function renderPairs(options: RenderPairsOptions): Promise<RenderPairsSummary> {
  if (!(options.heldOut >= 0 && options.heldOut < 1)) {
    throw new UsageError(`heldOut is \`${options.heldOut}\`; it must be at least 0 and below 1.`);
  }
  const plans = planPages(options.seed, options.pages, options.heldOut);
  const passages = listPassages(options.corpora);
  const recognisers = openRecognisers(options.engine);
  mkdirSync(options.out, { recursive: true });
  const log = join(options.out, 'pages.tsv');
  if (!existsSync(log)) appendFileSync(log, PAGES_HEADER);
  const sum = { pages: 0, skipped: 0, lines: 0, aligned: 0 };
  try {
    for (const plan of plans) {
      const path = join(options.out, shardPath(plan));
      const skipped = hasShard(path);
      let result: PageResult = { lines: 0, pairs: [], data: 'none' };
      if (skipped) sum.skipped++;
      else {
        const started = performance.now();
        result =
          plan.make === 'none'
            ? typePage(plan, passages, options.seed)
            : await scanPage(plan, passages, options.seed, await recognisers.get(plan.language, plan.make));
        writeShard(path, result.pairs);
        appendFileSync(log, logLine(plan, result, performance.now() - started));
      }
      sum.pages++;
      sum.lines += result.lines;
      sum.aligned += result.pairs.length;
      options.onPage?.({
        plan,
        done: sum.pages,
        total: plans.length,
        skipped,
        lines: result.lines,
        aligned: result.pairs.length,
      });
    }
  } finally {
    await recognisers.close();
  }
  return sum;
}

function logLine(plan: PagePlan, result: PageResult, milliseconds: number): string {
  const split = plan.heldOut ? 'held-out' : 'train';
  const cells = [
    `${plan.kind}-${plan.index}`,
    split,
    result.data,
    plan.level,
    plan.dpi,
    plan.family,
    result.lines,
    result.pairs.length,
    Math.round(milliseconds),
  ];
  return `${cells.join('\t')}\n`;
}
