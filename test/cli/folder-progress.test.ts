import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { FileRecord } from '../../src/batch/file-record.js';
import { barLine } from '../../src/cli/folder-bar.js';
import { folderProgress } from '../../src/cli/folder-progress.js';
import type { FolderTally } from '../../src/cli/folder-tally.js';
import type { Io } from '../../src/cli/io.js';
import { EN } from '../../src/cli/messages/en.js';

const RECORD: FileRecord = {
  ...{ path: 'a.txt', status: 'failed', input: 'in/a.txt', settings: '', models: '', program: '' },
  ...{ pages: 1, roads: {}, syllables: 0, changed: 0, unsure: 0, unreadable: 0 },
  ...{ warnings: [], seconds: 0, outputs: [], finished: '' },
};

/** A display, and what it has written so far, with a sign that can be seen in place of escape. */
function display(how: { isTTY?: boolean; columns?: number; quiet?: boolean; json?: boolean } = {}) {
  const { isTTY = true, columns = 80, quiet = false, json = false } = how;
  const stderr = Object.assign(new PassThrough({ highWaterMark: 2 ** 20 }), { isTTY, columns });
  const io = { stdin: Readable.from([]), stdout: stderr, stderr, messages: EN } as unknown as Io;
  const tally: FolderTally = {
    ...{ total: 3, done: 0, partial: 0, failed: 0, unchanged: 0, pages: 0, syllables: 0 },
  };
  const progress = folderProgress(io, tally, { quiet, json });
  const written = (): string => String(stderr.read() ?? '').replaceAll('\u001b', '␛');
  const fail = (more: Partial<FileRecord>): string => {
    written();
    progress.result({ record: { ...RECORD, ...more }, isUnchanged: false });
    return written();
  };
  return { progress, tally, written, fail };
}

describe('the bar of a run over a folder', () => {
  it('comes back to no row that it saved: failures have moved it on', () => {
    const { progress, fail, written } = display();
    progress.plan(3);
    const above = fail({ reason: 'in/a.txt: it is damaged' });
    progress.end(0);
    const all = above + written();
    expect(all).not.toMatch(/␛[78]/u);
    expect(all).toContain('khoiphuc: in/a.txt: it is damaged\n');
    expect(all).toMatch(/␛\[2K$/u);
  });

  it('stands below what is told, which may be wrapped, and is drawn again', () => {
    const { progress, written } = display();
    progress.plan(3);
    written();
    progress.tell(EN.folder.finishing);
    expect(written()).toMatch(/^\r␛\[K␛\[\?7hkhoiphuc: Finishing .*\n␛\[\?7l␛\[1G.*0 of 3 files/u);
    progress.end(0);
    progress.tell('over');
    expect(written()).toMatch(/khoiphuc: over\n$/u);
  });

  it('grows shorter before anything is left out, and says failures and the time left first', () => {
    const parts = ['91,234 of 100,000 files', '1,234 failed', '12.5 h left', '1,234,567 pages', '25 files/s'];
    const all = parts.join(', ');
    expect(barLine(0.5, parts, 120)).toBe(`${'█'.repeat(6)}${'░'.repeat(6)} ${all}`);
    expect(barLine(0.5, parts, all.length + 5)).toBe(`██░░ ${all}`);
    expect(barLine(0.5, parts, all.length)).toBe(all);
    expect(barLine(0.5, parts, 55)).toBe(`██░░ ${parts.slice(0, 3).join(', ')}`);
    expect(barLine(0.5, parts, 20)).toBe('91,234 of 100,000 f…');
    for (let columns = 10; columns < 130; columns++)
      expect(barLine(0.3, parts, columns).length).toBeLessThanOrEqual(columns);
  });
});

describe('learning from a folder', () => {
  it('is shown as a bar, as lines, and as events', () => {
    const bar = display();
    bar.progress.plan(3);
    bar.progress.learnt(2, 3);
    bar.progress.note('x');
    expect(bar.written()).toContain('████████░░░░ Learning: 2 of 3 files');
    bar.progress.end(0);
    const lines = display({ isTTY: false });
    lines.progress.plan(3);
    for (const files of [0, 1, 2, 3]) lines.progress.learnt(files, 3);
    expect(lines.written()).toMatch(/Learning: 0 of 3 files\nkhoiphuc: Learning: 3 of 3 files\n$/u);
    lines.progress.end(0);
    const json = display({ json: true });
    json.progress.learnt(1, 3);
    expect(JSON.parse(json.written())).toMatchObject({ event: 'learnt', files: 1, of: 3 });
  });
});

describe('a failure', () => {
  it('begins with the whole path of its file, and holds no control characters', () => {
    const { fail } = display({ isTTY: false, quiet: true });
    const path = 'b/a.txt';
    expect(fail({ path, reason: 'page 1: it is lost' })).toBe('khoiphuc: b/a.txt: page 1: it is lost\n');
    expect(fail({ path, reason: 'a.txt: no form' })).toBe('khoiphuc: b/a.txt: no form\n');
    expect(fail({ path: 'x\n\u001b[31m', reason: '' })).toBe('khoiphuc: x\\n\\x1b[31m: it failed\n');
  });
});
