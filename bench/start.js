// What a person waits for: the command from nothing to the result of a one-page file; its memory; the model files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedMangled } from './documents.js';
import { head, row } from './table.js';

const COMMAND = fileURLToPath(new URL('../bin/khoiphuc.js', import.meta.url));
const MODELS = fileURLToPath(new URL('../dictionaries/', import.meta.url));
const RUNS = 5;
const PAGE_LINES = 40;
/** Prints the peak of the resident memory, in kilobytes, as the last thing of the process. */
const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))';

function runCommand(file) {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ['--import', REPORT_MEMORY, COMMAND, 'repair', file, '-q'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(`the command failed: ${run.stderr}`);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, megabytes: Number(/peak (\d+)/.exec(run.stderr)[1]) / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints the rows of starting up. */
export function start() {
  head('Start');
  const dir = mkdtempSync(join(tmpdir(), 'khoiphuc-bench-'));
  try {
    const page = join(dir, 'page.txt');
    const { observed } = shippedMangled();
    writeFileSync(page, observed.split('\n').slice(0, PAGE_LINES).join('\n'));
    const runs = Array.from({ length: RUNS }, () => runCommand(page));
    const seconds = median(runs.map((r) => r.seconds));
    row(
      `command on one page, median of ${RUNS}`,
      ['', '', `${seconds.toFixed(2)} s`],
      '≤ 1.00 s',
      seconds <= 1,
    );
    const small = median(runs.map((r) => r.megabytes));
    row('peak memory, one page', ['', '', `${small.toFixed(0)} MB`], '≤ 400 MB', small <= 400);
    const long = join(dir, 'long.txt');
    writeFileSync(long, `${observed}\n`.repeat(200));
    const big = runCommand(long).megabytes;
    row('peak memory, the document 200 times', ['', '', `${big.toFixed(0)} MB`], '≤ 400 MB', big <= 400);
  } finally {
    rmSync(dir, { recursive: true });
  }
  const bytes = readdirSync(MODELS)
    .filter((file) => /\.(bin|tsv)$/.test(file))
    .reduce((n, file) => n + statSync(join(MODELS, file)).size, 0);
  row('model files together', ['', '', `${(bytes / 1e6).toFixed(1)} MB`], '≤ 40.0 MB', bytes <= 40e6);
}
