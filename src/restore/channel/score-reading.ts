import type { Reading } from '../readings/reading.js';
import type { Channel } from './channel.js';
import { withMemory } from './token-memory.js';

/** Natural log of P(observed | this reading) in a document's channel: letter groups, and whole tokens remembered. */
export function scoreReading(channel: Channel, reading: Reading): number {
  const { operations } = reading;
  let sum = reading.outside * channel.dearer;
  for (let i = 0; i < operations.length; i++) sum += channel.valueOf(operations[i]!);
  return withMemory(
    reading.remembered,
    channel.weights,
    channel.document,
    reading.core,
    reading.observedCore,
    sum,
    channel.learned,
  );
}
