import { InputError } from '../errors.js';
import type { ImageLimits } from './image/limits.js';

/** How much a file may ask of its reader. What is left out has a default that no honest file comes near. */
export interface ReadingLimits {
  /** bytes of a file; default: what fits in one piece of memory, 2 GB; of hOCR and ALTO 512 MB at most */
  readonly bytes?: number | undefined;
  /**
   * Milliseconds that a page may take; default 60,000 to read a page of a PDF or make its picture. The recogniser has
   * a limit of its own (`timeoutMs` of the engine).
   */
  readonly pageTime?: number | undefined;
  /** pixels of a picture: from how many on it is shrunk, and refused */
  readonly picture?: ImageLimits | undefined;
}

/** @throws InputError when a file is larger than it may be */
export function checkBytes(length: number, name: string, { bytes }: ReadingLimits): void {
  if (bytes === undefined || length <= bytes) return;
  const [is, may] = [length, bytes].map((size) => Math.ceil((size / 2 ** 20) * 100) / 100);
  throw new InputError(`${name}: ${is} MB, and no more than ${may} MB are allowed. Split it, or allow more.`);
}
