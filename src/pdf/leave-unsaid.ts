/** The beginnings of warnings that are left unsaid now, one list for each piece of work that goes on. */
const unsaid = new Set<readonly string[]>();
let unmute = (): void => {};

/** Puts a filter before the console's warnings. Taken away, it stays open to those that have built upon it meanwhile. */
function mute(): void {
  const { warn } = console;
  const filter = (...said: unknown[]): void => {
    const [first] = said;
    const isUnsaid = (beginning: string): boolean => typeof first === 'string' && first.startsWith(beginning);
    for (const beginnings of unsaid) if (beginnings.some(isUnsaid)) return;
    warn.apply(console, said);
  };
  console.warn = filter;
  unmute = () => {
    if (console.warn === filter) console.warn = warn;
  };
}

/**
 * Does a piece of work of a library that warns on the console and has no option against it. Only its own warnings are left
 * unsaid; whatever else warns meanwhile is heard, and who replaces `console.warn` meanwhile keeps what they put there.
 *
 * @param beginnings with which the library's warnings begin
 */
export async function leaveUnsaid<T>(beginnings: readonly string[], work: () => Promise<T>): Promise<T> {
  const own = [...beginnings];
  if (unsaid.size === 0) mute();
  unsaid.add(own);
  try {
    return await work();
  } finally {
    unsaid.delete(own);
    if (unsaid.size === 0) unmute();
  }
}
