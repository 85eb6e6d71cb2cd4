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

/** One to four mutations of one of the seeds. */
export function mutated(seeds, seed) {
  const next = random(seed);
  let bytes = seeds[Math.floor(next() * seeds.length)];
  for (let n = 1 + Math.floor(next() * 4); n > 0 && bytes.length > 0; n--)
    bytes = MUTATIONS[Math.floor(next() * MUTATIONS.length)](bytes, next);
  return bytes.slice(0, LARGEST);
}
