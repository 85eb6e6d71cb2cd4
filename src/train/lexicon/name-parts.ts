import { InputError } from '../../errors.js';
import { caseShapeOf } from '../../vietnamese/casing.js';
import { isSyllable } from '../../vietnamese/syllable.js';
import { placeTone } from '../../vietnamese/tone.js';

/**
 * Reads `name<TAB>count` lines without a header, merges the tone styles of one name, and leaves out what is no capitalised
 * Vietnamese syllable (names are of one syllable each; damaged lines such as `Ñinh`, `mục`).
 *
 * @throws InputError with file:line
 */
export function readNameParts(text: string, file: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  text
    .trimEnd()
    .split('\n')
    .forEach((line, index) => {
      const [name, count, ...rest] = line.split('\t');
      if (!name || !/^\d+$/.test(count ?? '') || rest.length > 0) {
        throw new InputError(`${file}:${index + 1}: not \`name<TAB>count\`: \`${line}\`.`);
      }
      const canonical = placeTone(name.normalize('NFC').trim(), 'old');
      if (!isSyllable(canonical) || caseShapeOf(canonical) !== 'title') return;
      counts.set(canonical, (counts.get(canonical) ?? 0) + Number(count));
    });
  return counts;
}
