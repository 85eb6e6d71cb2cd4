import { ModelError } from '../errors.js';
import { FNV_OFFSET, FNV_PRIME } from './fnv.js';

/**
 * Container of all binary models (docs/file-formats.md), little-endian:
 * `KPMF`, container version, completeness mark, checksum of all that follows, bytes of the whole file, bytes of the
 * JSON header, the header (kind, version, section table, provenance), sections, each at a multiple of 8.
 */
const MAGIC = 0x464d504b; // 'KPMF' read little-endian
const CONTAINER_VERSION = 1;
const COMPLETE = 1;
const ALIGNMENT = 8;
const FIXED_WORDS = 6;
const CHECKED_FROM_WORD = 4;
const REMEDY = 'install it again or rebuild it with `khoiphuc train`';

const SECTION_TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

type SectionType = keyof typeof SECTION_TYPES;
export type Section =
  | Uint8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

interface SectionEntry {
  readonly name: string;
  readonly type: SectionType;
  readonly offset: number;
  readonly length: number;
}

/** What a model says of itself: provenance, parameters; plain JSON. */
export type ModelHeader = Readonly<Record<string, unknown>>;

export interface ModelFileContent {
  readonly kind: string;
  readonly version: number;
  readonly header: ModelHeader;
  readonly sections: Readonly<Record<string, Section>>;
}

/** The sections of a model file, by name. */
export interface Sections {
  /**
   * A view into the file's bytes.
   *
   * @throws ModelError when there is no such section
   */
  section(name: string): Section;
}

export interface DecodedModelFile extends Sections {
  readonly header: ModelHeader;
}

export interface ExpectedModel {
  readonly kind: string;
  readonly version: number;
  /** what messages call the file; the kind when left out */
  readonly fileName?: string;
}

/** Writes a model file, little-endian; equal contents give equal bytes. `decodeModelFile` reads it. */
export function encodeModelFile({ kind, version, header, sections }: ModelFileContent): Uint8Array {
  const headerBytes = (table: readonly SectionEntry[]): Uint8Array =>
    new TextEncoder().encode(JSON.stringify({ kind, version, sections: table, header }));
  const relative: SectionEntry[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(sections)) {
    relative.push({ name, type: typeOf(data), offset, length: data.length });
    offset += aligned(data.byteLength);
  }
  const json = headerBytes(relative);
  const sectionsAt = aligned(FIXED_WORDS * 4 + json.length);
  const bytes = new Uint8Array(sectionsAt + offset);
  bytes.set(json, FIXED_WORDS * 4);
  for (const [i, data] of Object.values(sections).entries())
    bytes.set(
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      sectionsAt + relative[i]!.offset,
    );
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, CONTAINER_VERSION, COMPLETE, 0, bytes.length, json.length]);
  words[3] = checksum(words);
  return bytes;
}

/**
 * Opens a model file.
 *
 * @throws ModelError, naming the file, when it is not whole or not the model asked for
 */
export function decodeModelFile(bytes: Uint8Array, expected: ExpectedModel): DecodedModelFile {
  const name = expected.fileName ?? `the ${expected.kind} model`;
  const fail = (what: string): never => {
    throw new ModelError(`Model file \`${name}\`: ${what}; ${REMEDY}.`);
  };
  if (bytes.length < 4) fail('it is too short to be a model file');
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
  if (words[0] !== MAGIC) fail('it is not a khoiphuc model file (it does not begin with KPMF)');
  if (words.length < FIXED_WORDS) fail('it is cut short');
  if (words[1] !== CONTAINER_VERSION)
    fail(`its container version is ${words[1]}, this program reads ${CONTAINER_VERSION}`);
  if (words[2] !== COMPLETE) fail('it was not written to its end');
  if (words[4] !== bytes.length)
    fail(`it has ${bytes.length} bytes where it should have ${words[4]}: it is cut short or was added to`);
  if (words[3] !== checksum(words)) fail('its checksum is wrong, so bytes of it are damaged');
  const json = whole.subarray(FIXED_WORDS * 4, FIXED_WORDS * 4 + words[5]!);
  const { kind, version, sections, header } = headerOf(json) ?? fail('its header is malformed');
  if (kind !== expected.kind)
    fail(`it holds a model of kind \`${kind}\` where \`${expected.kind}\` is needed`);
  if (version !== expected.version)
    fail(`it has version ${version} of the ${kind} format, this program reads version ${expected.version}`);
  const sectionsAt = whole.byteOffset + aligned(FIXED_WORDS * 4 + words[5]!);
  return {
    header,
    section(sectionName) {
      const entry = sections.find((candidate) => candidate?.name === sectionName);
      if (!entry) return fail(`it lacks the section \`${sectionName}\``);
      const { type, offset, length } = entry;
      const Kind = Object.hasOwn(SECTION_TYPES, type) ? SECTION_TYPES[type] : undefined;
      const isInside =
        [offset, length].every((n) => Number.isSafeInteger(n) && n >= 0) && offset % ALIGNMENT === 0;
      const start = sectionsAt + offset;
      if (!Kind || !isInside || start + length * Kind.BYTES_PER_ELEMENT > whole.byteOffset + whole.length)
        return fail(`its section \`${sectionName}\` does not lie within it`);
      return new Kind(whole.buffer as ArrayBuffer, start, length);
    },
  };
}

/** The checksum that a model file bears, unchecked; undefined when the bytes are none. */
export function checksumOf(bytes: Uint8Array): number | undefined {
  const head = bytes.slice(0, FIXED_WORDS * 4);
  if (head.length < FIXED_WORDS * 4) return undefined;
  const words = new Uint32Array(head.buffer);
  return words[0] === MAGIC ? words[3] : undefined;
}

interface FileHeader {
  readonly kind: string;
  readonly version: number;
  readonly sections: readonly SectionEntry[];
  readonly header: ModelHeader;
}

function headerOf(json: Uint8Array): FileHeader | undefined {
  try {
    const { kind, version, sections, header } = Object(JSON.parse(new TextDecoder().decode(json)));
    return Array.isArray(sections) && typeof header === 'object' && header !== null
      ? { kind, version, sections, header }
      : undefined;
  } catch {
    return undefined;
  }
}

function typeOf(data: Section): SectionType {
  for (const [type, arrayType] of Object.entries(SECTION_TYPES))
    if (data instanceof arrayType) return type as SectionType;
  throw new ModelError('A model section must be a typed array of a type that the container knows.');
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

/** FNV-1a over 32-bit words, after the checksum's own place. */
function checksum(words: Uint32Array): number {
  let hash = FNV_OFFSET;
  for (let i = CHECKED_FROM_WORD; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, FNV_PRIME);
  return hash >>> 0;
}
