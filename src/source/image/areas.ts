/** Edges of a part of a picture, in its pixels; `right` and `bottom` are just outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Boxes of the connected areas (8 neighbours) of `mask`, by flooding.
 *
 * @param mask 1 where something is; changed
 */
export function connectedAreas(mask: Uint8Array, width: number, height: number): Area[] {
  const areas: Area[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1) continue;
    let [left, top, right, bottom] = [width, height, 0, 0];
    mask[start] = 2;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % width, Math.floor(at / width)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx;
          if (mask[next] !== 1) continue;
          mask[next] = 2;
          stack.push(next);
        }
      }
    }
    areas.push({ left, top, right: right + 1, bottom: bottom + 1 });
  }
  return areas;
}
