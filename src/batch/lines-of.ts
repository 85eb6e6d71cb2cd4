/**
 * Lines of a stream, without their ends; `undefined` in place of one that is too long, which is passed over. Each piece is
 * looked at once, however many a line consists of, and no more than `longest` of a line is held.
 *
 * @param input UTF-8, in pieces of any size
 * @param longest UTF-16 units of one line
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  longest: number,
): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  let length = 0;
  const hold = (part: string): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part !== '') parts.push(part);
  };
  const take = (): string | undefined => {
    const line = length > longest ? undefined : parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  const cut = function* (piece: string): Generator<string | undefined> {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      hold(piece.slice(start, end));
      yield take();
      start = end + 1;
    }
    hold(piece.slice(start));
  };
  for await (const piece of input)
    yield* cut(typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
  yield* cut(decoder.decode());
  if (length > 0) yield take();
}
