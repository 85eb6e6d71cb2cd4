// Every figure of the table for legacy encodings, each beside its target:
//   npm run build && node bench/legacy.js
// Lines and papers come from ../shared/fixtures; without them only the tables, the speed and the foreign lines are run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { codecOf } from '../dist/vietnamese/legacy-charsets/codecs.js';
import { convertText } from '../dist/vietnamese/legacy-charsets/convert.js';
import { detectLegacy } from '../dist/vietnamese/legacy-charsets/detect.js';
import { LEGACY_ENCODINGS } from '../dist/vietnamese/legacy-charsets/encodings.js';
import { DETECTABLE } from '../dist/vietnamese/legacy-charsets/token-likelihoods.js';
import { MARKED_CAPITALS, MARKED_LETTERS } from '../dist/vietnamese/marks.js';
import { allSyllables } from '../dist/vietnamese/syllable.js';
import { ENGLISH, FRENCH } from './foreign-lines.js';

const SHARED = new URL('../../shared/fixtures/', import.meta.url);
const hasFixtures = existsSync(SHARED);
const percent = (x) => `${(100 * x).toFixed(2)} %`;

function print(what, figure, target, met) {
  console.log(
    `${what.padEnd(48)}${figure.padStart(26)}${target.padStart(14)}  ${met === undefined ? '' : met ? 'yes' : 'NO'}`.trimEnd(),
  );
}

const read = (path) => readFileSync(new URL(path, SHARED), 'utf8');
const files = (folder, ending) =>
  readdirSync(new URL(folder, SHARED))
    .filter((f) => f.endsWith(ending))
    .map((f) => `${folder}/${f}`);

function tables() {
  console.log('\nTables: letters that come back exactly');
  for (const encoding of LEGACY_ENCODINGS) {
    const { encode, decode } = codecOf(encoding);
    const letters =
      encoding === 'tcvn3'
        ? [...MARKED_LETTERS, ...'ĂÂÊÔƠƯĐ']
        : encoding === 'tcvn3-capitals'
          ? MARKED_CAPITALS
          : [...MARKED_LETTERS, ...MARKED_CAPITALS];
    const exact = letters.filter((letter) => decode(encode(letter).text) === letter).length;
    print(encoding, `${exact} of ${letters.length}`, 'all', exact === letters.length);
  }
}

function fixtures() {
  console.log('\nReal papers and phrases');
  const fold = (text) => text.split(/\s+/).join(' ').trim();
  for (const path of files('legacy-encodings', '.observed.txt')) {
    const truth = read(path.replace('.observed.', '.truth.')).split('\n').map(fold);
    const got = convertText(read(path)).text.split('\n').map(fold);
    const errors = truth.reduce((n, line, i) => n + distance(line, got[i] ?? ''), 0);
    const rate = errors / truth.join(' ').length;
    print(path.slice(path.indexOf('/') + 1), `CER ${percent(rate)}`, '≤ 0.1 %', rate <= 0.001);
  }
  for (const name of ['phrases', 'vectors']) {
    const cases = read(`legacy-encodings/${name}.jsonl`)
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    const exact = cases.filter(
      (c) => convertText(c.observed, { from: c.encoding.replace('-pdf', '') }).text === c.truth,
    );
    print(name, `${exact.length} of ${cases.length}`, 'all', exact.length === cases.length);
  }
}

const LEAST_WORDS = 5;
const linesOf = (texts) =>
  texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= LEAST_WORDS);

function detection() {
  console.log('\nDetection, line by line, nothing known of the document (lines of 5 words and more)');
  let [right, all, taken, foreign] = [0, 0, 0, 0];
  const row = (what, lines, wanted) => {
    const hits = lines.filter((line) => detectLegacy(line).encoding === wanted).length;
    right += hits;
    all += lines.length;
    if (wanted === undefined) {
      taken += lines.length - hits;
      foreign += lines.length;
    }
    const isMet = wanted === undefined ? hits === lines.length : undefined;
    print(
      `${what} (${lines.length})`,
      percent(hits / Math.max(1, lines.length)),
      wanted ? '' : '100 %',
      isMet,
    );
  };
  const truths = hasFixtures
    ? [
        ...files('seeds', '.txt').filter((f) => !/observed/.test(f)),
        ...files('wrong-model-pairs', '.truth.txt'),
        ...files('scanner-text-layers', '.truth.txt'),
        ...files('legacy-encodings', '.truth.txt'),
      ].map((f) => read(f).normalize('NFC'))
    : [
        allSyllables()
          .slice(0, 5000)
          .join(' ')
          .replace(/((?:\S+ ){12})/g, '$1\n'),
      ];
  const clean = [...new Set(linesOf(truths))];
  for (const encoding of DETECTABLE) {
    const { encode } = codecOf(encoding);
    const written = clean.map((line) => [line, encode(line)]);
    // a line that reads alike in the encoding and in Unicode has no right answer
    row(
      encoding,
      written.filter(([line, { text, lost }]) => lost === 0 && text !== line).map(([, { text }]) => text),
      encoding,
    );
  }
  row('clean Unicode', clean, undefined);
  row('English', linesOf(ENGLISH), undefined);
  row('French', linesOf(FRENCH), undefined);
  if (hasFixtures) {
    row(
      'recognised by a wrong model',
      linesOf(files('wrong-model-pairs', '.observed.txt').map(read)),
      undefined,
    );
    row(
      'text layers of scanners',
      linesOf(files('scanner-text-layers', '.observed.txt').map(read)),
      undefined,
    );
  }
  print('all', percent(right / all), '≥ 99.5 %', right / all >= 0.995);
  print('taken for a legacy encoding and is none', `${taken} of ${foreign}`, '0', taken === 0);
}

const MEGABYTE = 1e6;
const SIZE = 10 * MEGABYTE;

/** Megabytes per second of processor time: what one core does, whatever else runs. The text is fresh each time. */
function speedOf(text, action) {
  const start = process.cpuUsage();
  action(text);
  const { user, system } = process.cpuUsage(start);
  return text.length / (user + system);
}

function speed() {
  console.log('\nSpeed, one core, 10 MB (MB a CPU second); target 20');
  const source = hasFixtures
    ? files('legacy-encodings', '.truth.txt').map(read).join('\n').normalize('NFC')
    : allSyllables().join(' ');
  const clean = source.repeat(Math.ceil(SIZE / source.length)).slice(0, SIZE);
  const show = (what, rate) => print(what, `${rate.toFixed(0)} MB/s`, '≥ 20', rate >= 20);
  show(
    'auto, clean Unicode',
    speedOf(clean, (text) => convertText(text)),
  );
  for (const encoding of DETECTABLE.filter((e) => e !== 'mojibake-twice')) {
    const { encode } = codecOf(encoding);
    const written = encode(clean).text;
    show(`${encoding}: write`, speedOf(clean, encode));
    show(
      `${encoding}: read`,
      speedOf(written, (text) => convertText(text, { from: encoding })),
    );
    show(
      `${encoding}: find and read`,
      speedOf(written, (text) => convertText(text)),
    );
  }
}

tables();
if (hasFixtures) fixtures();
detection();
speed();
