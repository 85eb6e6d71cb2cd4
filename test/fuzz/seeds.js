// Small valid inputs of every reader; all made or read here, none large.
import { readFileSync } from 'node:fs';
import { corrections, documentJson, learned, lines, manifest } from './seeds-json.js';
import { calibration, confusions, detector, doubts, knowledge, ngram, table } from './seeds-models.js';
import { pdfs, pictures } from './seeds-pages.js';

const ROOT = new URL('../../', import.meta.url);
const bytes = (text) => new TextEncoder().encode(text);
const file = (path) => new Uint8Array(readFileSync(new URL(path, ROOT)));
const head = (path, count) =>
  bytes(readFileSync(new URL(path, ROOT), 'utf8').split('\n').slice(0, count).join('\n'));
/** In TCVN3: bytes of an encoding from before Unicode. */
const TCVN3 = Buffer.from('§¶ng Céng s¶n ViÖt Nam, Ban Tuyªn gi¸o Thµnh uû', 'latin1');

/** Seeds by reader: bytes, or bytes with how to change them (`mutate.js`). */
async function seedsByReader() {
  const exported = (name) => file(`test/source/markup/exports/${name}`);
  const mangled = head('fixtures/ha-noi-HD-BTGTU.part1.observed.txt', 12);
  return {
    text: [
      ...[mangled, head('fixtures/cuc-thong-tin-co-so.txt', 12), TCVN3],
      Buffer.from('\ufeffPdy manh\f tuyén', 'utf16le'),
    ],
    pdf: [...(await pdfs()), file('fixtures/password-mat-khau.pdf')],
    image: await pictures(),
    hocr: [exported('tesseract-5.3-choices.hocr'), exported('abbyy.hocr'), exported('ocropus.hocr')],
    alto: [exported('tesseract-5.3.alto.xml'), exported('glyphs.alto.xml')],
    models: [
      ...[confusions(file), table(file, 'syllables.tsv')],
      ...[calibration(file), doubts(file), detector(file), await ngram()],
    ],
    knowledge: [await knowledge(file)],
    corrections: [corrections(), learned(), documentJson()],
    lists: [bytes('# tên\nNguyễn Văn Hạnh\nBTG\n'), bytes('1,4-6,10-')],
    manifest: [manifest()],
    lines: [lines()],
  };
}

/** Seeds by reader, each with its bytes in memory of its own: a Buffer's `slice` would share it with the mutations. */
export async function allSeeds() {
  const own = (seed) =>
    seed.bytes ? { ...seed, bytes: new Uint8Array(seed.bytes) } : { bytes: new Uint8Array(seed) };
  return Object.fromEntries(
    Object.entries(await seedsByReader()).map(([reader, list]) => [reader, list.map(own)]),
  );
}
