import { spawnSync } from 'node:child_process';

/** Whether the command is installed; tests that need it are skipped where it is not. */
export const HAS_XMLLINT = spawnSync('xmllint', ['--version']).status === 0;

/**
 * What xmllint says of an XML text; it looks nothing up on the network.
 *
 * @returns its output, `status` 0 when all is well
 */
export function xmllint(xml: string, ...options: string[]): { status: number | null; output: string } {
  const run = spawnSync('xmllint', ['--nonet', ...options, '-'], { input: xml, encoding: 'utf8' });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}
