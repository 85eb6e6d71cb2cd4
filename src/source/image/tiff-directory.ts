/** What the list of pictures in a TIFF says. */
export interface TiffDirectory {
  /** which pictures, counted from 0, are pages; small previews are not */
  readonly pages: readonly number[];
  /** the list ends in the file, as it should */
  readonly whole: boolean;
}

const NEW_SUBFILE_TYPE = 254;
const REDUCED_IMAGE = 1;
/** More pictures than any scanner writes to one file; a list that turns in a circle ends here. */
const MOST_PICTURES = 100_000;

/**
 * Walks the chain of image file directories. libtiff stops at a broken link and says nothing; a book that was cut off
 * would look like a thin one. Format: TIFF 6.0, section 2; BigTIFF (8-byte offsets) as libtiff writes it.
 *
 * @param bytes the whole file
 */
export function readTiffDirectory(bytes: Uint8Array): TiffDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = bytes[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const offsetAt = (at: number): number =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const [countSize, entrySize, offsetSize] = big ? [8, 20, 8] : [2, 12, 4];
  const pages: number[] = [];
  const seen = new Set<number>();
  try {
    let at = offsetAt(big ? 8 : 4);
    for (let index = 0; at !== 0; index += 1) {
      if (seen.has(at) || index > MOST_PICTURES) return { pages, whole: false };
      seen.add(at);
      const entries = big ? Number(view.getBigUint64(at, little)) : view.getUint16(at, little);
      const end = at + countSize + entries * entrySize;
      const next = offsetAt(end);
      let type = 0;
      for (let entry = at + countSize; entry < end; entry += entrySize) {
        if (view.getUint16(entry, little) === NEW_SUBFILE_TYPE) {
          type = view.getUint32(entry + entrySize - offsetSize, little);
        }
      }
      if ((type & REDUCED_IMAGE) === 0) pages.push(index);
      at = next;
    }
  } catch {
    return { pages, whole: false }; // an offset beyond the end
  }
  return { pages, whole: true };
}
