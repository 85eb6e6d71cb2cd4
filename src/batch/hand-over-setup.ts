import { readFile, writeFile } from 'node:fs/promises';
import type { WorkerSetup } from './task.js';

/** The password goes to processes in their environment, which none but their user may read; a file outlives a killed run. */
const PASSWORD_VARIABLE = 'KHOIPHUC_WORKER_PASSWORD';

/**
 * Writes what worker processes are told into a file, but for the password.
 *
 * @returns what their environment has to hold besides
 */
export async function handOverSetup(setup: WorkerSetup, file: string): Promise<NodeJS.ProcessEnv> {
  const { password, ...settings } = setup.settings;
  await writeFile(file, JSON.stringify({ ...setup, settings }), { mode: 0o600 });
  // As JSON: an environment takes no NUL.
  return password === undefined ? {} : { [PASSWORD_VARIABLE]: JSON.stringify(password) };
}

/** In a worker process: what it was told. Programs that it starts are not told the password. */
export async function takeOverSetup(file: string): Promise<WorkerSetup> {
  const setup = JSON.parse(await readFile(file, 'utf8')) as WorkerSetup;
  const kept = process.env[PASSWORD_VARIABLE];
  if (kept === undefined) return setup;
  delete process.env[PASSWORD_VARIABLE];
  return { ...setup, settings: { ...setup.settings, password: JSON.parse(kept) as string } };
}
