import { type Bitmap, type QuarterTurn, turn } from './raster.js';
import { findSkew, type Skew } from './skew.js';

/** What the print itself says about which side is up. */
export interface PrintLook {
  /** turn that makes the lines of print run across: 0 or 90 */
  readonly across: 0 | 90;
  /** how much clearer the lines are that way than the other; 1 is no difference */
  readonly clearer: number;
  /** of the page with its lines across */
  readonly skew: Skew;
  /**
   * (ink above the bodies of the letters − ink below) / both, -1..1, with lines across. Latin letters have more above
   * (b d h k l đ t, capitals) than below (g p q y), Vietnamese ones many more (hats, tones).
   */
  readonly above: number;
}

/** Share of the highest row of a line that a row of letter bodies has. */
const BODY_SHARE = 0.5;
/** Rows above and below the bodies that are looked at, as a share of their height. */
const SURROUND = 0.7;

/** Ink of a row that belongs to a line at least, in share of the width of the page: less are specks. */
const LEAST_INK = 0.01;

/** Ink per row of the page turned back by `degrees`. */
function rowsOf({ data, width, height }: Bitmap, degrees: number): Float64Array {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const zero = slope > 0 ? Math.ceil(width * slope) : 0;
  const rows = new Float64Array(height + Math.ceil(Math.abs(width * slope)) + 2);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (data[at] === 1) rows[Math.round(y - x * slope + zero)]! += 1;
    }
  }
  return rows;
}

function aboveOrBelow(ink: Bitmap, degrees: number, lineHeight: number): number {
  const rows = rowsOf(ink, degrees);
  let [above, below] = [0, 0];
  for (let top = 0; top < rows.length; ) {
    const peak = Math.max(...rows.subarray(Math.max(0, top - lineHeight), top + lineHeight));
    if (rows[top]! <= peak * BODY_SHARE || rows[top]! < ink.width * LEAST_INK) {
      top += 1;
      continue;
    }
    let bottom = top;
    while (bottom < rows.length && rows[bottom]! > peak * BODY_SHARE) bottom += 1;
    const reach = Math.round((bottom - top) * SURROUND);
    // Too high to be letters, or a rule.
    if (reach >= 1 && bottom - top < lineHeight) {
      for (let n = 1; n <= reach; n += 1) {
        above += rows[top - n] ?? 0;
        below += rows[bottom - 1 + n] ?? 0;
      }
    }
    top = bottom;
  }
  return above + below === 0 ? 0 : (above - below) / (above + below);
}

/** Rows of a line of large print at 100 dots per inch: 18 points with its leading. */
const LINE_ROWS = 25;

function turnInk(ink: Bitmap, by: QuarterTurn): Bitmap {
  const { data, width, height } = turn({ ...ink, channels: 1 }, by);
  return { data, width, height };
}

/** Looks at the lines of print. @param ink of the page, at about 100 dots per inch */
export function lookAtPrint(ink: Bitmap): PrintLook {
  const turned = turnInk(ink, 90);
  const [level, upright] = [findSkew(ink), findSkew(turned)];
  const across = upright.score > level.score ? 90 : 0;
  const skew = across === 90 ? upright : level;
  const other = across === 90 ? level : upright;
  const above = aboveOrBelow(across === 90 ? turned : ink, skew.degrees, LINE_ROWS);
  return { across, clearer: skew.score / Math.max(1e-9, other.score), skew, above };
}
