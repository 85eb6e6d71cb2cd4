import { createHash } from 'node:crypto';

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4, which Node no longer has. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => ([state[i], state[j]] = [state[j]!, state[i]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    swap(i, j);
  }
  let [a, b] = [0, 0];
  const out = data.map((byte) => {
    a = (a + 1) % 256;
    b = (b + state[a]!) % 256;
    swap(a, b);
    return byte ^ state[(state[a]! + state[b]!) % 256]!;
  });
  return Buffer.from(out);
}

/**
 * A PDF with a title, by hand, encrypted as PDF 1.1 does it, with an empty password and all rights.
 *
 * @param kids what its tree names as pages; object 3 is one
 */
export function titled(title: Buffer, kids = '3 0 R'): Buffer {
  const pad = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const [owner, id] = [Buffer.alloc(32, 7), Buffer.alloc(16, 9)];
  const key = md5(pad, owner, Buffer.from([0xff, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const inObject = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), title);
  const written = inObject
    .toString('latin1')
    .replace(/[()\\\r]/gu, (sign) => (sign === '\r' ? '\\r' : `\\${sign}`));
  const objects = [
    ...['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 1/Kids[${kids}]>>`],
    ...['<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>', `<</Title(${written})>>`],
    `<</Filter/Standard/V 1/R 2/P -1/O<${owner.toString('hex')}>/U<${rc4(key, pad).toString('hex')}>>>`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  const trailer = `trailer<</Size 6/Root 1 0 R/Info 4 0 R/Encrypt 5 0 R/ID[<${id.toString('hex')}><00>]>>`;
  return Buffer.from(`%PDF-1.4\n${body}${trailer}\n%%EOF`, 'latin1');
}
