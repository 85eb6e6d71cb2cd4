// Reads mutated inputs one after the other and tells its parent what came of each.
import { mutated } from './mutate.js';
import { READERS } from './readers.js';
import { allSeeds } from './seeds.js';

const seeds = await allSeeds();
process.on('message', async ({ reader, seed }) => {
  const answer = await READERS[reader](mutated(seeds[reader], seed)).then(
    ({ lost }) => (lost ? { outcome: 'lost', detail: lost } : { outcome: 'read' }),
    (error) =>
      error?.exitCode === undefined || error.exitCode === 1
        ? { outcome: 'crashed', detail: String(error?.stack ?? error) }
        : { outcome: 'refused' },
  );
  process.send({ ...answer, rss: process.memoryUsage.rss() });
});
process.send({ outcome: 'ready' });
