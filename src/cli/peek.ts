import type { Readable } from 'node:stream';

/** The beginning of a stream, and the whole of it, which can be read once. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly whole: AsyncGenerator<Uint8Array>;
}

/** Looks at the first bytes of a stream without taking them from whoever reads it. */
export async function peek(stream: Readable, bytes: number): Promise<Peeked> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const rest = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let ended = false;
  while (length < bytes && !ended) {
    const next = await rest.next();
    if (next.done) ended = true;
    else {
      pieces.push(next.value);
      length += next.value.length;
    }
  }
  const whole = (async function* (): AsyncGenerator<Uint8Array> {
    yield* pieces;
    while (!ended) {
      const next = await rest.next();
      if (next.done) return;
      yield next.value;
    }
  })();
  return { head: Buffer.concat(pieces), whole };
}

/** All bytes of a stream. */
export async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
