import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { layOutDamage } from '../../src/model/damage.js';
import { decodeKnowledge, encodeKnowledge, fingerprint } from '../../src/model/knowledge-file.js';
import { loadModels, SHIPPED_MODELS } from '../../src/model/load.js';
import { buildNames } from '../../src/model/name-parts.js';
import { packTables } from '../../src/model/pack-tables.js';
import { KNOWLEDGE_SOURCES, MODEL_FILES } from '../../src/model/read-models.js';
import { toyCodes, toyConfusions, toyLexicon } from '../restore/toy-models.js';

const STALE =
  'dictionaries/knowledge.bin is not what the tables and the code make of it: npm run build && node bin/khoiphuc.js train pack -o dictionaries';

describe('the shipped knowledge.bin', () => {
  it('is what the tables make', async () => {
    const files = new Map<string, Uint8Array>();
    for (const name of KNOWLEDGE_SOURCES) files.set(name, await readFile(join(SHIPPED_MODELS, name)));
    const made = packTables(files, (name) => name);
    const shipped = await readFile(join(SHIPPED_MODELS, MODEL_FILES.knowledge));
    expect(Buffer.compare(made, shipped) === 0, STALE).toBe(true);
  });
});

describe('knowledge that was packed', () => {
  const confusions = {
    ...toyConfusions(['clean', 'eng'], { ế: { ế: [0.9, 0.1], é: [0.1, 0.9] }, ết: { ét: [0, 0.3] } }),
    tokens: [
      { intended: 'hết', observed: 'hét', counts: Float64Array.of(0, 3) },
      { intended: 'của', observed: 'cua', counts: Float64Array.of(1, 2) },
      { intended: 'hết', observed: 'hef', counts: Float64Array.of(0, 1) },
    ],
    tokensMet: new Map([
      ['hết', Float64Array.of(5, 6)],
      ['của', Float64Array.of(7, 8)],
    ]),
  };
  const plain = toyLexicon({ hết: 0.5, hòa: 0.1 }, { UBND: 0.2 });
  const entries = plain.entries.map((e) => {
    if (e.text === 'hòa') return { ...e, toneStyle: 'old' as const, words: [7, 9] };
    return e.text === 'UBND' ? { ...e, otherwise: { words: [3, 5, 8], logProb: -1.5 } } : e;
  });
  const lexicon = { ...plain, entries };
  const codes = toyCodes({ QĐ: 0.5, TW: 0.2 }, { TW: { partyBody: 0.9 } });
  const damage = layOutDamage(confusions, lexicon, codes);
  const names = buildNames({
    surname: [{ name: 'Hồ', count: 3 }],
    middle: [{ name: 'Thị', count: 2 }],
    given: [
      { name: 'Dung', count: 1 },
      { name: 'Hạnh', count: 1 },
    ],
  });
  const knowledge = { lexicon, codes, confusions, damage, terms: ['kinh tế', 'Hà Nội'], names };
  const bytes = encodeKnowledge(knowledge, { 'ngram.bin': '1 2' });
  const read = decodeKnowledge(bytes, 'knowledge.bin');

  it('comes out as it went in', () => {
    const { knowledge: known, sources } = read;
    expect(sources).toEqual({ 'ngram.bin': '1 2' });
    expect(known.terms).toEqual(knowledge.terms);
    expect([...known.names.given.keys()]).toEqual(['dung', 'hạnh']);
    expect(known.names.given.get('hạnh')).toBeCloseTo(Math.log(0.5), 6);
    expect(known.names.surname.get('hồ')).toBe(0);
    for (const name of ['lexicon', 'codes'] as const) {
      const { find: _, ...parts } = knowledge[name];
      expect(known[name]).toMatchObject(parts);
      for (const [i, { text }] of parts.entries.entries()) expect(known[name].find(text)).toBe(i);
      expect(known[name].find('không')).toBe(-1);
    }
    expect(known.codes.placeLogProbs).toEqual(codes.placeLogProbs);
    expect(known.damage.kindTable).toEqual(damage.kindTable);
    expect({ ...confusions, ...known.confusions }).toEqual(confusions);
    for (const name of ['operations', 'tokens', 'met', 'tokensMet'] as const)
      expect(known.confusions[name]).toEqual(confusions[name]);
  });

  it('is refused when its sizes do not fit each other, whatever its checksum says', () => {
    const { kindTable } = damage;
    for (const cells of [-1, kindTable.layout.cells + 1, 2 ** 31 - 1]) {
      const other = { ...kindTable, layout: { ...kindTable.layout, cells } };
      const forged = encodeKnowledge({ ...knowledge, damage: { ...damage, kindTable: other } }, {});
      expect(() => decodeKnowledge(forged, 'knowledge.bin')).toThrow(/sizes do not fit each other/u);
    }
    const short = { ...codes, placeLogProbs: codes.placeLogProbs.subarray(1) };
    const forged = encodeKnowledge({ ...knowledge, codes: short }, {});
    expect(() => decodeKnowledge(forged, 'knowledge.bin')).toThrow(/sizes do not fit each other/u);
  });

  it('tells how whole tokens were damaged', () => {
    const { tokens } = read.knowledge.damage;
    expect(tokens.met.get('hết')).toEqual(Float64Array.of(5, 6));
    expect(tokens.met.get('hét')).toBeUndefined();
    expect(tokens.counts.get('hét')?.get('hết')).toEqual(Float64Array.of(0, 3));
    expect(tokens.counts.get('hef')?.get('hết')).toEqual(Float64Array.of(0, 1));
    expect(tokens.counts.get('hef')?.get('của')).toBeUndefined();
    expect(tokens.counts.get('và')).toBeUndefined();
  });

  it('is refused when a byte of it is damaged', () => {
    const damaged = bytes.slice();
    damaged[damaged.length - 5]! ^= 1;
    expect(() => decodeKnowledge(damaged, 'a/knowledge.bin')).toThrow(ModelError);
    expect(() => decodeKnowledge(damaged, 'a/knowledge.bin')).toThrow(/a\/knowledge\.bin/);
  });

  it('has a fingerprint of every file that sees each byte', () => {
    const text = Uint8Array.from({ length: 11 }, (_, i) => i);
    const seen = new Set([fingerprint(text)]);
    for (let i = 0; i < text.length; i++) {
      const other = text.slice();
      other[i]! ^= 4;
      seen.add(fingerprint(other));
    }
    expect(seen.size).toBe(text.length + 1);
  });
});

describe('a folder of models', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
    for (const name of [...KNOWLEDGE_SOURCES, ...Object.values(MODEL_FILES)])
      await symlink(
        join(fileURLToPath(new URL('../../dictionaries/', import.meta.url)), name),
        join(dir, name),
      ).catch(() => undefined);
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('counts by its tables where these were edited since', async () => {
    const table = join(dir, 'party-terms.tsv');
    const edited = `${await readFile(table, 'utf8')}zăng zắc zuyên\tparty\t1\n`;
    await rm(table);
    await writeFile(table, edited);
    expect((await loadModels(SHIPPED_MODELS)).terms.terms.map(({ text }) => text)).not.toContain(
      'zăng zắc zuyên',
    );
    expect((await loadModels(dir)).terms.terms.map(({ text }) => text)).toContain('zăng zắc zuyên');
  });

  it('is refused when a table was cut off, with packed knowledge and without', async () => {
    const table = join(dir, 'party-terms.tsv');
    const lines = (await readFile(table, 'utf8')).split('\n');
    await rm(table);
    await writeFile(table, `${lines.slice(0, 30).join('\n')}\n`);
    await expect(loadModels(dir)).rejects.toThrow(/party-terms\.tsv` is cut off: after \d+ rows/u);
    await rm(join(dir, MODEL_FILES.knowledge));
    await expect(loadModels(dir)).rejects.toThrow(ModelError);
  });

  it('needs no packed knowledge, and refuses one that is cut off', async () => {
    const packed = join(dir, MODEL_FILES.knowledge);
    await rm(packed);
    expect((await loadModels(dir)).lexicon.find('nghị')).toBeGreaterThanOrEqual(0);
    await copyFile(join(SHIPPED_MODELS, MODEL_FILES.knowledge), packed);
    await writeFile(packed, (await readFile(packed)).subarray(0, 1000));
    await expect(loadModels(dir)).rejects.toThrow(ModelError);
  });
});
