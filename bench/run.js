// Prints every figure that the project promises, beside its target and two baselines:
//   npm run bench                      all
//   npm run bench -- accuracy speed    some of: accuracy, speed, start
//   npm run bench -- --models DIR      with other models than the shipped ones
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRestorer, loadModels } from '../dist/index.js';
import { accuracy } from './accuracy.js';
import { asItIs, mostFrequentForm } from './baselines.js';
import { speed } from './speed.js';
import { start } from './start.js';

const PARTS = ['accuracy', 'speed', 'start'];
const { values, positionals: asked } = parseArgs({
  options: {
    models: { type: 'string', default: fileURLToPath(new URL('../dictionaries/', import.meta.url)) },
  },
  allowPositionals: true,
});
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part \`${unknown[0]}\`; choose from ${PARTS.join(', ')}.`);
  process.exit(2);
}
const wanted = asked.length > 0 ? asked : PARTS;

const before = process.hrtime.bigint();
const models = await loadModels(values.models);
const restorer = createRestorer(models);
const loading = Number(process.hrtime.bigint() - before) / 1e6;
console.log(
  `node ${process.version}, ${process.platform} ${process.arch}; models loaded in ${loading.toFixed(0)} ms`,
);
const baselines = [asItIs, mostFrequentForm()];
if (wanted.includes('accuracy')) accuracy(baselines, restorer, models.lexicon);
if (wanted.includes('speed')) speed(baselines, () => createRestorer(models));
if (wanted.includes('start')) start(values.models);
