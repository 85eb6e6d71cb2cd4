// How fast, on one core with the models loaded.
import { scoreTokens } from '../dist/evaluate/tokens.js';
import { pairs, shippedClean, shippedMangled } from './documents.js';
import { count, head, row } from './table.js';

const DOCUMENTS = 20;

function timed(action) {
  const start = process.hrtime.bigint();
  action();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const syllables = (texts) => texts.reduce((n, text) => n + scoreTokens(text, 'loose').length, 0);

function rateOf(texts, restore) {
  restore(texts[0]);
  return syllables(texts) / timed(() => texts.map((text) => restore(text)));
}

/** Prints the speed rows. */
export function speed(baselines, restorer) {
  const ours = (text) => restorer.restore(text);
  const mangled = [shippedMangled(), ...pairs('wrong-model-pairs'), ...pairs('scanner-text-layers')];
  const observed = mangled.map((c) => c.observed).slice(0, DOCUMENTS);
  const clean = [...shippedClean(), ...mangled].map((c) => c.truth).slice(0, DOCUMENTS);
  head('Speed, one core, models loaded, adaptation on (syllables a second)');
  for (const [what, texts, least] of [
    ['mangled', observed, 10_000],
    ['clean', clean, 50_000],
  ]) {
    const rates = [...baselines.map(({ restore }) => rateOf(texts, restore)), rateOf(texts, ours)];
    row(
      `${what}, ${texts.length} documents`,
      ['', count(rates[1]), count(rates[2])],
      `≥ ${count(least)}`,
      rates[2] >= least,
    );
  }
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
