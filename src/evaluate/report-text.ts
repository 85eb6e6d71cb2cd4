import { type ErrorCount, errorRate, poolErrors, roundRate } from './error-rate.js';
import type { Comparison, TokenTriple } from './over-correction.js';
import type { EvaluationReport } from './report.js';

/** One document of a folder, or a name for which a text is missing. */
export interface NamedReport {
  readonly name: string;
  /** undefined when there is no restored text of that name */
  readonly report: EvaluationReport | undefined;
}

const VIEWS = ['loose', 'strict'] as const;
const RUNS_SHOWN = 20;
const NOTHING = '(nothing)';

function rate(count: ErrorCount): number {
  return roundRate(errorRate(count));
}

function percent(value: number): string {
  return `${(100 * value).toFixed(2).padStart(6)}%`;
}

function syllables(c: Comparison): { observed: ErrorCount; restored: ErrorCount } {
  return {
    observed: { errors: c.observedErrors, length: c.tokens },
    restored: { errors: c.restoredErrors, length: c.tokens },
  };
}

function linesKept(r: EvaluationReport): boolean {
  return r.linesObserved === r.linesRestored;
}

function listLines(title: string, triples: readonly TokenTriple[], limit: number): string[] {
  return [
    `-- ${title} (truth <- observed -> restored)`,
    ...triples
      .slice(0, limit)
      .map((t) => `   ${t.truth} <- ${t.observed ?? NOTHING} -> ${t.restored ?? NOTHING}`),
  ];
}

/**
 * A report as lines for people.
 *
 * @param restored false when there was no restored text, so that only the observed one is reported
 * @param limit how many tokens of each list to show, from the view named first
 * @param views the order of the views
 */
export function reportLines(
  r: EvaluationReport,
  restored = true,
  limit = 0,
  views: readonly ('loose' | 'strict')[] = VIEWS,
): string[] {
  const cer = `chars ${r.observedCharacters.length}   CER observed ${percent(rate(r.observedCharacters))}`;
  if (!restored) {
    return [
      cer,
      ...views.map((view) => {
        const c = r[view];
        const ser = percent(rate(syllables(c).observed));
        return `${view.padEnd(6)} tokens ${c.tokens}   SER observed ${ser}   wrong ${c.observedWrong}`;
      }),
    ];
  }
  const lines = [`${cer}  restored ${percent(rate(r.restoredCharacters))}`];
  for (const view of views) {
    const c = r[view];
    const ser = syllables(c);
    lines.push(
      `${view.padEnd(6)} tokens ${c.tokens}   SER observed ${percent(rate(ser.observed))}  ` +
        `restored ${percent(rate(ser.restored))}   fixed ${c.fixed}  broken ${c.broken}   ` +
        `still wrong ${c.restoredWrong}`,
      `       number tokens ${c.numbers}: right in observed ${c.numbersRightInObserved}, ` +
        `right in restored ${c.numbersRightInRestored}, damaged ${c.numbersDamaged}`,
    );
  }
  const { count, runs } = r.digitsInvented;
  lines.push(
    `digit runs invented ${count} ${runs.slice(0, RUNS_SHOWN).join(' ')}`,
    `lines observed ${r.linesObserved}  restored ${r.linesRestored}  kept: ${linesKept(r) ? 'yes' : 'NO'}`,
  );
  const lists = r[views[0]!].lists;
  if (limit > 0 && lists) {
    lines.push(
      ...listLines('broken', lists.broken, limit),
      ...listLines('damaged', lists.damagedNumbers, limit),
      ...listLines('wrong', lists.stillWrong, limit),
      ...listLines('fixed', lists.fixed, limit),
    );
  }
  return lines;
}

function triplesOf(triples: readonly TokenTriple[], limit: number): (string | null)[][] {
  return triples.slice(0, limit).map((t) => [t.truth, t.observed, t.restored]);
}

function viewFields(c: Comparison, limit: number): Record<string, unknown> {
  const ser = syllables(c);
  const { lists } = c;
  return {
    tokens: c.tokens,
    observed_wrong: c.observedWrong,
    restored_wrong: c.restoredWrong,
    observed_ser: rate(ser.observed),
    restored_ser: rate(ser.restored),
    observed_errors: c.observedErrors,
    restored_errors: c.restoredErrors,
    fixed: c.fixed,
    broken: c.broken,
    number_tokens: c.numbers,
    number_tokens_right_in_observed: c.numbersRightInObserved,
    number_tokens_right_in_restored: c.numbersRightInRestored,
    number_tokens_damaged: c.numbersDamaged,
    ...(lists && limit > 0
      ? {
          broken_tokens: triplesOf(lists.broken, limit),
          fixed_tokens: triplesOf(lists.fixed, limit),
          damaged_tokens: triplesOf(lists.damagedNumbers, limit),
          wrong_tokens: triplesOf(lists.stillWrong, limit),
        }
      : {}),
  };
}

/**
 * A report as fields for `--json`: the names of the project's yardstick, and `…_errors`, the edit distances
 * behind the rates, for pooling.
 */
export function reportFields(r: EvaluationReport, limit = 0): Record<string, unknown> {
  return {
    chars: r.observedCharacters.length,
    observed_cer: rate(r.observedCharacters),
    restored_cer: rate(r.restoredCharacters),
    observed_char_errors: r.observedCharacters.errors,
    restored_char_errors: r.restoredCharacters.errors,
    lines_observed: r.linesObserved,
    lines_restored: r.linesRestored,
    lines_kept: linesKept(r),
    unchanged: r.unchanged,
    digit_runs_invented: r.digitsInvented.count,
    invented: r.digitsInvented.runs.slice(0, RUNS_SHOWN),
    loose: viewFields(r.loose, limit),
    strict: viewFields(r.strict, limit),
  };
}

const TABLE_HEAD =
  'case\ttokens\tobs SER\tres SER\tobs CER\tres CER\tfixed\tbroken\tnum damaged\tinvented\tlines kept';

/** Mean of the printed rates, weighted by length: what the yardstick's table prints. */
function pooledRate(counts: readonly ErrorCount[]): number {
  const { length } = poolErrors(counts);
  return roundRate(counts.reduce((sum, count) => sum + rate(count) * count.length, 0) / Math.max(1, length));
}

/**
 * A tab-separated table of several documents with a pooled last row. Its rates pool the printed rates, four
 * decimals each, as the yardstick does; `poolErrors` pools without that rounding.
 */
export function tableLines(rows: readonly NamedReport[]): string[] {
  const reports = rows.flatMap(({ report }) => (report ? [report] : []));
  const line = (name: string, of: readonly EvaluationReport[], kept: string): string => {
    const sum = (value: (r: EvaluationReport) => number): number => of.reduce((n, r) => n + value(r), 0);
    const pooled = (count: (r: EvaluationReport) => ErrorCount): string =>
      pooledRate(of.map(count)).toFixed(4);
    return [
      name,
      sum((r) => r.loose.tokens),
      pooled((r) => syllables(r.loose).observed),
      pooled((r) => syllables(r.loose).restored),
      pooled((r) => r.observedCharacters),
      pooled((r) => r.restoredCharacters),
      sum((r) => r.loose.fixed),
      sum((r) => r.loose.broken),
      sum((r) => r.loose.numbersDamaged),
      sum((r) => r.digitsInvented.count),
      kept,
    ].join('\t');
  };
  const lines = rows.map(({ name, report }) =>
    report ? line(name, [report], linesKept(report) ? 'yes' : 'NO') : `${name}\tMISSING`,
  );
  return [TABLE_HEAD, ...lines, ...(reports.length > 0 ? [line('ALL', reports, '')] : [])];
}
