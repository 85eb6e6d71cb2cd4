import { type ErrorCount, errorRate, poolErrors, roundRate } from './error-rate.js';
import type { Comparison, TokenTriple } from './over-correction.js';
import type { EvaluationReport } from './report.js';
import { ENGLISH_REPORT, type ReportWords } from './report-words.js';

/** One document of a folder, or a name for which a text is missing. */
export interface NamedReport {
  readonly name: string;
  /** undefined when there is no restored text of that name */
  readonly report: EvaluationReport | undefined;
}

const VIEWS = ['loose', 'strict'] as const;
const RUNS_SHOWN = 20;
/** Columns of a rate in percent, so that those of two lines stand below each other. */
const RATE_COLUMNS = 6;

function rate(count: ErrorCount): number {
  return roundRate(errorRate(count));
}

function percent(value: number, words: ReportWords): string {
  const share = words.percent((100 * value).toFixed(2));
  return share.padStart(RATE_COLUMNS + 1);
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

function listLines(
  title: string,
  triples: readonly TokenTriple[],
  limit: number,
  { listHead, nothing }: ReportWords,
): string[] {
  return [
    listHead(title),
    ...triples
      .slice(0, limit)
      .map((t) => `   ${t.truth} <- ${t.observed ?? nothing} -> ${t.restored ?? nothing}`),
  ];
}

/**
 * A report as lines for people.
 *
 * @param restored false when there was no restored text, so that only the observed one is reported
 * @param limit how many tokens of each list to show, from the view named first
 * @param views the order of the views
 * @param words the language; English is that of the project's yardstick
 */
export function reportLines(
  r: EvaluationReport,
  restored = true,
  limit = 0,
  views: readonly ('loose' | 'strict')[] = VIEWS,
  words: ReportWords = ENGLISH_REPORT,
): string[] {
  const m = words;
  const columns = Math.max(...VIEWS.map((view) => m.views[view].length)) + 1;
  const cer = m.characters(r.observedCharacters.length, percent(rate(r.observedCharacters), m));
  const tokensOf = (view: (typeof VIEWS)[number]): string => {
    const { observed } = syllables(r[view]);
    return m.views[view].padEnd(columns) + m.tokens(r[view].tokens, percent(rate(observed), m));
  };
  if (!restored)
    return [cer, ...views.map((view) => `${tokensOf(view)}   ${m.wrong(r[view].observedWrong)}`)];
  const lines = [`${cer}  ${m.restored(percent(rate(r.restoredCharacters), m))}`];
  for (const view of views) {
    const c = r[view];
    const ser = percent(rate(syllables(c).restored), m);
    lines.push(
      `${tokensOf(view)}  ${m.restored(ser)}   ${m.changes(c.fixed, c.broken, c.restoredWrong)}`,
      ' '.repeat(columns) +
        m.numbers(c.numbers, c.numbersRightInObserved, c.numbersRightInRestored, c.numbersDamaged),
    );
  }
  const { count, runs } = r.digitsInvented;
  lines.push(
    `${m.invented(count)} ${runs.slice(0, RUNS_SHOWN).join(' ')}`,
    m.lines(r.linesObserved, r.linesRestored, linesKept(r) ? m.kept.yes : m.kept.no),
  );
  const lists = r[views[0]!].lists;
  if (limit > 0 && lists) {
    lines.push(
      ...listLines(m.lists.broken, lists.broken, limit, m),
      ...listLines(m.lists.damaged, lists.damagedNumbers, limit, m),
      ...listLines(m.lists.wrong, lists.stillWrong, limit, m),
      ...listLines(m.lists.fixed, lists.fixed, limit, m),
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

/** Mean of the printed rates, weighted by length: what the yardstick's table prints. */
function pooledRate(counts: readonly ErrorCount[]): number {
  const { length } = poolErrors(counts);
  return roundRate(counts.reduce((sum, count) => sum + rate(count) * count.length, 0) / Math.max(1, length));
}

/**
 * A tab-separated table of several documents with a pooled last row. Its rates pool the printed rates, four
 * decimals each, as the yardstick does; `poolErrors` pools without that rounding.
 *
 * @param words the language; English is that of the project's yardstick
 */
export function tableLines(rows: readonly NamedReport[], words: ReportWords = ENGLISH_REPORT): string[] {
  const m = words;
  const reports = rows.flatMap(({ report }) => (report ? [report] : []));
  const line = (name: string, of: readonly EvaluationReport[], kept: string): string => {
    const sum = (value: (r: EvaluationReport) => number): number => of.reduce((n, r) => n + value(r), 0);
    const pooled = (count: (r: EvaluationReport) => ErrorCount): string =>
      m.rate(pooledRate(of.map(count)).toFixed(4));
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
    report ? line(name, [report], linesKept(report) ? m.kept.yes : m.kept.no) : `${name}\t${m.missing}`,
  );
  const { columns: c } = m;
  const head = [
    ...[c.name, c.tokens, c.observedSer, c.restoredSer, c.observedCer, c.restoredCer],
    ...[c.fixed, c.broken, c.damaged, c.invented, c.kept],
  ].join('\t');
  return [head, ...lines, ...(reports.length > 0 ? [line(m.all, reports, '')] : [])];
}
