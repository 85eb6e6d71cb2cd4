import type { OcrRequest } from '../ocr/engine.js';
import type { Area } from './areas.js';
import type { Pictures } from './pictures.js';
import type { Raster } from './raster.js';

/** Part of a picture; `area` in whole pixels, within it. */
export function cropped({ data, width, channels }: Raster, { left, top, right, bottom }: Area): Raster {
  const across = (right - left) * channels;
  const part = new Uint8Array(across * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    const from = (y * width + left) * channels;
    part.set(data.subarray(from, from + across), (y - top) * across);
  }
  return { data: part, width: right - left, height: bottom - top, channels };
}

/** Parts of what an engine was given, as pictures of their own, in the order of `areas`. */
export async function cutOut(
  pictures: Pictures,
  { image, width, height, dpi }: OcrRequest,
  areas: readonly Area[],
): Promise<OcrRequest[]> {
  const picture = { encoded: image };
  const page = await pictures.decode(picture, await pictures.facts(picture), { width, height });
  const parts: OcrRequest[] = [];
  for (const area of areas) {
    const part = cropped(page, area);
    parts.push({ image: await pictures.toPng(part), width: part.width, height: part.height, dpi });
  }
  return parts;
}
