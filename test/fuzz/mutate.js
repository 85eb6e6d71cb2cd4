// Seeded mutations of bytes: the same seed makes the same input anywhere.

/** Numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NUMBERS = [
  '0',
  '-1',
  '1e999',
  '4294967295',
  '2147483648',
  '99999999999999999999',
  'NaN',
  '0.0000001',
  '65536',
];
const PIECES = [
  '\0',
  '\ufeff',
  '\ud83d\ude00',
  '<',
  '>',
  '&#x0;',
  '"',
  '\\',
  '%s',
  ']]>',
  '<!DOCTYPE a [',
  '\r',
  '\u0301'.repeat(40),
];
const LARGEST = 200_000;

const splice = (bytes, at, remove, insert) => {
  const out = new Uint8Array(bytes.length - remove + insert.length);
  out.set(bytes.subarray(0, at));
  out.set(insert, at);
  out.set(bytes.subarray(at + remove), at + insert.length);
  return out;
};

const MUTATIONS = [
  function flipBits(bytes, next) {
    const out = bytes.slice();
    for (let n = 1 + Math.floor(next() * 8); n > 0; n--)
      out[Math.floor(next() * out.length)] ^= 1 << Math.floor(next() * 8);
    return out;
  },
  function setBytes(bytes, next) {
    const out = bytes.slice();
    const at = Math.floor(next() * out.length);
    return out.fill([0, 0xff, 0x20, 0x7f][Math.floor(next() * 4)], at, at + 1 + Math.floor(next() * 16));
  },
  function cutOff(bytes, next) {
    return bytes.slice(0, Math.floor(next() * bytes.length));
  },
  function leaveOut(bytes, next) {
    const at = Math.floor(next() * bytes.length);
    return splice(bytes, at, Math.min(bytes.length - at, 1 + Math.floor(next() * 64)), new Uint8Array());
  },
  function repeatPart(bytes, next) {
    const at = Math.floor(next() * bytes.length);
    const part = bytes.subarray(at, at + 1 + Math.floor(next() * 200));
    const times = Math.max(
      1,
      Math.min(1 + Math.floor(next() * 40), Math.floor((LARGEST - bytes.length) / part.length)),
    );
    const many = new Uint8Array(part.length * times);
    for (let i = 0; i < times; i++) many.set(part, i * part.length);
    return splice(bytes, at, 0, many);
  },
  function putPiece(bytes, next) {
    const piece = new TextEncoder().encode(PIECES[Math.floor(next() * PIECES.length)]);
    return splice(bytes, Math.floor(next() * bytes.length), 0, piece);
  },
  function changeNumber(bytes, next) {
    const text = Buffer.from(bytes).toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const { 0: number, index } = numbers[Math.floor(next() * numbers.length)];
    return splice(bytes, index, number.length, Buffer.from(NUMBERS[Math.floor(next() * NUMBERS.length)]));
  },
  function moveLine(bytes, next) {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const [line] = lines.splice(Math.floor(next() * lines.length), 1);
    lines.splice(Math.floor(next() * (lines.length + 1)), 0, line);
    return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
  },
];

const VALUES = [null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', 'x', '\0\u0301', [], {}, [[]]];

/** Another tree of JSON: a value is replaced, left out, moved, or comes twice. */
function mutatedTree(tree, next) {
  const places = [];
  const walk = (value) => {
    for (const key of Object.keys(Object(value))) {
      if (typeof value === 'object') places.push([value, key]);
      if (typeof value[key] === 'object') walk(value[key]);
    }
  };
  const copy = structuredClone(tree);
  walk(copy);
  if (places.length === 0) return copy;
  const [parent, key] = places[Math.floor(next() * places.length)];
  const [from, other] = places[Math.floor(next() * places.length)];
  const kind = Math.floor(next() * 5);
  if (kind === 0) parent[key] = VALUES[Math.floor(next() * VALUES.length)];
  else if (kind === 1) parent[key] = structuredClone(from[other]);
  else if (kind === 2 && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (kind === 2) delete parent[key];
  else if (kind === 3 && Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[key]));
  else if (typeof parent[key] === 'number') parent[key] += [1, -1, 0.5, 1e9][Math.floor(next() * 4)];
  else if (typeof parent[key] === 'string')
    parent[key] = parent[key].slice(0, Math.floor(next() * parent[key].length));
  else parent[key] = [parent[key], parent[key]];
  return copy;
}

/** Share of the inputs of a seed with checksums of which these are made right again: else nothing but them is tried. */
const MENDED = 0.7;
/** Share of the inputs of a seed of JSON that is changed as JSON. */
const BY_TREE = 0.6;

/**
 * One to four mutations of one of the seeds.
 *
 * @param seeds bytes, with `mend` that makes the checksums of mutated bytes right, and `isJson`
 */
export function mutated(seeds, seed) {
  const next = random(seed);
  const { bytes: original, isJson, mend } = seeds[Math.floor(next() * seeds.length)];
  let bytes = original;
  let times = 1 + Math.floor(next() * 4);
  if (isJson && next() < BY_TREE) {
    let tree = JSON.parse(new TextDecoder().decode(bytes));
    for (; times > 0; times--) tree = mutatedTree(tree, next);
    bytes = new TextEncoder().encode(JSON.stringify(tree));
  } else {
    for (; times > 0 && bytes.length > 0; times--)
      bytes = MUTATIONS[Math.floor(next() * MUTATIONS.length)](bytes, next);
  }
  bytes = bytes.slice(0, LARGEST);
  return mend && next() < MENDED ? mend(bytes) : bytes;
}
