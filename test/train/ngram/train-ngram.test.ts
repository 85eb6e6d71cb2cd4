import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNgram } from '../../../src/model/ngram-model.js';
import { countUnigrams } from '../../../src/train/count-unigrams.js';
import { countForms, readCorpus } from '../../../src/train/ngram/corpus-stream.js';
import { type TrainingOptions, trainNgram } from '../../../src/train/ngram/train-ngram.js';

const PARTY = ['Đẩy mạnh tuyên truyền.', 'Ban Tuyên giáo Tỉnh ủy đẩy mạnh tuyên truyền.', 'TUYÊN TRUYỀN 2/9'];
const NEWS = ['Ông Nam nói hôm 12/3.', 'Đội tuyển đẩy mạnh tấn công.', 'Ông nói: tuyên bố.'];
const silent = (): void => {};
let folder: string;
let options: TrainingOptions;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoiphuc-train-'));
  const repeated = Array.from({ length: 40 }, (_, i) => PARTY[i % 3]!);
  writeFileSync(join(folder, 'party.txt'), `${repeated.join('\n')}\n`);
  writeFileSync(join(folder, 'news.txt'), NEWS.join('\r\n'));
  const group = { order: 3, cutoffs: [1], vocabularyCutoff: 1 };
  options = {
    groups: [
      { name: 'party', files: [join(folder, 'party.txt')], ...group },
      { name: 'news', files: [join(folder, 'news.txt')], ...group, order: 2 },
    ],
    heldOutFiles: ['party.txt'],
    heldOutBlock: { from: 0.5, to: 0.7 },
    date: '2026-11-21',
    command: 'khoiphuc train toy',
    progress: silent,
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('readCorpus', () => {
  it('sets the block aside and counts the rest', () => {
    const corpus = readCorpus(options.groups, new Set(['party.txt']), { from: 0.5, to: 0.7 }, silent);
    const [party, news] = corpus.groups;
    const paragraphs = (stream: Int32Array): number => stream.filter((form) => form < 0).length;
    expect(paragraphs(party!.train) + paragraphs(party!.heldOut)).toBe(40);
    const lengths = Array.from({ length: 40 }, (_, i) => Buffer.byteLength(PARTY[i % 3]!) + 1);
    const size = lengths.reduce((sum, length) => sum + length, 0);
    let begin = 0;
    let inside = 0;
    for (const length of lengths) {
      if (begin >= Math.floor(size * 0.5) && begin < Math.floor(size * 0.7)) inside++;
      begin += length;
    }
    expect(inside).toBeGreaterThan(5);
    expect(paragraphs(party!.heldOut)).toBe(inside);
    expect(news!.heldOut.length).toBe(0);
    expect(news!.files[0]!.paragraphs).toBe(3);
    expect(news!.files[0]!.sha256).toBe(createHash('sha256').update(NEWS.join('\r\n')).digest('hex'));
  });

  it('counts tokens over all their cased forms', () => {
    const corpus = readCorpus(options.groups, new Set(), { from: 0, to: 0 }, silent);
    const unigrams = countUnigrams(
      corpus.forms,
      corpus.groups.map((group) => countForms(corpus.forms, group.train)),
    );
    const tuyen = unigrams.find(({ key }) => key === 'tuyên')!;
    // the first paragraph stands 14 times with one, the second 13 times with two, the third 13 times with one
    expect(tuyen.counts).toEqual([14 + 2 * 13 + 13, 1]);
    const of = (key: string) => unigrams.find((unigram) => unigram.key === key);
    expect(of('ủy')).toEqual({ key: 'ủy', counts: [13, 0], total: 13 });
    expect(of('bố')).toEqual({ key: 'bố', counts: [0, 1], total: 1 });
    expect(unigrams.map(({ total }) => total)).toEqual(
      unigrams.map(({ total }) => total).sort((a, b) => b - a),
    );
  });
});

describe('trainNgram', () => {
  it('makes the same bytes from the same text', () => {
    const [once, again] = [trainNgram(options, 1e6), trainNgram(options, 1e6)];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  });

  it('says in the header what it was made from', () => {
    const { header, order } = loadNgram(trainNgram(options, 1e6).bytes);
    expect(order).toBe(3);
    expect(header).toMatchObject({
      date: '2026-11-21',
      command: 'khoiphuc train toy',
      groups: [
        { name: 'party', files: [{ name: 'party.txt', paragraphs: 40 }] },
        { name: 'news', files: [{ name: 'news.txt', paragraphs: 3 }] },
      ],
      heldOutPerplexity: [{ group: 'party' }],
    });
  });

  it('prefers what it has read', () => {
    const model = loadNgram(trainNgram(options, 1e6).bytes);
    const id = model.vocabulary.id;
    const states = new Int32Array(3 * model.stateSize);
    model.beginState(states, 0);
    model.score(states, 0, id('đẩy'), states, model.stateSize);
    const likely = model.score(states, model.stateSize, id('mạnh'), states, 2 * model.stateSize);
    const unlikely = model.score(states, model.stateSize, id('nam'), states, 2 * model.stateSize);
    expect(likely).toBeGreaterThan(Math.log(0.8));
    expect(unlikely).toBeLessThan(Math.log(0.05));
  });

  it('keeps to a budget', () => {
    const whole = trainNgram(options, 1e6);
    const sizes = (bytes: Uint8Array): number[] => loadNgram(bytes).header.sizes as number[];
    const small = trainNgram(options, 500);
    expect(sizes(small.bytes)[0]).toBe(sizes(whole.bytes)[0]);
    expect(sizes(small.bytes)[1]!).toBeLessThan(sizes(whole.bytes)[1]!);
  });
});
