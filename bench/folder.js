// A folder of small texts: files per second with one process and with two, and the memory of all processes together.
//
//   node bench/folder.js               10,000 files, as the targets say
//   node bench/folder.js --files 1000  fewer
//   node bench/folder.js --files 100000 --two   many, with two processes alone: whether memory stays flat
//   node bench/folder.js --rounds 1    each once, not three times
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shippedMangled } from './documents.js';
import { head, row } from './table.js';

const COMMAND = fileURLToPath(new URL('../bin/khoiphuc.js', import.meta.url));
const PER_FOLDER = 500;
const LOOK_MS = 250;

/** One line of the shipped mangled document a file, another one each time, so that no file is like its neighbour. */
function makeFolder(folder, files) {
  const lines = shippedMangled()
    .observed.split('\n')
    .filter((line) => line.trim() !== '');
  for (let i = 0; i < files; i++) {
    const place = join(folder, String(Math.floor(i / PER_FOLDER)));
    if (i % PER_FOLDER === 0) mkdirSync(place, { recursive: true });
    const words = lines[(i * 7) % lines.length].split(' ');
    const turn = Math.floor(i / lines.length) % words.length;
    writeFileSync(join(place, `${i}.txt`), `${[...words.slice(turn), ...words.slice(0, turn)].join(' ')}\n`);
  }
}

function children(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

/** Megabytes of a process and its children; pages that several share are shared out among them (Linux). */
function megabytes(pid) {
  let sum = 0;
  for (const one of [pid, ...children(pid)]) {
    try {
      const [, kilobytes] = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')) ?? [
        0, 0,
      ];
      sum += Number(kilobytes) / 1024;
    } catch {
      // It has ended.
    }
  }
  return sum;
}

/** Once over the folder. Looking at the memory of processes takes time that the second of them would work in: a run of its own does it. */
async function run(input, jobs, looksAtMemory = false) {
  const output = mkdtempSync(join(tmpdir(), 'khoiphuc-bench-'));
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [COMMAND, 'repair', input, '-o', output, '-j', String(jobs), '-q'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const memory = [];
  const timer = looksAtMemory ? setInterval(() => memory.push(megabytes(child.pid)), LOOK_MS) : undefined;
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const results = readdirSync(output, { recursive: true }).filter((name) => name.endsWith('.txt')).length;
  rmSync(output, { recursive: true });
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  return { seconds, memory, results };
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    two: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const files = Number(values.files);
const input = mkdtempSync(join(tmpdir(), 'khoiphuc-bench-'));
try {
  makeFolder(input, files);
  const cores = availableParallelism();
  console.log(`node ${process.version}, ${cores} cores, load before ${loadavg()[0].toFixed(1)}`);
  head(`A folder of ${files.toLocaleString('en-GB')} small texts`);
  // In turns, so that what else the machine does falls on both; the middle one counts.
  const [ones, twos] = [[], []];
  for (let round = 0; round < Number(values.rounds); round++) {
    if (!values.two) ones.push(await run(input, 1));
    twos.push(await run(input, 2));
  }
  const looked = await run(input, 2, true);
  for (const { results } of [...ones, ...twos, looked])
    if (results !== files) throw new Error(`${results} results of ${files}`);
  const middle = (runs) => [...runs].sort((a, b) => a.seconds - b.seconds)[runs.length >> 1];
  const [one, two] = [middle(ones), middle(twos)];
  const rate = ({ seconds }) => files / seconds;
  const rates = (runs) => `(${runs.map((each) => rate(each).toFixed(0)).join(', ')})`;
  if (one) row(`one process ${rates(ones)}`, ['', '', `${rate(one).toFixed(0)} files/s`], '');
  row(`two processes ${rates(twos)}`, ['', '', `${rate(two).toFixed(0)} files/s`], '≥ 300', rate(two) >= 300);
  const ratio = one ? one.seconds / two.seconds : 0;
  if (one) row('two are faster than one', ['', '', `${ratio.toFixed(2)} times`], '≥ 1.7', ratio >= 1.7);
  const peak = Math.max(...looked.memory);
  row('peak memory, two processes', ['', '', `${peak.toFixed(0)} MB`], '≤ 600 MB', peak <= 600);
  // Flat: the second half needs hardly more than the second quarter, when all that grows with use has grown.
  const { memory } = looked;
  const part = (from, to) => Math.max(...memory.slice(memory.length * from, memory.length * to));
  const growth = part(0.5, 1) / part(0.25, 0.5);
  row('  second half by second quarter', ['', '', growth.toFixed(2)], '≤ 1.10', growth <= 1.1);
  console.log(`load after ${loadavg()[0].toFixed(1)}`);
} finally {
  rmSync(input, { recursive: true });
}
