import type { FileRecord } from '../batch/file-record.js';
import type { Messages } from './messages/messages.js';
import { visible } from './visible.js';

/** A reason with the name of its file in front: some have none, some only the last part of it. */
function withPath(path: string, input: string, reason: string): string {
  if (reason.startsWith(input) || reason.startsWith(path)) return reason;
  const last = `${path.slice(path.lastIndexOf('/') + 1)}: `;
  return `${path}: ${reason.startsWith(last) ? reason.slice(last.length) : reason}`;
}

/** What is to be told of a file that was not repaired, or not wholly; in one line, whatever is in its name. */
export function troubleOf(
  { status, path, input, reason = '' }: FileRecord,
  { folder: m, translate }: Messages,
): string | undefined {
  if (status === 'failed')
    return visible(reason === '' ? m.fileFailed(path) : withPath(path, input, translate(reason)));
  return status === 'partial' ? visible(m.notWhole(path, translate(reason))) : undefined;
}
