import { InputGuard } from './input-guard.js';
import type { FileJob, WorkerSetup } from './task.js';

const guards = new WeakMap<WorkerSetup, InputGuard>();

/** One for all files: it remembers the folder of the last. */
function guardOf(setup: WorkerSetup): InputGuard | undefined {
  const { output, inputs } = setup;
  const known = guards.get(setup) ?? (inputs && new InputGuard(output, inputs));
  if (known) guards.set(setup, known);
  return known;
}

/**
 * Looks at the places of a file's results right before they are put there: with `--watch`, or during days of work, what was
 * checked at the beginning may be different now.
 *
 * @param names of the results, inside the output folder
 * @returns why they must not be put there, for people
 */
export async function obstacleTo(
  names: readonly string[],
  { input }: FileJob,
  setup: WorkerSetup,
): Promise<string | undefined> {
  for (const name of names) {
    const source = await guardOf(setup)?.inputAt(name);
    if (source !== undefined)
      return `${input}: its result ${name} would overwrite the input ${source}. Give another folder with \`-o\`.`;
  }
  return undefined;
}
