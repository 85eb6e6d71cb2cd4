// Seeds that are models: small, with checksums that can be made right again.
const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

const json = (bytes) => ({ bytes, isJson: true });

export const calibration = (file) => json(file('dictionaries/calibration.json'));
export const doubts = (file) => json(file('dictionaries/engine-doubts.json'));
/** The shipped detector with a few of its letter groups. */
export function detector(file) {
  const whole = JSON.parse(new TextDecoder().decode(file('dictionaries/detector.json')));
  const groups = Object.fromEntries(Object.entries(whole.groups).slice(0, 12));
  return json(new TextEncoder().encode(JSON.stringify({ ...whole, groups })));
}

/** A confusion model with some lines of each sort, and its end: without that nothing of it is read. */
export function confusions(file) {
  const lines = new TextDecoder().decode(file('dictionaries/confusions.tsv')).split('\n');
  const some = (tag, count) => lines.filter((line) => line.startsWith(`${tag}\t`)).slice(0, count);
  const rows = [...some('op', 12), ...some('met', 12), ...some('token', 6), ...some('tokenmet', 6)];
  return new TextEncoder().encode([lines[0], ...some('kinds', 1), ...rows, '#end', ''].join('\n'));
}

/** A table with its first lines and its end. */
export function table(file, name) {
  const lines = new TextDecoder().decode(file(`dictionaries/${name}`)).split('\n');
  return new TextEncoder().encode([...lines.slice(0, 20), '#end', ''].join('\n'));
}

/** The packed tables, made of a few lines of each. */
export async function knowledge(file) {
  const [{ buildKnowledge }, { encodeKnowledge }, { loadNgram }] = await Promise.all(
    ['model/build-knowledge.js', 'model/knowledge-file.js', 'model/ngram-model.js'].map(dist),
  );
  const bytesOf = (name) => (name === 'confusions.tsv' ? confusions(file) : table(file, name));
  const made = buildKnowledge(bytesOf, (name) => name, loadNgram((await ngram()).bytes, 'ngram.bin'));
  return { bytes: encodeKnowledge(made, { 'ngram.bin': '1 2' }), mend: mendModel };
}

const WORDS = 6;

/** A model file whose length and checksum fit what is in it: FNV-1a over words, as `src/model/model-file.ts` has it. */
function mendModel(mutated) {
  if (mutated.length < WORDS * 4) return mutated;
  const bytes = new Uint8Array(mutated);
  const words = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  words[4] = bytes.length;
  let hash = 0x811c9dc5;
  for (let i = 4; i < words.length; i++) hash = Math.imul(hash ^ words[i], 0x01000193);
  words[3] = hash >>> 0;
  return bytes;
}

/** A language model of a few words, up to three in a row. */
export async function ngram() {
  const [
    { encodeModelFile },
    { packTable, foldBucketHash, foldRemainderHash, ...seeds },
    { createVocabulary, encodeVocabulary },
  ] = await Promise.all(['model/model-file.js', 'model/packed-table.js', 'model/vocabulary.js'].map(dist));
  const vocabulary = createVocabulary(['ban', 'tuyên', 'giáo', 'thành', 'uỷ']);
  const size = vocabulary.size;
  const level = (order, count) => {
    const hash = (fold, seed, i) => {
      let value = seed;
      for (let k = 0; k < order; k++) value = fold(value, (i + k) % size);
      return value;
    };
    const numbers = Array.from({ length: count }, (_, i) => i);
    return packTable(
      {
        bucketHashes: Int32Array.from(numbers, (i) => hash(foldBucketHash, seeds.BUCKET_HASH_SEED, i)),
        remainderHashes: Int32Array.from(numbers, (i) =>
          hash(foldRemainderHash, seeds.REMAINDER_HASH_SEED, i),
        ),
        values: Uint32Array.from(numbers, (i) => i),
      },
      order < 3 ? 13 : 7,
    );
  };
  const [two, three] = [level(2, 5), level(3, 4)];
  const sections = {
    vocabulary: encodeVocabulary(vocabulary),
    logProbs1: new Float32Array(size).fill(-2),
    backoffCodes1: new Uint8Array(size).fill(1),
    backoffs1: new Float32Array(64).fill(-1),
    ...{ entries2: two.entries, drifts2: two.drifts, logProbs2: new Float32Array(128).fill(-1) },
    backoffs2: new Float32Array(64).fill(-1),
    ...{ entries3: three.entries, drifts3: three.drifts, logProbs3: new Float32Array(128).fill(-1) },
  };
  const header = { order: 3, sizes: [size, 5, 4] };
  return { bytes: encodeModelFile({ kind: 'ngram', version: 2, header, sections }), mend: mendModel };
}
