// What kind of text is this? Confusion tables of the detector on blocks of 50 syllables, and of a threshold on the share
// of known syllables beside:
//   npm run build && node bench/detector.js
// Papers come from ../shared/fixtures; without them only the shipped papers are looked at. None took part in learning.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { detectBlocks } from '../dist/detect/detect-blocks.js';
import { detectDamage } from '../dist/detect/detect-damage.js';
import { adviceOf, TEXT_KINDS } from '../dist/detect/text-kind.js';
import { loadDetector } from '../dist/model/load.js';
import { codecOf } from '../dist/vietnamese/legacy-charsets/codecs.js';
import { syllableLogProb } from '../dist/vietnamese/legacy-charsets/syllable-frequencies.js';
import { DETECTABLE } from '../dist/vietnamese/legacy-charsets/token-likelihoods.js';
import { stripMarks } from '../dist/vietnamese/marks.js';
import { ENGLISH, FRENCH } from './foreign-lines.js';

const SHARED = new URL('../../shared/fixtures/', import.meta.url);
const SHIPPED = new URL('../fixtures/', import.meta.url);
const hasShared = existsSync(SHARED);
const model = await loadDetector();
const BLOCK = Number(process.argv[2] ?? 50);
const percent = (x) => `${(100 * x).toFixed(1)} %`;

const read = (root, path) => readFileSync(new URL(path, root), 'utf8');
const shared = (folder, ending) =>
  !hasShared
    ? []
    : readdirSync(new URL(`${folder}/`, SHARED))
        .filter((name) => name.endsWith(ending))
        .map((name) => read(SHARED, `${folder}/${name}`));
const jsonLines = (path) =>
  hasShared
    ? read(SHARED, path)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
const seeds = readdirSync(SHIPPED).filter((name) => name.endsWith('.txt') && !name.includes('observed'));
const clean = seeds.map((name) => read(SHIPPED, name));

/** Blocks of so many words with a letter; what is left at the end goes with the last, or alone if it is half a block. */
function blocksOf(text) {
  const blocks = [];
  let [start, words] = [0, 0];
  for (const match of text.matchAll(/\S+/gu)) {
    if (/\p{L}/u.test(match[0])) words++;
    if (words < BLOCK) continue;
    blocks.push(text.slice(start, match.index + match[0].length));
    [start, words] = [match.index + match[0].length, 0];
  }
  if (words >= BLOCK / 2 || (words > 4 && blocks.length === 0)) blocks.push(text.slice(start));
  else if (blocks.length > 0) blocks[blocks.length - 1] += text.slice(start);
  return blocks;
}

const phrases = (encoding) =>
  jsonLines('legacy-encodings/phrases.jsonl')
    .filter((c) => c.encoding === encoding)
    .map((c) => c.observed)
    .join('\n');
const groups = [
  ['seeds', 'clean', clean],
  [
    'truths of the damaged pages',
    'clean',
    [
      ...new Set([
        ...shared('wrong-model-pairs', 'truth.txt'),
        ...shared('scanner-text-layers', 'truth.txt'),
      ]),
    ],
  ],
  ['truths of the legacy papers', 'clean', shared('legacy-encodings', 'truth.txt')],
  [
    'read with the wrong model',
    'wrong-model',
    [read(SHIPPED, 'ha-noi-HD-BTGTU.part1.observed.txt'), ...shared('wrong-model-pairs', 'observed.txt')],
  ],
  [
    'text layers of scanners',
    'scanner',
    [
      ...shared('scanner-text-layers', 'observed.txt'),
      ...shared('scanner-text-layers/unreviewed', 'observed.txt'),
      jsonLines('scanner-text-layers/recitals.jsonl')
        .map((c) => c.observed)
        .join('\n'),
    ],
  ],
  ['seeds without marks', 'stripped', clean.map(stripMarks)],
  [
    'legacy papers and phrases',
    'legacy',
    [
      ...shared('legacy-encodings', 'observed.txt'),
      ...['tcvn3', 'vni', 'tcvn3-pdf'].map(phrases).filter((text) => text !== ''),
    ],
  ],
  [
    'seeds written in each encoding',
    'legacy',
    DETECTABLE.flatMap((e) => clean.map((t) => codecOf(e).encode(t).text)),
  ],
  ['English and French', 'foreign', [ENGLISH.join('\n'), FRENCH.join('\n')]],
];

const cell = (text) => String(text).padStart(12);
const syllablesOf = (text) => text.normalize('NFC').match(/\p{L}+/gu) ?? [];
const knownShare = (text) => {
  const words = syllablesOf(text);
  return words.filter((word) => syllableLogProb(word) !== undefined).length / Math.max(1, words.length);
};
console.log(`Blocks of ${BLOCK} syllables; rows: what it is, columns: what the detector says`);
console.log(`${''.padEnd(32)}${['blocks', ...TEXT_KINDS, 'right', 'remedy'].map(cell).join('')}`);
const totals = { blocks: 0, right: 0, remedy: 0 };
const shares = [];
const bins = Array.from({ length: 10 }, () => ({ n: 0, sure: 0, right: 0 }));
const perKind = new Map();
for (const [name, kind, texts] of groups) {
  const blocks = texts.flatMap(blocksOf);
  if (blocks.length === 0) continue;
  const counts = Object.fromEntries(TEXT_KINDS.map((k) => [k, 0]));
  let remedies = 0;
  const wanted = { clean: 'keep', legacy: 'convert', foreign: 'leave' }[kind] ?? 'repair';
  for (const block of blocks) {
    const detection = detectDamage(block, model);
    const said = detection.kind;
    if (said in counts) counts[said]++;
    if (said !== kind && process.argv.includes('--show'))
      console.log(
        `--- ${kind} taken for ${said} (${percent(detection.probability)}): ${block.replace(/\s+/g, ' ').slice(0, 240)}`,
      );
    if (adviceOf(detection).remedy === wanted) remedies++;
    shares.push({ share: knownShare(block), kind, isClean: wanted === 'keep' });
    const bin = bins[Math.min(9, Math.floor(detection.probability * 10))];
    bin.n++;
    bin.sure += detection.probability;
    if (said === kind) bin.right++;
  }
  const right = counts[kind];
  totals.blocks += blocks.length;
  totals.right += right;
  totals.remedy += remedies;
  const sum = perKind.get(kind) ?? { blocks: 0, right: 0, remedy: 0 };
  perKind.set(kind, {
    blocks: sum.blocks + blocks.length,
    right: sum.right + right,
    remedy: sum.remedy + remedies,
  });
  console.log(
    `${name.padEnd(32)}${[blocks.length, ...TEXT_KINDS.map((k) => counts[k] || '·'), percent(right / blocks.length), percent(remedies / blocks.length)].map(cell).join('')}`,
  );
}
const mean = (key) => [...perKind.values()].reduce((sum, k) => sum + k[key] / k.blocks, 0) / perKind.size;
console.log(
  `\nAll ${totals.blocks} blocks: ${percent(totals.right / totals.blocks)} right (target ≥ 98 %), every kind counting alike ${percent(mean('right'))}`,
);
console.log(
  `What to do (keep, repair, convert, leave): ${percent(totals.remedy / totals.blocks)}, every kind counting alike ${percent(mean('remedy'))}`,
);
/** Each kind counts alike; the threshold is the best one in hindsight, which favours the baseline. */
function baseline() {
  let best = { threshold: 0, right: 0, pooled: 0 };
  for (let threshold = 0.5; threshold < 1; threshold += 0.005) {
    const isRight = ({ share, isClean }) => share >= threshold === isClean;
    const rate = (list) => list.filter(isRight).length / list.length;
    const kinds = [...perKind.keys()].map((kind) => rate(shares.filter((s) => s.kind === kind)));
    const right = kinds.reduce((sum, r) => sum + r, 0) / kinds.length;
    if (right > best.right) best = { threshold, right, pooled: rate(shares) };
  }
  return best;
}
const { threshold, right: alike, pooled } = baseline();
console.log(
  `Baseline, clean or not by the share of known syllables (≥ ${threshold.toFixed(3)}, the best in hindsight): ${percent(pooled)}, every kind counting alike ${percent(alike)}; it cannot tell the kinds`,
);
console.log('\nHow sure against how often right');
for (const { n, sure, right } of bins)
  if (n > 0)
    console.log(
      `${percent(sure / n).padStart(8)} sure  ${percent(right / n).padStart(8)} right  ${n} blocks`,
    );

const page = clean.join('\n').slice(0, 3000);
for (const [what, text] of [
  ['clean', page],
  ['wrong model', read(SHIPPED, 'ha-noi-HD-BTGTU.part1.observed.txt').slice(0, 3000)],
  ['TCVN3', codecOf('tcvn3').encode(page).text],
]) {
  const rounds = 100;
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i++) detectDamage(`${text}${i}`, model);
  const { user, system } = process.cpuUsage(start);
  console.log(
    `\nA page of 3,000 characters, ${what}: ${((user + system) / 1000 / rounds).toFixed(2)} ms (target < 3)`,
  );
}
const mixed = [clean[0].slice(0, 2500), FRENCH.join('\n'), stripMarks(clean[1].slice(0, 1500))].join('\n\n');
console.log('\nA mixed page: clean, French, without marks');
for (const { start, end, detection } of detectBlocks(mixed, model))
  console.log(`${String(start).padStart(6)}–${end}  ${detection.kind} ${percent(detection.probability)}`);
