import { setFlagsFromString } from 'node:v8';

/**
 * How V8 is told to wait longer before it compiles code to its fastest form, by its major version: ten times its own
 * moment and more. Flags are named anew now and then, and an unknown one is complained of.
 */
const FLAGS: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=1000000',
  '12': '--invocation-count-for-turbofan=30000',
  '13': '--invocation-count-for-turbofan=30000',
  '14': '--invocation-count-for-turbofan=30000',
};

/**
 * Regular expressions, though, are compiled once, to machine code, and not to byte code before: each class such as
 * `\p{L}` is six hundred ranges long, and going through it twice took a twentieth of the time of one page.
 */
const EXPRESSIONS_ONCE = '--no-regexp-tier-up';

/**
 * For processes of our own, which restore hundreds of pages and not millions: at its own moment V8 compiles the search
 * over and over, in the background, for kinds of text that come later and undo it again. Later it compiles once, and what
 * takes long is no slower.
 *
 * @param version V8's; nothing is done for those that are not known
 */
export function compileLate(version = process.versions.v8, set = setFlagsFromString): void {
  const flag = FLAGS[version?.split('.')[0] ?? ''];
  if (flag === undefined) return;
  set(flag);
  set(EXPRESSIONS_ONCE);
}
