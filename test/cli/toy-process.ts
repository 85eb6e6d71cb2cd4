import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** The command with a toy restorer, as a process of its own. */
export const toy = join(root, 'test/cli/toy-command.mjs');
export const isBuilt = existsSync(join(root, 'dist/cli/main.js'));
/** About 250 kB: two blocks. */
export const CHAPTER = 'pdy manh tuyen truyen\n'.repeat(11_500);
