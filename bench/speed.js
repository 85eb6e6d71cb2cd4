// How fast, with the models loaded, a second being one of processor time: what one core does.
import { scoreTokens } from '../dist/evaluate/tokens.js';
import { pairs, shippedClean, shippedMangled } from './documents.js';
import { count, head, row } from './table.js';

const DOCUMENTS = 20;
/** Times that each document stands in one text. */
const COPIES = 20;
/** Times that documents are restored again: once takes a tenth of a second, which tells little. */
const ROUNDS = 5;

/** Seconds of processor time, all threads together: the same whatever else the machine does. */
function timed(action) {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const syllables = (texts) => texts.reduce((n, text) => n + scoreTokens(text, 'loose').length, 0);

const rateOf = (texts, restore) => syllables(texts) / timed(() => texts.map((text) => restore(text)));

/**
 * Prints the speed rows.
 *
 * @param restorer a function that makes one: it remembers words, so what it has met before is quicker
 */
export function speed(baselines, restorer) {
  const mangled = [shippedMangled(), ...pairs('wrong-model-pairs'), ...pairs('scanner-text-layers')];
  const observed = mangled.map((c) => c.observed).slice(0, DOCUMENTS);
  const clean = [...shippedClean(), ...mangled].map((c) => c.truth).slice(0, DOCUMENTS);
  head('Speed, one core, models loaded, adaptation on (syllables a CPU second)');
  for (const [what, texts, least] of [
    ['mangled', observed, 10_000],
    ['clean', clean, 50_000],
  ]) {
    // The program is warm, from another restorer; the one that is timed has met no document.
    const { restore: warm } = restorer();
    for (const text of texts) warm(text);
    const { restore } = restorer();
    const [simple, first] = [baselines[1].restore, restore].map((one) => rateOf(texts, one));
    const again = rateOf(Array.from({ length: ROUNDS }, () => texts).flat(), restore);
    const documents = `${what}, ${texts.length} documents`;
    row(`${documents}, first seen`, ['', count(simple), count(first)], `≥ ${count(least)}`, first >= least);
    row('  the same again', ['', '', count(again)], '');
    const long = texts.map((text) => Array.from({ length: COPIES }, () => text).join('\n\n'));
    const copies = rateOf(long, restorer().restore);
    row(
      `  ${COPIES} copies of each, one text`,
      ['', '', count(copies)],
      `≥ ${count(least)}`,
      copies >= least,
    );
  }
  const ours = restorer().restore;
  const text = shippedMangled().observed;
  const one = Math.min(...[1, 2, 3].map(() => timed(() => ours(text))));
  for (const times of [10, 100]) {
    const long = Array.from({ length: times }, () => text).join('\n');
    const growth = timed(() => ours(long)) / one / times;
    row(
      `time for ${times} times the text / ${times}`,
      ['', '', `${growth.toFixed(2)} ×`],
      '≤ 1.20 ×',
      growth <= 1.2,
    );
  }
}
