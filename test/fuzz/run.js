// The fuzzer: mutated inputs for every reader of the built program, each with limits of time and memory.
//
//   npm run fuzz -- --seconds 30                     as long as that, all readers in turn
//   npm run fuzz -- --count 100000 --seed 7          that many inputs
//   npm run fuzz -- --only pdf,image                 these readers only
//   npm run fuzz -- --only pdf --seed 123 --count 1  one input again
//
// Leaves with 1 when there was a crash, a hang, too much memory, or something lost without a word.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Readers, and how many inputs of twenty each gets: a PDF costs as much as a hundred others, a thread is started for it. */
const SHARES = {
  ...{
    text: 3,
    pdf: 1,
    image: 3,
    hocr: 2,
    alto: 2,
    models: 2,
    knowledge: 1,
    corrections: 3,
    lists: 1,
    manifest: 1,
    lines: 1,
  },
};
const READERS = Object.keys(SHARES);
/** Milliseconds for one input. A page of a PDF may take 60 seconds until its reader gives it up; no seed has three pages. */
const TIME_LIMIT = 200_000;
/**
 * Bytes that a process may hold. A picture of the most pixels that are read (100 million) takes 1 GB while it is made into a
 * PNG, and more when the one before is not given back yet; all else needs far less.
 */
const MEMORY_LIMIT = 2.2e9;
const CHILD = fileURLToPath(new URL('child.js', import.meta.url));

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
    only: { type: 'string', default: READERS.join(',') },
  },
});

function start() {
  const child = fork(CHILD, {
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints = (complaints + data).slice(-2000);
  });
  return { child, complaints: () => complaints };
}

/** What the child says next; when it falls silent or dies, that. */
function reply({ child, complaints }, message) {
  return new Promise((resolve) => {
    const done = (answer) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => done({ outcome: 'hung' }), TIME_LIMIT);
    child.once('message', done);
    child.once('exit', (code, signal) =>
      done({ outcome: 'died', detail: `${signal ?? code}: ${complaints()}` }),
    );
    if (message) child.send(message);
  });
}

const only = values.only.split(',').filter((name) => READERS.includes(name));
const turns = only.length === 1 ? only : only.flatMap((name) => Array(SHARES[name]).fill(name));
/** inputs that each reader has had */
const given = Object.fromEntries(only.map((name) => [name, 0]));
const count = Number(values.count ?? (values.seconds ? Number.POSITIVE_INFINITY : 1000));
const end = Date.now() + Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1000;
const tally = Object.fromEntries(only.map((name) => [name, { read: 0, refused: 0, faults: 0, slowest: 0 }]));
const faults = new Map();
let worker;
let most = 0;
// Interrupted, it says what came of the inputs so far.
let isOver = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    isOver = true;
  });
for (let i = 0; i < count && Date.now() < end && !isOver; i++) {
  if (!worker) {
    worker = start();
    const ready = await reply(worker);
    if (ready.outcome !== 'ready') throw new Error(`the fuzzer does not start: ${ready.detail}`);
  }
  const reader = turns[i % turns.length];
  const seed = Number(values.seed) + given[reader];
  given[reader]++;
  const began = Date.now();
  const answer = await reply(worker, { reader, seed });
  const row = tally[reader];
  row.slowest = Math.max(row.slowest, Date.now() - began);
  most = Math.max(most, answer.rss ?? 0);
  const outcome = answer.rss > MEMORY_LIMIT ? 'took too much memory' : answer.outcome;
  if (outcome === 'read' || outcome === 'refused') {
    row[outcome]++;
    continue;
  }
  row.faults++;
  const what = `${reader} ${outcome}: ${(answer.detail ?? '').split('\n').slice(0, 3).join(' | ')}`;
  if (!faults.has(what)) {
    faults.set(what, { seed, times: 0 });
    console.log(`${what}   (again: --only ${reader} --seed ${seed} --count 1)`);
  }
  faults.get(what).times++;
  if (outcome !== 'crashed' && outcome !== 'lost') {
    worker.child.kill('SIGKILL');
    worker = undefined;
  }
}
worker?.child.kill();

console.log('reader         read   refused    faults   slowest');
for (const [name, { read, refused, faults: wrong, slowest }] of Object.entries(tally))
  console.log(
    `${name.padEnd(11)}${[read, refused, wrong].map((n) => String(n).padStart(8)).join('  ')}  ${String(slowest).padStart(6)} ms`,
  );
const inputs = Object.values(tally).reduce((sum, row) => sum + row.read + row.refused + row.faults, 0);
console.log(`${inputs} inputs, ${faults.size} kinds of faults, at most ${Math.round(most / 1e6)} MB held`);
process.exitCode = faults.size > 0 ? 1 : 0;
