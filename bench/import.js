// What a program waits for before it has done anything: `import 'khoiphuc'`, cold, each time in a new process.
//
//   npm run bench:import
import { spawnSync } from 'node:child_process';

const RUNS = 15;
const TARGET = 50;
const ENTRIES = ['index.js', 'browser/index.js', 'detect.js', 'cli/main.js'];

const code = (entry) => `
const before = process.cpuUsage();
const start = performance.now();
await import(${JSON.stringify(new URL(`../dist/${entry}`, import.meta.url).href)});
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }));`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Processor milliseconds of Node that does nothing. */
function bare() {
  const script = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)';
  return median(
    Array.from({ length: RUNS }, () =>
      Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout),
    ),
  );
}

console.log('| import of | least | median | processor, least | target |');
console.log('|---|--:|--:|--:|--:|');
for (const entry of ENTRIES) {
  const runs = Array.from({ length: RUNS }, () => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code(entry)], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  });
  const least = (key) => Math.min(...runs.map((run) => run[key])).toFixed(1);
  const target = entry === 'index.js' ? `≤ ${TARGET} ms` : '';
  console.log(
    `| ${entry} | ${least('wall')} ms | ${median(runs.map(({ wall }) => wall)).toFixed(1)} ms | ${least('cpu')} ms | ${target} |`,
  );
}
console.log(`\nNode alone: ${bare().toFixed(1)} ms of processor`);
