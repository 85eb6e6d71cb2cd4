import { InputError } from '../../errors.js';
import { GET_AGAIN } from '../losses.js';
import type { Platform } from '../platform.js';
import { imageKind, KIND_NAMES } from './image-kind.js';
import type { Picture, PictureFacts } from './picture.js';
import { wholePngRows } from './png-rows.js';
import type { Raster } from './raster.js';

/** What could be decoded of a picture. */
export interface Decoded {
  readonly raster: Raster;
  /** as it was decoded: leniently when the file is damaged */
  readonly picture: Picture;
  /** false: only part of it could be decoded, the rest is white; `PARTLY` of `../losses.ts` says so */
  readonly whole: boolean;
}

function damaged(picture: Picture, name: string, cause: unknown): InputError {
  const kind = 'encoded' in picture ? imageKind(picture.encoded) : undefined;
  const what = kind === undefined ? 'a picture' : KIND_NAMES[kind];
  return new InputError(`${name}: this is ${what} that is cut off or damaged. ${GET_AGAIN}`, { cause });
}

/** Nothing was decoded: every pixel is as the decoder found its memory, or as we made it. */
function isUniform({ data }: Raster): boolean {
  return data.every((level) => level === data[0]);
}

/**
 * The pixels of a picture as far as they can be decoded.
 *
 * @param name for messages
 * @throws InputError when nothing can be decoded
 */
export async function decodeAsFarAsPossible(
  { pictures, unpacker }: Platform,
  picture: Picture,
  facts: PictureFacts,
  size: { readonly width: number; readonly height: number },
  name: string,
): Promise<Decoded> {
  try {
    return { raster: await pictures.decode(picture, facts, size), picture, whole: true };
  } catch (cause) {
    if (cause instanceof InputError) throw new InputError(`${name}: ${cause.message}`, { cause });
    if ('raster' in picture) throw damaged(picture, name, cause);
    const rows = facts.format === 'png' ? wholePngRows(picture.encoded, unpacker) : undefined;
    const half: Picture = { ...picture, lenient: true, rows };
    const raster = await pictures.decode(half, facts, size).catch((error: unknown) => {
      throw damaged(picture, name, error);
    });
    if (isUniform(raster)) throw damaged(picture, name, cause);
    return { raster, picture: half, whole: false };
  }
}
