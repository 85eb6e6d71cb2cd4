/** Edges of a part of a picture, in its pixels; `right` and `bottom` are just outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Tells of every connected area (8 neighbours) of `mask`, by flooding.
 *
 * @param mask 1 where something is; changed
 * @param seen called with the edges of each area and where its pixels are in the mask
 */
export function eachArea(
  mask: Uint8Array,
  width: number,
  height: number,
  seen: (area: Area, pixels: readonly number[]) => void,
): void {
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1) continue;
    let [left, top, right, bottom] = [width, height, 0, 0];
    mask[start] = 2;
    const pixels = [start];
    for (let next = 0; next < pixels.length; next += 1) {
      const at = pixels[next]!;
      const [x, y] = [at % width, Math.floor(at / width)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const beside = ny * width + nx;
          if (mask[beside] !== 1) continue;
          mask[beside] = 2;
          pixels.push(beside);
        }
      }
    }
    seen({ left, top, right: right + 1, bottom: bottom + 1 }, pixels);
  }
}

/** Boxes of the connected areas of `mask`. @param mask 1 where something is; changed */
export function connectedAreas(mask: Uint8Array, width: number, height: number): Area[] {
  const areas: Area[] = [];
  eachArea(mask, width, height, (area) => areas.push(area));
  return areas;
}

export const widthOf = ({ left, right }: Area): number => right - left;
export const heightOf = ({ top, bottom }: Area): number => bottom - top;

/** The smallest area that holds both. */
export const around = (a: Area, b: Area): Area => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** The area with so much more on all sides. */
export const grown = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** How much of the lower one's height is beside the other, below 0 where they are one above the other. */
export const shareBeside = (a: Area, b: Area): number =>
  (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / Math.min(heightOf(a), heightOf(b));
/** How much of the narrower one's width is above or below the other, below 0 where they are side by side. */
export const shareAbove = (a: Area, b: Area): number =>
  (Math.min(a.right, b.right) - Math.max(a.left, b.left)) / Math.min(widthOf(a), widthOf(b));
