// How right: syllable error rates, harm done to clean text, honesty of the confidences.
import {
  confidenceBins,
  confidenceQuantiles,
  recallOfErrors,
  worstBin,
} from '../dist/evaluate/calibration.js';
import { errorRate, poolErrors } from '../dist/evaluate/error-rate.js';
import { isMeant, judgeCorrections } from '../dist/evaluate/judgements.js';
import { evaluateRestoration } from '../dist/evaluate/report.js';
import { createRandom } from '../dist/train/pairs/seeded-random.js';
import { lines, pairs, shippedClean, shippedMangled, stripMarks } from './documents.js';
import { inOlderSpelling } from './older-spelling.js';
import { withOtherWords } from './slips.js';
import { count, head, percent, row } from './table.js';

/** A bin of fewer judgements than this says nothing about calibration. */
const LEAST_IN_BIN = 50;

/** Draws of what certainties that are exactly right would show. */
const DRAWS = 501;

/** Texts of the encyclopedia that are looked at. */
const WIKI_TEXTS = 40;

const loose = (r) => ({ errors: r.loose.restoredErrors, length: r.loose.tokens });
const strict = (r) => ({ errors: r.strict.restoredErrors, length: r.strict.tokens });
const rate = (reports, view) => errorRate(poolErrors(reports.map(view)));
const sum = (reports, value) => reports.reduce((total, r) => total + value(r), 0);

/** Reports of the three restorers on the cases; ours last. */
function restoreAll(cases, restorers) {
  return restorers.map((restore) =>
    cases.map(({ truth, observed }) => evaluateRestoration(truth, observed, restore(observed))),
  );
}

function rateRow(what, reports, view, target) {
  const rates = reports.map((r) => rate(r, view));
  const met = target === undefined ? undefined : rates[2] <= target;
  row(
    what,
    rates.map((r) => percent(r)),
    target === undefined ? '' : `≤ ${percent(target, 1)}`,
    met,
  );
}

function countRow(what, reports, value, target, met) {
  const totals = reports.map((r) => sum(r, value));
  row(what, totals.map(count), target, met === undefined ? undefined : met(totals[2]));
}

function mangledRows(restorers, restoration) {
  head('Mangled text (syllable error rate, SER)');
  const shipped = restoreAll([shippedMangled()], restorers);
  rateRow('shipped guidance, SER', shipped, loose, 0.01);
  rateRow('  strict', shipped, strict, 0.025);

  const wrongModel = pairs('wrong-model-pairs');
  if (wrongModel.length > 0) {
    const reports = restoreAll(wrongModel, restorers);
    rateRow(`wrong-model-pairs, ${wrongModel.length} pages, SER`, reports, loose, 0.025);
    rateRow('  strict', reports, strict);
    const worse = (r) => (r.loose.restoredErrors > r.loose.observedErrors ? 1 : 0);
    countRow('  pages worse than they came', reports, worse, '0', (n) => n === 0);
    countRow('  numbers damaged', reports, (r) => r.loose.numbersDamaged, '');
  }
  const wild = lines('wrong-model-pairs/wild-lines.jsonl');
  if (wild.length > 0) rateRow(`wild-lines, ${wild.length} lines, SER`, restoreAll(wild, restorers), loose);

  const layers = pairs('scanner-text-layers');
  if (layers.length > 0) {
    console.log("\n  No model was trained on these: scanners' own engines were not to be had.");
    const reports = restoreAll(layers, restorers);
    rateRow(`scanner-text-layers, ${layers.length} pages, SER`, reports, loose, 0.1);
    const shares = reports.map(
      (r) => sum(r, (x) => x.loose.broken) / sum(r, (x) => x.loose.tokens - x.loose.observedWrong),
    );
    row(
      '  right syllables broken',
      shares.map((s) => percent(s)),
      '< 0.50 %',
      shares[2] < 0.005,
    );
    countRow('  numbers damaged', reports, (r) => r.loose.numbersDamaged, '');
    const flagged = layers
      .flatMap(({ observed }) => restoration(observed).corrections)
      .filter(({ status }) => status === 'unreadable').length;
    row('  words flagged unreadable, left as observed', ['', '', count(flagged)], '');
  }
  const recitals = lines('scanner-text-layers/recitals.jsonl');
  if (recitals.length > 0)
    rateRow(`recitals, ${recitals.length}, SER`, restoreAll(recitals, restorers), loose);
}

function cleanRows(restorers, lexicon) {
  head('Clean text, to come out as it went in');
  const clean = shippedClean();
  const reports = restoreAll(clean, restorers);
  const shares = reports.map((r) => sum(r, (x) => x.strict.broken) / sum(r, (x) => x.strict.tokens));
  row(
    'shipped clean documents, syllables changed',
    shares.map((s) => percent(s, 3)),
    '≤ 0.050 %',
    shares[2] <= 1 / 2000,
  );
  countRow(
    '  numbers changed',
    reports,
    (r) => r.loose.numbersDamaged,
    '0',
    (n) => n === 0,
  );
  const again = restorers.map((restore) =>
    clean.reduce((n, { observed }) => {
      const once = restore(observed);
      return n + (restore(once) === once ? 0 : 1);
    }, 0),
  );
  row('  documents that a second pass changes', again.map(count), '0', again[2] === 0);

  const stripped = (papers) =>
    papers.map(({ name, truth }) => ({ name, truth, observed: stripMarks(truth) }));
  rateRow('the same with every mark stripped, SER', restoreAll(stripped(clean), restorers), loose, 0.01);

  const older = inOlderSpelling(clean);
  const kept = restoreAll(older, restorers);
  countRow('the same in older spelling (`qui định`), changed', kept, (r) => r.strict.broken, '');
  rateRow('  with every mark stripped, SER', restoreAll(stripped(older), restorers), loose);

  const papers = [...clean, ...pairs('wrong-model-pairs'), ...pairs('scanner-text-layers')];
  const slips = restoreAll(withOtherWords(papers, lexicon), restorers);
  const put = sum(slips[2], (r) => r.loose.observedWrong);
  countRow(
    `other words with the same letters, ${count(put)} in ${papers.length} papers, put right`,
    slips,
    (r) => r.loose.fixed,
    '',
  );
  countRow('  broken', slips, (r) => r.loose.broken, '');

  const wiki = lines('spelling/viwiki-spelling.jsonl').slice(0, WIKI_TEXTS);
  if (wiki.length > 0) {
    const cases = wiki.map(({ text, mistakes }) => {
      let truth = text;
      for (const m of [...mistakes].sort((a, b) => b.start_offset - a.start_offset)) {
        truth = truth.slice(0, m.start_offset) + m.suggest[0] + truth.slice(m.start_offset + m.text.length);
      }
      return { truth, observed: text };
    });
    const wikiReports = restoreAll(cases, restorers);
    countRow(
      `encyclopedia with typing slips (${wiki.length} texts), fixed`,
      wikiReports,
      (r) => r.loose.fixed,
      '',
    );
    countRow('  broken', wikiReports, (r) => r.loose.broken, '');
  }
}

function confidenceRows(restoration) {
  head('Confidence (of the pages above, each word judged against the truth)');
  const cases = [shippedMangled(), ...pairs('wrong-model-pairs'), ...pairs('scanner-text-layers')];
  const judged = cases.flatMap(({ truth, observed }) =>
    judgeCorrections(truth, restoration(observed).corrections),
  );
  const recall = recallOfErrors(judged, 0.05);
  row('errors among the 5 % least certain words', ['', '', percent(recall, 1)], '≥ 85.0 %', recall >= 0.85);
  const bins = confidenceBins(judged);
  const deciles = confidenceQuantiles(judged);
  const worst = worstBin(bins, LEAST_IN_BIN);
  row(
    'farthest bin of ten (equal width) from the truth',
    ['', '', percent(worst, 1)],
    '≤ 5.0 %',
    worst <= 0.05,
  );
  const worstDecile = worstBin(deciles);
  row(
    'farthest bin of ten (equal count) from the truth',
    ['', '', percent(worstDecile, 1)],
    '≤ 5.0 %',
    worstDecile <= 0.05,
  );
  const [width, size] = byChance(judged);
  row('  were every certainty exactly right, by chance: equal width', ['', '', percent(width, 1)], '');
  row('    equal count', ['', '', percent(size, 1)], '');
  const [told, right] = firstOther(judged);
  const otherRead = 'first other reading of a flagged word: told, right';
  row(otherRead, ['', '', `${percent(told, 1)}, ${percent(right, 1)}`], '');
  console.log(
    `\n  bin          words   mean confidence    right   (bins below ${LEAST_IN_BIN} words are not counted)`,
  );
  printBins(bins);
  console.log('\n  the same words in ten bins of equal count');
  printBins(deciles);
}

/** How probable the first alternative of flagged words is said to be, and the share in which the page has it. */
function firstOther(judged) {
  const flagged = judged.filter(
    ({ correction: { status, alternatives } }) =>
      (status === 'unsure' || status === 'unreadable') && alternatives.length > 0,
  );
  const first = ({ correction }) => correction.alternatives[0];
  const told = flagged.reduce((sum, word) => sum + first(word).probability, 0);
  const right = flagged.filter((word) => isMeant(first(word).text, word.meant)).length;
  return [told / flagged.length, right / flagged.length];
}

/**
 * How far the farthest bin lies when every word is right with just the probability that it was given: what no certainties
 * can better on so many words. Medians of draws, for bins of equal width and of equal count.
 */
function byChance(judged) {
  const random = createRandom('certainties');
  const draws = Array.from({ length: DRAWS }, () => {
    const drawn = judged.map((word) => ({ ...word, right: random.next() < word.confidence }));
    return [worstBin(confidenceBins(drawn), LEAST_IN_BIN), worstBin(confidenceQuantiles(drawn))];
  });
  return [0, 1].map((kind) => draws.map((draw) => draw[kind]).sort((a, b) => a - b)[DRAWS >> 1]);
}

function printBins(bins) {
  const digits = bins.some((bin, i) => Math.abs(bin.from - i / bins.length) > 1e-9) ? 3 : 1;
  for (const bin of bins) {
    const name = `${bin.from.toFixed(digits)}–${bin.to.toFixed(digits)}`;
    const share = percent(bin.shareRight, 1).padStart(8);
    const mean = percent(bin.meanConfidence, 1).padStart(22 - Math.max(12, name.length) + 7);
    console.log(`  ${name.padEnd(12)} ${count(bin.count).padStart(5)} ${mean} ${share}`);
  }
}

/**
 * Prints the accuracy rows.
 *
 * @param baselines two of `{ restore(text) }`
 * @param restorer ours
 * @param lexicon its words
 */
export function accuracy(baselines, restorer, lexicon) {
  const done = new Map();
  const restoration = (text) => {
    if (!done.has(text)) done.set(text, restorer.restore(text));
    return done.get(text);
  };
  const restorers = [...baselines.map(({ restore }) => restore), (text) => restoration(text).text];
  mangledRows(restorers, restoration);
  cleanRows(restorers, lexicon);
  confidenceRows(restoration);
}
