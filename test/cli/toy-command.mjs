// The built command with a restorer that capitalises, slowly if TOY_DELAY (milliseconds a block) says so: for tests of
// signals, pipes and memory, which need a process of their own.
import { main } from '../../dist/cli/main.js';

const delay = Number(process.env.TOY_DELAY ?? 0);

function restore(observed) {
  for (const end = Date.now() + delay; Date.now() < end; );
  return { text: observed.toUpperCase(), observed, corrections: [], kinds: {}, adapted: false };
}

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  loadRestorers: async () => () => ({ restore }),
});
if (process.env.TOY_MEMORY) process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`);
