/** Tokens remembered before the memory starts afresh: bounds memory on endless input. */
const MOST = 60_000;

/** What was made of a token before, or is made now. */
export function remember<T>(known: Map<string, T>, observed: string, make: () => T): T {
  let made = known.get(observed);
  if (made === undefined) {
    if (known.size >= MOST) known.clear();
    made = make();
    known.set(observed, made);
  }
  return made;
}
