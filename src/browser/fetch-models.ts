import { joinBytes } from '../bytes.js';
import type { DetectorModel } from '../detect/detector-model.js';
import { ModelError } from '../errors.js';
import type { Models } from '../model/models.js';
import { MODEL_FILES, type ModelSource, readDetector, readModels } from '../model/read-models.js';
import { folderAddress } from './address.js';

/** The files of the package's folder `dictionaries` that `fetchModels` asks for; 36.4 MB, most of it `ngram.bin`. */
export const REQUIRED_MODEL_FILES: readonly string[] = Object.values(MODEL_FILES);

export interface FetchOptions {
  /** ends the fetching; the promise then rejects with its reason */
  readonly signal?: AbortSignal | undefined;
  /**
   * Told each time bytes have come.
   *
   * @param bytes of all files so far, as they are after any transport compression
   */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** in place of the page's own `fetch`, e.g. one that looks into a cache first */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * The chunks of a body put together.
 *
 * @param onBytes told of each
 * @param onBreak told why no more come; throws
 */
async function collect(
  body: ReadableStream<Uint8Array>,
  onBytes: (bytes: number) => void,
  onBreak: (cause: unknown) => never,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  const next = () => reader.read().catch(onBreak);
  for (let read = await next(); !read.done; read = await next()) {
    chunks.push(read.value);
    onBytes(read.value.length);
  }
  return joinBytes(chunks);
}

function server(folder: string | URL, options: FetchOptions): ModelSource {
  const address = (name: string) => new URL(name, folderAddress(folder)).href;
  const get = options.fetch ?? globalThis.fetch.bind(globalThis);
  let bytes = 0;
  const told = (more: number) => {
    bytes += more;
    options.onBytes?.(bytes);
  };
  return {
    label: address,
    async read(name) {
      const fail = (what: string, cause?: unknown): never => {
        throw new ModelError(
          `Cannot fetch the model file \`${address(name)}\`: ${what}. Copy the folder \`dictionaries\` of the package khoiphuc to that address.`,
          { cause },
        );
      };
      const { signal } = options;
      const lost =
        (what: string) =>
        (cause: unknown): never => {
          signal?.throwIfAborted();
          return fail(what, cause);
        };
      const asked = get(address(name), { ...(signal ? { signal } : {}) });
      const response = await asked.catch(lost('nothing answers there'));
      if (!response.ok) fail(`the server says ${response.status}`);
      const broke = lost('the connection broke off');
      if (response.body) return collect(response.body, told, broke);
      return new Uint8Array(await response.arrayBuffer().catch(broke));
    },
  };
}

/**
 * Fetches all that a restorer needs, and nothing else, from one's own host.
 *
 * @param folder address where the files of the package's folder `dictionaries` lie
 * @throws ModelError when a file is missing, damaged or of another version, or does not come whole
 * @throws the reason of `signal`
 */
export function fetchModels(folder: string | URL, options: FetchOptions = {}): Promise<Models> {
  return readModels(server(folder, options));
}

/**
 * Fetches the detector of mangled text, which opening documents needs.
 *
 * @param folder as for `fetchModels`
 * @throws ModelError when the file is missing, damaged or of another version, or does not come whole
 * @throws the reason of `signal`
 */
export function fetchDetector(folder: string | URL, options: FetchOptions = {}): Promise<DetectorModel> {
  return readDetector(server(folder, options));
}

/**
 * Makes the models from files that the caller has already, however they came.
 *
 * @param files by name, `REQUIRED_MODEL_FILES`
 * @throws ModelError when a file is missing, damaged or of another version
 */
export function modelsFromBytes(files: ReadonlyMap<string, Uint8Array>): Promise<Models> {
  return readModels({
    label: (name) => name,
    async read(name) {
      const bytes = files.get(name);
      if (!bytes) throw new ModelError(`The model file \`${name}\` was not given.`);
      return bytes;
    },
  });
}
