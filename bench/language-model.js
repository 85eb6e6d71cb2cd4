// Prints the table of docs/language-model.md: size, load time, speed and held-out perplexity by order and budget.
// npm run build && node --max-old-space-size=8192 bench/language-model.js CORPORA [ORDERS] [MEGABYTES] [SAVE]
//   CORPORA    folder with the subfolders core, administrative, general of UTF-8 text
//   ORDERS     such as 3,4,5 (general text is never counted beyond 4)
//   MEGABYTES  such as 8,16,32
//   SAVE       folder for the models, ORDER-MEGABYTES.bin
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNgram } from '../dist/model/ngram-model.js';
import { groupsOf, HELD_OUT_BLOCK, HELD_OUT_FILES } from '../dist/train/ngram/recipe.js';
import { finishNgram, prepareNgram } from '../dist/train/ngram/train-ngram.js';

const [corpora, orders = '3,4,5', megabytes = '8,16,32,1000', save] = process.argv.slice(2);
if (!corpora) throw new Error('name the folder with the corpora');
const numbers = (list) => list.split(',').map(Number);
const texts = (group) => readdirSync(join(corpora, group)).map((name) => join(corpora, group, name));
const groups = groupsOf(new Map(['core', 'administrative', 'general'].map((name) => [name, texts(name)])));

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function loadMilliseconds(bytes) {
  return median(
    Array.from({ length: 7 }, () => {
      const start = performance.now();
      loadNgram(bytes);
      return performance.now() - start;
    }),
  );
}

/** Scores with eight candidates at each place of a real text, as a decoder does; a quiet core is needed. */
function millionScoresPerSecond(bytes, tokens) {
  const model = loadNgram(bytes);
  const states = new Int32Array(3 * model.stateSize);
  const size = model.stateSize;
  let at = 0;
  let scores = 0;
  const start = performance.now();
  model.beginState(states, 0);
  for (let i = 0; i < Math.min(tokens.length, 200_000); i++) {
    for (let k = 1; k < 8; k++)
      model.score(states, at, tokens[(i * 7919 + k * 104_729) % tokens.length], states, 2 * size);
    model.score(states, at, tokens[i], states, size - at);
    at = size - at;
    scores += 8;
  }
  return scores / (performance.now() - start) / 1000;
}

console.log('| order | n-grams | MB | load ms | M scores/s | perplexity core | perplexity administrative |');
console.log('|--:|--:|--:|--:|--:|--:|--:|');
for (const order of numbers(orders)) {
  const prepared = prepareNgram({
    groups: groups.map((group) => ({ ...group, order: Math.min(group.order, order) })),
    heldOutFiles: HELD_OUT_FILES,
    heldOutBlock: HELD_OUT_BLOCK,
    date: '',
    command: 'bench',
    progress: (message) => console.error(message),
  });
  for (const budget of numbers(megabytes)) {
    const { bytes, heldOutPerplexity } = finishNgram(prepared, budget * 1e6, () => {});
    if (save) writeFileSync(join(save, `${order}-${budget}.bin`), bytes);
    const sizes = loadNgram(bytes).header.sizes;
    const perplexity = Object.fromEntries(
      heldOutPerplexity.map((row) => [row.group, row.perplexity.toFixed(1)]),
    );
    const cells = [
      order,
      `${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} M`,
      (bytes.length / 1e6).toFixed(1),
      loadMilliseconds(bytes).toFixed(0),
      millionScoresPerSecond(bytes, prepared.heldOut[0].measuring).toFixed(1),
      perplexity.core,
      perplexity.administrative,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
