import { fatalError } from './fatal-error.js';
import type { ObjectJob, ObjectOutcome } from './task.js';
import { CrashError, type Slots } from './worker-slots.js';

async function runGroup(slots: Slots, objects: readonly ObjectJob[]): Promise<readonly ObjectOutcome[]> {
  try {
    const { objects: outcomes = [], fatal } = await slots.run({ kind: 'objects', objects });
    if (fatal) throw fatalError(fatal);
    return outcomes;
  } catch (error) {
    if (!(error instanceof CrashError)) throw error;
    return [];
  }
}

/** Has a process do the objects of a group; after a crash each once more, alone. @throws ModelError when no process can do any */
export async function runObjectGroup(
  slots: Slots,
  objects: readonly ObjectJob[],
): Promise<readonly ObjectOutcome[]> {
  const together = await runGroup(slots, objects);
  if (together.length === objects.length) return together;
  const outcomes: ObjectOutcome[] = [];
  for (const object of objects) {
    const [outcome] = await runGroup(slots, [object]);
    const error = 'the program that reads it crashed, twice. It may be damaged; please report it.';
    outcomes.push(outcome ?? { id: object.id, error: `${object.path ?? 'the text'}: ${error}` });
  }
  return outcomes;
}
