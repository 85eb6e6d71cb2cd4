/** Texts remembered before a memory starts afresh: bounds memory on endless input. */
const MOST = 60_000;

/** What was made of a text before, or is made now. */
export function remember<T>(known: Map<string, T>, text: string, make: () => T, most = MOST): T {
  let made = known.get(text);
  if (made === undefined) {
    if (known.size >= most) known.clear();
    made = make();
    known.set(text, made);
  }
  return made;
}
