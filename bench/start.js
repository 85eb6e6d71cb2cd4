// What a person waits for: the command from nothing to the result of a one-page file; its memory; the model files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedMangled } from './documents.js';
import { head, row } from './table.js';

const COMMAND = fileURLToPath(new URL('../bin/khoiphuc.js', import.meta.url));
const RUNS = 5;
const PAGE_LINES = 40;
/** Prints the peak of the resident memory (kilobytes) and the processor time (microseconds) when the process ends. */
const REPORT_USAGE =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();' +
  'process.stderr.write("\\npeak "+u.maxRSS+" cpu "+(u.userCPUTime+u.systemCPUTime)+"\\n")})';

function runCommand(file, models) {
  const start = process.hrtime.bigint();
  const run = spawnSync(
    process.execPath,
    ['--import', REPORT_USAGE, COMMAND, 'repair', file, '-q', '--models', models],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (run.status !== 0) throw new Error(`the command failed: ${run.stderr}`);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(run.stderr);
  return { seconds, megabytes: Number(peak) / 1024, cpuSeconds: Number(cpu) / 1e6 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints the rows of starting up with the models of a folder. */
export function start(models) {
  head('Start');
  const dir = mkdtempSync(join(tmpdir(), 'khoiphuc-bench-'));
  try {
    const page = join(dir, 'page.txt');
    const { observed } = shippedMangled();
    writeFileSync(page, observed.split('\n').slice(0, PAGE_LINES).join('\n'));
    const runs = Array.from({ length: RUNS }, () => runCommand(page, models));
    const seconds = median(runs.map((r) => r.seconds));
    row(
      `command on one page, median of ${RUNS}`,
      ['', '', `${seconds.toFixed(2)} s`],
      '≤ 1.00 s',
      seconds <= 1,
    );
    row('  processor time', ['', '', `${median(runs.map((r) => r.cpuSeconds)).toFixed(2)} s`], '', undefined);
    const small = median(runs.map((r) => r.megabytes));
    row('peak memory, one page', ['', '', `${small.toFixed(0)} MB`], '≤ 400 MB', small <= 400);
    const long = join(dir, 'long.txt');
    writeFileSync(long, `${observed}\n`.repeat(100));
    const big = runCommand(long, models).megabytes;
    row('peak memory, the document 100 times', ['', '', `${big.toFixed(0)} MB`], '≤ 400 MB', big <= 400);
  } finally {
    rmSync(dir, { recursive: true });
  }
  const sizes = readdirSync(models)
    .filter((file) => /\.(bin|tsv|json)$/.test(file))
    .map((file) => ({ file, bytes: statSync(join(models, file)).size }));
  const bytes = sizes.reduce((n, size) => n + size.bytes, 0);
  row('model files together', ['', '', `${(bytes / 1e6).toFixed(1)} MB`], '≤ 40.0 MB', bytes <= 40e6);
  for (const name of ['ngram.bin', 'confusions.tsv']) {
    const size = sizes.find(({ file }) => file === name)?.bytes ?? 0;
    row(`  ${name}`, ['', '', `${(size / 1e6).toFixed(1)} MB`], '');
  }
}
