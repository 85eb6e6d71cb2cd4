import type { OcrRequest } from '../ocr/engine.js';
import type { Area } from './areas.js';
import type { Pictures } from './pictures.js';
import { cropped } from './raster.js';

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
