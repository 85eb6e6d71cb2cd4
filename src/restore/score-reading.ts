import { logAdd } from './log-add.js';
import type { Channel } from './channel.js';
import type { Reading } from './shortlist.js';

/** Natural log of P(observed | this reading) in a document's channel: letter groups, and whole tokens remembered. */
export function scoreReading(channel: Channel, reading: Reading): number {
  const { table } = channel;
  const { cells, core } = reading;
  let sum = reading.outside;
  for (let i = 0; i < cells.length; i++) sum += table[cells[i]!]!;
  sum += channel.groupShareLogProb.get(core) ?? 0;
  for (const remembered of channel.memory.get(reading.observedCore) ?? [])
    if (remembered.intended === core) sum = logAdd(sum, Math.log(remembered.probability));
  return sum;
}
