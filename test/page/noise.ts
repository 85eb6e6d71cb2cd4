import type { Raster } from '../../src/source/image/raster.js';

/** A picture of chance pixels, the same each time. */
export function noise(width: number, height: number, channels: 1 | 3 = 1, seed = 20261121): Raster {
  const data = new Uint8Array(width * height * channels);
  let state = seed;
  for (let i = 0; i < data.length; i += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    data[i] = state >>> 24;
  }
  return { data, width, height, channels };
}

/** Where two rasters differ first; undefined where they are the same. */
export function difference(one: Raster, other: Raster): string | undefined {
  const shape = ({ width, height, channels }: Raster) => `${width} × ${height} × ${channels}`;
  if (shape(one) !== shape(other)) return `${shape(one)} ≠ ${shape(other)}`;
  const at = one.data.findIndex((level, i) => level !== other.data[i]);
  return at < 0 ? undefined : `byte ${at}: ${one.data[at]} ≠ ${other.data[at]}`;
}
