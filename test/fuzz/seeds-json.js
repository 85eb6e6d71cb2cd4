// Seeds that are JSON: what people and the program itself wrote.
import { createHash } from 'node:crypto';

const bytes = (value) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** The same corrections with hashes that fit again; bytes that are no JSON stay. */
function mendCorrections(mutated) {
  try {
    const file = JSON.parse(new TextDecoder().decode(mutated));
    for (const page of file.pages) page.observedSha256 = sha256(page.observed);
    file.source.observedSha256 = sha256(file.pages.map((page) => `${page.observedSha256}\n`).join(''));
    return bytes(file);
  } catch {
    return mutated;
  }
}

const page = (number, observed, restored, decisions) => ({
  ...{ page: number, observedSha256: sha256(observed), observed, restored, decisions },
});

export function corrections() {
  const typed = { observed: 'gido', before: 'gido', intended: 'giáo', decision: 'typed' };
  const accepted = { observed: 'Dang', before: 'Đảng', intended: 'Đảng', decision: 'accepted' };
  const file = {
    ...{ schema: 'khoiphuc/corrections', version: 1, producer: 'khoiphuc 0.1.0' },
    source: { name: 'a.pdf', paged: true, observedSha256: '' },
    pages: [
      page(1, 'Ban Tuyén gido', [[4, 9, 'Tuyên']], [{ span: { start: 10, end: 14 }, ...typed }]),
      page(2, 'Dang bo\nNguyén Hanh', [[0, 4, 'Đảng']], [{ span: { start: 0, end: 4 }, ...accepted }]),
    ],
  };
  return { bytes: mendCorrections(bytes(file)), isJson: true, mend: mendCorrections };
}

export function learned() {
  const source = {
    name: 'a.pdf',
    observedSha256: 'ab',
    terms: ['Nguyễn Hạnh'],
    pairs: [['gido', 'giáo', 2]],
  };
  return { bytes: bytes({ schema: 'khoiphuc/learned', version: 1, sources: [source] }), isJson: true };
}

/** As `--format json` writes it: `apply --document` reads it. */
export function documentJson() {
  const correction = {
    ...{
      span: { start: 0, end: 5 },
      observed: 'Tuyén',
      intended: 'Tuyên',
      kind: 'letters',
      status: 'changed',
    },
    ...{ confidence: 0.9, margin: 3, channelLogProb: -2, languageLogProb: -4 },
    alternatives: [{ text: 'Tuyến', probability: 0.1 }],
  };
  const word = {
    ...{ text: 'Tuyên', confidence: 0.9, status: 'changed', from: 0, to: 1 },
    box: { x: 1, y: 2, width: 30, height: 10 },
  };
  const pages = [
    {
      ...{ number: 1, road: 'image', reason: 'a scan', text: 'Tuyên', observed: 'Tuyén', warnings: [] },
      ...{ size: { width: 100, height: 50 }, dpi: 72, lines: [{ words: [word] }], corrections: [correction] },
    },
  ];
  const counts = { pages: 1, failedPages: [], words: 1, changed: 1, kept: 0, unsure: 0, unreadable: 0 };
  const file = {
    schema: 'khoiphuc/document',
    version: 1,
    name: 'a.pdf',
    producer: 'khoiphuc',
    pages,
    summary: counts,
  };
  return { bytes: bytes(file), isJson: true };
}

const RECORD = {
  ...{ path: 'a/Số 21.pdf', status: 'done', input: 'in/a/Số 21.pdf', sha256: 'x', settings: 's' },
  ...{
    stamp: { bytes: 10, modified: '1', changed: '1' },
    models: 'm',
    program: 'p',
    pages: 1,
    roads: { text: 1 },
  },
  ...{ syllables: 4, changed: 1, unsure: 0, unreadable: 0, warnings: [], seconds: 1 },
  ...{ outputs: [{ path: 'a/Số 21.txt', bytes: 3, sha256: 'y' }], finished: '2026-11-21T00:00:00.000Z' },
};

export function manifest() {
  return bytes(`${JSON.stringify(RECORD)}\n${JSON.stringify({ ...RECORD, path: 'b' })}\n`);
}

/** For `--jsonl`. */
export function lines() {
  return bytes(
    '{"id":1,"text":"Pdy manh"}\n{"id":{"a":2},"path":"x.txt"}\n\n{"id":"ba","text":"tuyén\\ntruyén"}\n',
  );
}
