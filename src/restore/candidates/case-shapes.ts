import type { Channel } from '../channel/channel.js';
import { SHAPE, type Shape } from '../tokens/shape.js';

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * The case shapes in which a token may have been written, by the case of what was observed.
 *
 * @param otherCase letters that engines read in the other case, see `lettersReadInOtherCase`
 */
export function shapesOf(observed: string, otherCase: ReadonlySet<string>): Shape[] {
  let upper = 0;
  let lower = 0;
  let first = '';
  for (const char of observed) {
    if (!HAS_WORD.test(char)) continue;
    first ||= char;
    if (char !== char.toLowerCase()) upper++;
    else if (char !== char.toUpperCase()) lower++;
  }
  const shapes: Shape[] = [];
  const startsUpper = first !== first.toLowerCase();
  const eitherCase = otherCase.has(first);
  if (lower > 0 || upper === 0) {
    if (!startsUpper || upper > 1 || eitherCase) shapes.push(SHAPE.lower);
    if (startsUpper || eitherCase) shapes.push(SHAPE.title);
  } else if (upper === 1) shapes.push(SHAPE.title);
  if (upper > 0 && upper >= lower) shapes.push(SHAPE.upper);
  if (upper > 0) shapes.push(SHAPE.exact);
  return shapes;
}

/** A letter of one case read as a letter of the other at least this often makes the case of a token open. */
const OTHER_CASE = Math.log(0.1);
/** What has no case says nothing against a capital, so it need not be read for one that often. */
const CAPITAL_WITHOUT_CASE = Math.log(0.001);

/** Observed letters that the channel gives to intended letters of the other case (`c`, `o`, `s`, `v`). */
export function lettersReadInOtherCase(channel: Channel): Set<string> {
  return observedFor(channel, OTHER_CASE, (intended, observed) => {
    if (isUpper(intended)) return observed === observed.toLowerCase();
    return intended !== intended.toUpperCase() && observed !== observed.toLowerCase();
  });
}

/** Digits and signs that the channel gives to capitals: `$` for `S`, `0` for `Q`. */
export function signsReadForCapitals(channel: Channel): Set<string> {
  return observedFor(
    channel,
    CAPITAL_WITHOUT_CASE,
    (intended, observed) => isUpper(intended) && observed.toUpperCase() === observed.toLowerCase(),
  );
}

const isUpper = (letters: string): boolean => letters !== letters.toLowerCase();

/** Observed characters that stand for some intended group at least this often, in nats, and so that `fits` says yes. */
function observedFor(
  channel: Channel,
  least: number,
  fits: (intended: string, observed: string) => boolean,
): Set<string> {
  const { singles, width, rowGroups, columnGroups } = channel.layout;
  const found = new Set<string>();
  // What the kinds have no entry for is rarer by far.
  for (const cell of channel.kindTable.cell) {
    if (cell >= singles * width) break;
    const observed = columnGroups[cell % width]!;
    if (observed.length !== 1 || channel.at(cell) < least) continue;
    if (fits(rowGroups[Math.floor(cell / width)]!, observed)) found.add(observed);
  }
  return found;
}
